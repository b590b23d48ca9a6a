### The keychain and the key to the sealed sign-ins.

vault-first-key = The first key is not saved yet
vault-first-key-happened = Pilotlight made its key and could not store its record. Try again; nothing was lost.
vault-passphrase = Enter your passphrase
vault-passphrase-happened = Your sign-ins are sealed with a passphrase. Until it is entered, nothing is checked and nothing is lost.
vault-locked = The keychain is locked
vault-locked-happened = Your sign-ins are safe in it. Unlock it, then try again; until then nothing is checked and nothing is lost.
vault-silent = The keychain does not answer
vault-silent-happened = It may be showing a prompt behind a window. Answer it, then try again; nothing is lost.
vault-no-keyring = The keychain has no keyring yet
vault-no-keyring-happened = The system's keychain works and has no keyring to keep a key in. Create one in the system's password settings and try again, or set a passphrase instead; Pilotlight then asks for it at each start.
vault-unavailable = There is no keychain on this computer
# $detail is the system's own text and may be in English.
vault-unreachable-happened = Pilotlight keeps the key to your sign-ins in the system's keychain, and it cannot be reached ({ $detail }). You can set a passphrase instead; Pilotlight then asks for it at each start.
vault-forgetful-happened = Pilotlight keeps the key to your sign-ins in the system's keychain, and it accepted a key and did not give the same key back. You can set a passphrase instead; Pilotlight then asks for it at each start.
vault-no-randomness-happened = Pilotlight keeps the key to your sign-ins in the system's keychain, and the operating system gives no random numbers. You can set a passphrase instead; Pilotlight then asks for it at each start.
vault-refused-happened = Pilotlight keeps the key to your sign-ins in the system's keychain, and it refused to keep a key ({ $detail }). You can set a passphrase instead; Pilotlight then asks for it at each start.
vault-missing = The key to your sign-ins is gone from the keychain
vault-missing-happened = The sealed sign-ins are still here and are kept. Enter your recovery passphrase, or restore the keychain and try again.
vault-wrong-key = The keychain holds another key
vault-wrong-key-happened = Its entry was changed, so your sign-ins cannot be opened with it. They are kept. Enter your recovery passphrase, or restore the keychain and try again.
