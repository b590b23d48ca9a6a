### Fix all: the fewest sign-ins that heal every account, one after another.

# The button that begins.
fix-sign-in-again = Sign in again
# Both accounts that need someone are healed.
fix-both = { $signIns ->
    [one] Fix both · { $signIns } sign-in
   *[other] Fix both · { $signIns } sign-ins
}
fix-several = { $signIns ->
    [one] Fix { NUMBER($count) } · { $signIns } sign-in
   *[other] Fix { NUMBER($count) } · { $signIns } sign-ins
}
fix-progress = Sign-in { NUMBER($place) } of { NUMBER($total) }: { $platform }, heals { $names }
fix-progress-next = Next, sign-in { NUMBER($place) } of { NUMBER($total) }: { $platform }, heals { $names }

## What came of it

fix-nothing-healed = Nothing was healed.
fix-healed = { $count ->
    [one] { $names } is healed.
   *[other] { $names } are healed.
}
fix-left = { $count ->
    [one] { $names } still needs you.
   *[other] { $names } still need you.
}
fix-title-nothing-left = Nothing is left to do
fix-title-unchanged = Nothing was changed
fix-title-some-left = Some accounts still need you

## The ways on. $name is a platform or an account

fix-stop = Stop here
fix-continue-with = Continue with { $name }
fix-skip-to = Skip to { $name }
fix-this-again = Try this one again
