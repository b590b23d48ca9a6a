### The glance: one sentence for the top of the window and the tray, one below it, and counts.

glance-nothing = No account is connected yet
glance-one-runs = Your account runs by itself
glance-all-run = All { NUMBER($total) } accounts run by themselves
glance-one-unsure = Your account cannot be vouched for just now
glance-unsure =
    { $count ->
        [one] { $count } of { NUMBER($total) } accounts is not quite right; nothing to do
       *[other] { $count } of { NUMBER($total) } accounts are not quite right; nothing to do
    }
glance-one-needs = Your account needs you
glance-need =
    { $count ->
        [one] { $count } of { NUMBER($total) } accounts needs you
       *[other] { $count } of { NUMBER($total) } accounts need you
    }

glance-unwatched = Nothing is checked just now
# $why is a headline without its full stop: “The keychain is locked”.
glance-unwatched-detail = { $why }. The accounts show how they were last seen.
glance-nothing-detail = Connect the first one to see how it is.
glance-signing-in-mends = Signing in again mends it.
glance-rest =
    { $count ->
        [one] { $count } runs by itself.
       *[other] { $count } run by themselves.
    }
glance-next = Next time you are needed: { $day }, { $platform }.
glance-next-after = After that, nobody is needed before { $day }.
glance-nobody = Nobody is needed as far as we can see.
glance-nobody-after = After that, nobody is needed as far as we can see.

## Counts stand in a row: “1 blocked, 2 to watch, 11 healthy”

glance-blocked = { NUMBER($count) } blocked
glance-to-watch = { NUMBER($count) } to watch
glance-being-renewed = { NUMBER($count) } being renewed
glance-healthy = { NUMBER($count) } healthy
