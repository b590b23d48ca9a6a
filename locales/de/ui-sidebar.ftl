sidebar-need-you = { $count ->
    [one] { $count } braucht Sie
   *[other] { $count } brauchen Sie
}
sidebar-find = Suchen
sidebar-sandbox = Sandbox
sidebar-sandbox-about = Die Plattformen werden hier simuliert; kein echtes Konto wird berührt.
sidebar-sandbox-open = Zur Steuerung
sidebar-appearance = Aussehen
sidebar-light = Hell
sidebar-dark = Dunkel
sidebar-as-system = Wie das System
