### Why something could not be done, and what to do about it: whole sentences.

failure-no-such-account = This account is not connected any more.
failure-attempt-moved = This sign-in has moved on. Begin again from the account or from “Connect an account”.
failure-not-set-up = { $platform } cannot be connected yet: it needs a developer app, which is set up under Settings, Platform apps.
failure-relay-missing = { $platform } sends its answer to a relay page. Enter the address of yours under Settings, Platform apps.
failure-app-secret-lost = The secret of the developer app at { $platform } cannot be opened any more, because its key was lost. Enter it again under Settings, Platform apps.
failure-no-return-address = Pilotlight could not open a local address for the browser's answer. Another program may be using it; close that program and try again.
failure-no-lock = Pilotlight could not lock its data folder, so nothing was renewed. Make sure the folder can be written to.
failure-key-lost = This sign-in cannot be opened any more, because its key was lost. It is kept. Sign in again to bring the account back.
failure-no-randomness = The operating system gave no random numbers, so no safe sign-in can be begun.
failure-snooze-too-long = Reminders can be snoozed for up to 31 days.
failure-settings-not-saved = These settings cannot be saved.
failure-summary-not-saved = The summary cannot be saved.

## The saved data. $detail is for experts and stays English

failure-store-full = The disk is full, so nothing more can be saved.
failure-store-read-only = The saved data can be read but not changed.
failure-store-busy = Another program is using the saved data.
failure-store-damaged = The saved data is damaged: { $detail }. Start Pilotlight, or quit and start it again: it keeps the damaged file aside and saves what can be read.
failure-store-newer = The saved data was written by a newer version of Pilotlight (format { NUMBER($found) }; this version knows { NUMBER($known) }). Install the newest Pilotlight and start that one; nothing was changed.
failure-store-older = The saved data is from an older version of Pilotlight (format { NUMBER($found) }); start the app once to bring it up to date.
failure-store-foreign = The file at { $file } is not Pilotlight's.
failure-store-no-folder = The folder { $folder } cannot be used.
failure-store-refused = The change does not fit what is saved: { $detail }.
failure-store-migration = The saved data could not be brought up to date to format { NUMBER($format) }.
failure-store-closed = The saved data has been closed.
failure-store-disk = The disk did not do what it was asked.
failure-store-unexpected = The saved data cannot be used at the moment.

## The keychain. $detail is the system's own text and may be in English

failure-vault-locked-keychain = The saved sign-ins are locked: the keychain is locked.
failure-vault-locked-silent = The saved sign-ins are locked: the keychain does not answer.
failure-vault-locked-passphrase = The saved sign-ins are locked: they open with your passphrase.
failure-vault-missing = The key that protects the saved sign-ins is not in the system keychain.
failure-vault-wrong-key = The key in the system keychain is not the one that protects the saved sign-ins.
failure-vault-not-saved = The new key is not in use until its slot is saved.
failure-vault-wrong-passphrase = This passphrase does not open the saved sign-ins.
failure-vault-no-passphrase = No passphrase has been set.
failure-vault-short = A passphrase needs at least { NUMBER($minimum) } characters.
failure-vault-damaged = Something sealed is damaged and cannot be opened: { $detail }.
failure-vault-other-key = Something was sealed with another key: { $detail }.
failure-vault-not-possible = This is not possible now: { $detail }.
failure-vault-no-randomness = The operating system gave no random numbers.
failure-keychain-silent = The keychain did not answer in time.
failure-keychain-unreachable = The keychain cannot be reached: { $detail }
failure-keychain-no-keyring = No keyring has been created yet.
failure-keychain-ambiguous = The keychain holds several entries of the same name.
failure-keychain-unreadable = The keychain entry is not one this app wrote.
failure-keychain-refused = The keychain refused: { $detail }
failure-keychain-locked = The keychain is locked.
