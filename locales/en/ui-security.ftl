### Settings, Security: the key to the sign-ins, the second way to it, and the way to end everything.

security-title = Security
security-looking = Looking at keys and keychain
security-earlier-key = Some sign-ins are sealed with an earlier key; they stay closed until you sign in to them again.
security-bind = Put it into the keychain
security-bound = The key is in the keychain.

security-passphrase-set = A recovery passphrase is set
security-passphrase-none = There is no recovery passphrase
security-passphrase-for = It opens your sign-ins when the keychain cannot, such as after a new system or a forgotten login password.
security-passphrase-keep = Keep it apart from this computer.
security-passphrase-without = Without one you would sign in to every account again.
security-cancel = Cancel
security-set-passphrase = Set passphrase
security-change-passphrase = Change passphrase
security-setting-passphrase = Setting the passphrase
security-passphrase-title-set = Set a recovery passphrase
security-passphrase-title-change = Change the recovery passphrase
security-passphrase-advice = Several words that nobody would guess are better than one word with signs in it. Neither Pilotlight nor anybody else can tell it to you again, so keep it where you keep such things.
security-passphrase-former = The one before opens nothing from then on.
security-passphrase-field = Passphrase
security-passphrase-again = The same once more
security-passphrase-least = At least { NUMBER($least) } characters.
security-passphrase-short = At least { NUMBER($least) } characters; { NUMBER($typed) } so far.
security-passphrase-differs = The two are not the same yet.
security-passphrase-done-set = The recovery passphrase is set.
security-passphrase-done-changed = The recovery passphrase is changed.

security-key = The key
security-key-first = It is the first one.
security-key-since = In use since { $day }.
security-key-when = Change it when somebody else may have had this computer or a backup of it in hand.
security-change-key = Change the key
security-changing-key = Changing the key
security-change-title = Change the key?
security-change-new = Pilotlight makes a new key and seals every saved sign-in anew with it.
security-change-former = Then the former key is deleted. What an older backup holds can be opened only with a key that was copied before.
security-change-stays = Your accounts stay connected. Should this computer stop half way, Pilotlight goes on at its next start.
security-change-passphrase-asked = Your recovery passphrase, so that it opens the new key as well
security-change-passphrase-forgotten = Forgotten? Set a new one first; that needs only the keychain.
security-keep-key = Keep the key
security-key-changed = The key is changed.

security-revoke = Revoke everything
security-revoke-for = Before you sell this computer or give it away, or when you no longer trust it: Pilotlight ends its access to every account and deletes every sign-in and key here.
security-revoke-gone = Is the computer already gone? Then end Pilotlight’s access on each platform’s page of connected apps, from any other computer.
security-revoke-title = Revoke everything?
security-revoke-looking = Looking at what this would do
security-revoke-meant = I want to end every connection of this computer.
security-revoke-keep = Keep everything
security-revoking = Revoking everything
security-revoking-wait = Telling the platforms. This takes ten seconds at most, whether they answer or not.
security-revoked = Everything is revoked
security-revoked-by-hand = Remove Pilotlight at { $platform }
security-revoked-close = Close
