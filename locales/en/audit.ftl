### Sentences of the audit log. Each is written once, when it happens, and kept in the language of that moment.

audit-connected = { $account } was connected.
audit-connected-again = { $account } was connected again; its history was linked back.
audit-reconnected = { $account } was reconnected.
audit-renewed = A connection with { $platform } was renewed.
audit-renewed-of =
    { $others ->
        [0] The connection of { $account } with { $platform } was renewed.
        [one] The connection of { $account } and one other account with { $platform } was renewed.
       *[other] The connection of { $account } and { NUMBER($others) } other accounts with { $platform } was renewed.
    }
audit-recovered = { $account } works again.
# $cause is one of cause.ftl.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } refused to renew a connection: { $cause }.
audit-renewal-refused-of =
    { $others ->
        [0] { $platform } refused to renew the connection of { $account }: { $cause }.
        [one] { $platform } refused to renew the connection of { $account } and one other account: { $cause }.
       *[other] { $platform } refused to renew the connection of { $account } and { NUMBER($others) } other accounts: { $cause }.
    }
audit-disconnected-shared = { $account } was disconnected; its access was deleted, and other accounts still use the sign-in.
audit-disconnected-no-way = { $account } was disconnected; its access was deleted, and { $platform } has no way to be told.
audit-disconnected-told = { $account } was disconnected; its access was deleted, and { $platform } was told.
audit-disconnected-not-told = { $account } was disconnected; its access was deleted, and { $platform } could not be told.
audit-app-entered = The developer app at { $platform } was entered.
audit-app-replaced = The developer app at { $platform } was replaced by another.
audit-app-new-secret = The developer app at { $platform } got a new secret.
audit-app-removed = The developer app at { $platform } was removed with its secret.
audit-app-checked = The developer app at { $platform } was checked: { $outcome }.
audit-relay-set = The relay page was set to { $address }.
audit-relay-removed = The address of the relay page was removed.
audit-passphrase-set = A recovery passphrase was set.
audit-key-replaced = A new key was made beside the lost one; accounts have to be reconnected.
audit-snoozed = Reminders of { $account } were snoozed until { $moment }.
audit-snooze-ended = Reminders of { $account } were switched on again.
# $changes is a row of what follows, parted by semicolons.
audit-notifications = Notifications were changed: { $changes }.
audit-blocked-on = blocked posts on
audit-blocked-off = blocked posts off
audit-needed-soon-on = sign-ins that will be needed on
audit-needed-soon-off = sign-ins that will be needed off
audit-passing-on = troubles that pass by themselves on
audit-passing-off = troubles that pass by themselves off
audit-reminders-on = reminders on
audit-reminders-off = reminders off
audit-weekly-on = the weekly summary on
audit-weekly-off = the weekly summary off
audit-fixed-on = notes that a trouble is over on
audit-fixed-off = notes that a trouble is over off
audit-quiet = quiet hours from { $from } to { $to }
audit-quiet-off = quiet hours off

## What verifying the log found

audit-intact =
    { $count ->
        [0] Nothing has been written down yet.
        [1] The one entry is as it was written.
        [one] All { $count } entries are as they were written, and none is missing.
       *[other] All { $count } entries are as they were written, and none is missing.
    }
audit-broken = Entry { NUMBER($entry) } is not as it was written, or entries around it are missing. Someone or something changed the log outside Pilotlight.
audit-whole-until = Up to entry { NUMBER($entry) }, of { $moment }, all is as it was written.
audit-mended =
    { $entries ->
        [one] One entry is as it was written.
       *[other] { NUMBER($entries) } entries are as they were written.
    }
audit-missing =
    { $missing ->
        [one] One more was lost when the saved data was damaged, as the log itself says.
       *[other] { NUMBER($missing) } more were lost when the saved data was damaged, as the log itself says.
    }

## Posts

audit-post-scheduled =
    { $count ->
        [one] A post for { $accounts } was scheduled for { $moment }.
       *[other] { NUMBER($count) } posts for { $accounts } were scheduled for { $moment }.
    }
audit-post-wanted-now =
    { $count ->
        [one] A post for { $accounts } was to be published at once.
       *[other] { NUMBER($count) } posts for { $accounts } were to be published at once.
    }
audit-post-wanted-late =
    { $count ->
        [one] A post for { $accounts } was to be published at once, although it was late.
       *[other] { NUMBER($count) } posts for { $accounts } were to be published at once, although they were late.
    }
audit-post-new-time =
    { $count ->
        [one] A post for { $accounts } was given a new time.
       *[other] { NUMBER($count) } posts for { $accounts } were given new times.
    }
audit-post-again =
    { $count ->
        [one] A post for { $accounts } was scheduled again after its account came back.
       *[other] { NUMBER($count) } posts for { $accounts } were scheduled again after their account came back.
    }
audit-post-cancelled =
    { $count ->
        [one] A post for { $accounts } was cancelled.
       *[other] { NUMBER($count) } posts for { $accounts } were cancelled.
    }
audit-post-skipped =
    { $count ->
        [one] A post for { $accounts } was let pass.
       *[other] { NUMBER($count) } posts for { $accounts } were let pass.
    }
audit-post-owner-found = A post for { $accounts } was found to be there by the owner.
audit-post-owner-again = A post for { $accounts } was not there by the owner’s word, and is sent again.
audit-post-owner-left = A post for { $accounts } was not there by the owner’s word, and was cancelled.
audit-post-published = A post was published at { $account }.
audit-post-found = A post for { $account } was found at { $platform }: it is there.
audit-post-not-found = A post for { $account } was looked for at { $platform } and is not there, so it may be sent again.
audit-post-refused = A post for { $account } was refused: { $cause }.
audit-post-unclear = A post for { $account } was sent and { $platform } gave no clear answer, so it is not known whether it is there.
audit-posts-left =
    { $count ->
        [one] { NUMBER($count) } post that went nowhere else was cancelled.
       *[other] { NUMBER($count) } posts that went nowhere else were cancelled.
    }
audit-late-rule =
    { $minutes ->
        [one] Posts may go out up to { NUMBER($minutes) } minute late; later ones wait for a word.
       *[other] Posts may go out up to { NUMBER($minutes) } minutes late; later ones wait for a word.
    }
audit-held-signed-out =
    { $count ->
        [one] A post for { $account } is held until you sign in again.
       *[other] { NUMBER($count) } posts for { $account } are held until you sign in again.
    }
audit-held-gone =
    { $count ->
        [one] A post for { $account } is held because the account is gone.
       *[other] { NUMBER($count) } posts for { $account } are held because the account is gone.
    }
audit-held-permission =
    { $count ->
        [one] A post for { $account } is held until a permission is given.
       *[other] { NUMBER($count) } posts for { $account } are held until a permission is given.
    }
audit-held-app =
    { $count ->
        [one] A post for { $account } is held until our registration works.
       *[other] { NUMBER($count) } posts for { $account } are held until our registration works.
    }
audit-held-down =
    { $count ->
        [one] A post for { $account } is held while the platform has a problem.
       *[other] { NUMBER($count) } posts for { $account } are held while the platform has a problem.
    }
audit-held-limited =
    { $count ->
        [one] A post for { $account } is held while the platform takes nothing.
       *[other] { NUMBER($count) } posts for { $account } are held while the platform takes nothing.
    }
audit-held-late =
    { $count ->
        [one] A post for { $account } is held because its time has passed and you are asked first.
       *[other] { NUMBER($count) } posts for { $account } are held because their times have passed and you are asked first.
    }
audit-held-unfit =
    { $count ->
        [one] A post for { $account } is held because it cannot be sent as it is.
       *[other] { NUMBER($count) } posts for { $account } are held because they cannot be sent as they are.
    }
