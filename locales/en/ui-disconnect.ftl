### Before an account, or several, are disconnected. What it does is told by the app's other side.

disconnect-title = Disconnect { $name }?
disconnect-title-several = { $count ->
    [one] Disconnect { $count } account?
   *[other] Disconnect { $count } accounts?
}
disconnect-looking = Looking at what this would do
disconnect-keep = Keep it connected
disconnect-keep-several = Keep them connected
disconnect-confirm-several = Disconnect { NUMBER($count) }
disconnect-said = { $name } is disconnected.
disconnect-said-several = { $count ->
    [one] { $count } account is disconnected.
   *[other] { $count } accounts are disconnected.
}
