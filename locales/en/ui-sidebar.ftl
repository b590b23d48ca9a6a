### The sidebar.

sidebar-need-you = { $count ->
    [one] { $count } needs you
   *[other] { $count } need you
}
# Opens the field in which everything can be found.
sidebar-find = Find
sidebar-sandbox = Sandbox
sidebar-sandbox-about = The platforms are played here; no real account is touched.
sidebar-sandbox-open = Open its controls
sidebar-appearance = Appearance
sidebar-light = Light
sidebar-dark = Dark
sidebar-as-system = As the system
