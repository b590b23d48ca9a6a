### The saved data was damaged and what could be read was saved, or a backup was put back.

recovery-damaged = The saved data was damaged
recovery-damaged-happened = Pilotlight saved what could be read and goes on with it. The damaged file is kept as { $file }.
recovery-restored = The backup of { $moment } is back
recovery-restored-happened = What was there before is kept as { $file }. Accounts that were connected since then are not in the backup: connect them again.
recovery-restored-elsewhere = If another computer still works with these accounts, change the key there or here, under Settings, Security.
recovery-given-up = The backup could not be put back
recovery-given-up-happened = The copy that was made ready of it is damaged, and was left out. Everything is as it was before. Choose the backup once more under Settings, Security, or an older one.
recovery-holds-accounts = { $count ->
    [0] It holds no account.
    [one] It holds one account.
   *[other] It holds { NUMBER($count) } accounts.
}
recovery-nothing-lost = Nothing that was in it is missing.
recovery-lost-accounts = { $count ->
    [one] One account could not be read and is gone: connect it again.
   *[other] { NUMBER($count) } accounts could not be read and are gone: connect them again.
}
recovery-lost-sign-ins = { $count ->
    [one] One sign-in could not be read. Connect it again, and its history is back: { $names }.
   *[other] { NUMBER($count) } sign-ins could not be read. Connect them again, and their history is back: { $names }.
}
# Sign-ins that a backup never holds, because an old one would end the present one.
recovery-not-in-backup = { $count ->
    [one] One sign-in is never part of a backup, because an old one would end the one in use. Connect it again: { $names }.
   *[other] { NUMBER($count) } sign-ins are never part of a backup, because an old one would end the one in use. Connect them again: { $names }.
}
recovery-lost-posts = { $count ->
    [one] One post could not be read and is gone.
   *[other] { NUMBER($count) } posts could not be read and are gone.
}
recovery-lost-entries = { $count ->
    [one] One entry of the activity log could not be read and is gone.
   *[other] { NUMBER($count) } entries of the activity log could not be read and are gone.
}
recovery-lost-keys = The keys could not be read, so no saved sign-in opens. Choose “Start with a new key” and connect each account again.
recovery-lost-more = Parts of the file could not be read at all, so there may be more that left no trace.
recovery-waiting = { $count ->
    [one] One post waits for your word, because it may be out already: nothing goes out before you plan it again.
   *[other] { NUMBER($count) } posts wait for your word, because they may be out already: nothing goes out before you plan them again.
}
