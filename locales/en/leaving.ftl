### What disconnecting will do, said before it is done: a sentence a line.

leaving-one = Pilotlight deletes its access to { $account } at once and can no longer post there.
leaving-one-history = Its history stays here. Connecting it again links the history back.
leaving-told =
    { $count ->
        [one] { $platforms } is told that our access has ended.
       *[other] { $platforms } are told that our access has ended.
    }
leaving-not-told = { $platform } cannot be told by Pilotlight. To remove Pilotlight there as well, use its page of connected apps.
leaving-not-told-several = { $platforms } cannot be told by Pilotlight. To remove Pilotlight there as well, use the page of connected apps.
leaving-shared =
    { $count ->
        [one] The sign-in at { $platform } stays in place, because { $accounts } still uses it.
       *[other] The sign-in at { $platform } stays in place, because { $accounts } still use it.
    }
# $counts is a row of leaving-at.
leaving-several =
    { $count ->
        [one] Pilotlight deletes its access to { $count } account at once, { $counts }, and can no longer post there.
       *[other] Pilotlight deletes its access to { $count } accounts at once, { $counts }, and can no longer post there.
    }
leaving-at = { NUMBER($count) } at { $platform }
leaving-several-history = Their history stays here. Connecting them again links it back.
leaving-several-title =
    { $count ->
        [one] Disconnect { $count } account?
       *[other] Disconnect { $count } accounts?
    }
