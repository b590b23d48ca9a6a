### What stands above everything else while something is not well: keys and keychain, a window with nothing to show.

banners-passphrase = Passphrase
banners-passphrase-again = The same once more
banners-passphrase-set = Set passphrase
banners-passphrase-open = Open
banners-passphrase-differs = The two are not the same yet.
banners-passphrase-keep = Nobody can read it back to you, so keep it where you keep such things.
banners-start-anew = Start with a new key
banners-start-anew-title = Start with a new key?
banners-start-anew-about = A new key is made beside the lost one. What was sealed with the lost key is kept, but it stays closed: every account has to be signed in again, one by one.
banners-not-now = Not now
banners-failed = Pilotlight cannot show your accounts
banners-reading = Reading your accounts
banners-no-answer = Pilotlight did not answer this window. Close the window and open it again.
