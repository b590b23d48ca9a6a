disconnect-title = { $name } trennen?
disconnect-title-several = { $count ->
    [one] { $count } Konto trennen?
   *[other] { $count } Konten trennen?
}
disconnect-looking = Wir sehen nach, was das bewirken würde
disconnect-keep = Verbunden lassen
disconnect-keep-several = Verbunden lassen
disconnect-confirm-several = { NUMBER($count) } trennen
disconnect-said = { $name } ist getrennt.
disconnect-said-several = { $count ->
    [one] { $count } Konto ist getrennt.
   *[other] { $count } Konten sind getrennt.
}
