### Where the key to the sign-ins is, and what the log tells of it.

keys-by-passphrase = The passphrase alone opens your sign-ins
keys-by-passphrase-means = They are encrypted on this computer. The keychain does not hold the key, so Pilotlight asks for the passphrase at each start.
keys-in-keychain = The key is in this computer’s keychain
keys-in-keychain-means = Your sign-ins are encrypted on this computer, and the keychain keeps the key to them. Whoever copies the disk without it gets nothing that opens.
keys-changed = A new key was made, and the saved sign-ins are sealed anew with it.
keys-retired = Everything is sealed with the new key, and the former one was deleted.
keys-bound = The key was put into the keychain of this computer.
keys-passphrase-changed = The recovery passphrase was changed; the former one opens nothing any more.
keys-login-on = Starting with the computer was switched on.
keys-login-off = Starting with the computer was switched off.
keys-log-whole-until = Up to entry { NUMBER($entry) }, of { $moment }, all is as it was written.
