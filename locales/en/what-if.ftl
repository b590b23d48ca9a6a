### “What if”: a question as the owner would say it, and the answer in whole sentences.

what-if-password = I change my { $platform } password
what-if-password-google = I change my Google password
what-if-off =
    { $days ->
        [7] This computer is off for a week
        [14] This computer is off for two weeks
        [30] This computer is off for a month
        [60] This computer is off for two months
        [one] This computer is off for { $days } day
       *[other] This computer is off for { $days } days
    }
what-if-keeps-youtube = Google keeps our access to YouTube when the password changes. Nobody would be needed.
what-if-keeps = { $platform } does not say that a new password ends our access, so we expect that nobody would be needed.
what-if-no-sign-in = No account has a sign-in at { $platform } that could end.
what-if-would-end = { $platform } would end our access to { $accounts } at once.
what-if-may-end = { $platform } may end our access to { $accounts } at once.
what-if-posts-held =
    { $count ->
        [one] Its posts would be held until you sign in again.
       *[other] Their posts would be held until you sign in again.
    }
what-if-heals =
    { $count ->
        [one] One sign-in brings everything back.
       *[other] { $count } sign-ins bring everything back.
    }
what-if-off-nobody = Nobody would be needed because of it: when the computer is back, Pilotlight renews everything by itself.
# $accounts is a row of what-if-each.
what-if-off-ends =
    { $count ->
        [one] The sign-in of { $count } account would end in that time: { $accounts }.
       *[other] The sign-ins of { $count } accounts would end in that time: { $accounts }.
    }
what-if-each = { $account } on { $day }
what-if-before-you-go = Sign in again before you go, and nothing is lost.
what-if-posts-missed = Posts due in that time would not go out.
