### Sentences of the audit log. Each is written once, when it happens, and kept in the language of that moment.

audit-connected = { $account } was connected.
audit-connected-again = { $account } was connected again; its history was linked back.
audit-reconnected = { $account } was reconnected.
audit-renewed = A connection with { $platform } was renewed.
audit-recovered = { $account } works again.
# $cause is one of cause.ftl.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } refused to renew a connection: { $cause }.
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
