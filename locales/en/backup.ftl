### Backups: making one, and going back to one.

backup-made = A backup was made.
backup-of = Backup of { $moment }
backup-accounts =
    { $count ->
        [0] No connected account is in it.
        [one] One connected account is in it.
       *[other] { NUMBER($count) } connected accounts are in it.
    }
backup-posts =
    { $count ->
        [0] No post is in it.
        [one] One post is in it.
       *[other] { NUMBER($count) } posts are in it.
    }
backup-without-sign-in =
    { $count ->
        [one] The sign-in of one account is left out, because an old one would end the one in use: { $names }.
       *[other] The sign-ins of { NUMBER($count) } accounts are left out, because an old one would end the one in use: { $names }.
    }
backup-with-passphrase = Its sign-ins are sealed. On another computer the passphrase opens them.
backup-this-computer = Its sign-ins are sealed, and only this computer's keychain opens them. Set a passphrase before you make a backup for another computer.
backup-readable = Names, posts and the activity log can be read by whoever has the file.
backup-exists = There is already a file at { $file }. A backup never takes another file's place.
backup-no-backup = { $file } is not a backup of Pilotlight.
backup-damaged = This backup is damaged and cannot be used. Nothing was changed.
backup-other-world = This backup belongs to the other one of sandbox and real accounts, so it cannot be used here.
backup-waits = Another backup already waits to be put back. Start Pilotlight again first.
backup-in-memory = Nothing is saved in a file here, so there is nothing to go back from.
backup-replaces = Everything that Pilotlight has saved now is replaced by this backup, and kept aside in a file.
backup-since = Accounts connected since then have to be connected again.
backup-posts-wait = No post goes out by itself afterwards: those that were planned wait for your word, as they may be out already.
backup-newer-kept = Where the present sign-in of an account is newer, it is kept.
