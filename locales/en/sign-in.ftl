### A sign-in under way: its notes, how it ended, and answers that were not used.

## Accounts to choose from

sign-in-connected-already = Connected already; its sign-in is renewed.
sign-in-was-connected = Was connected before; its history is linked back.
sign-in-not-ticked = It was not ticked on { $platform }'s page. Ask again and tick it there to connect it.
sign-in-no-role = You may look at it but not post to it. Ask its owner for a role that may post.
sign-in-kind-refused = Accounts of this kind cannot be connected.
sign-in-not-listed = That choice is not on the list.
sign-in-not-connectable = One of the chosen accounts cannot be connected; choose among those that can.
sign-in-choose-one = Choose at least one account.

## Notes for the way back

sign-in-local-address = Links to Pilotlight open another program on this computer, so the answer comes back through a local address instead.
sign-in-continue-here = Links to Pilotlight open another program on this computer. On the last page, choose “Continue in this browser”.

## How it ended

sign-in-connected-nothing = Connected.
sign-in-connected =
    { $count ->
        [one] { $names } is connected.
       *[other] { $names } are connected.
    }
sign-in-denied = You chose not to allow it on { $platform }'s page. Nothing was changed.
sign-in-cancelled = The sign-in was cancelled. Nothing was changed.
sign-in-too-late = Nobody came back in time, so the sign-in was ended. Nothing was changed; begin again whenever you like.
sign-in-other-identity = You signed in as { $signed-in }, and this connection belongs to { $expected }. Sign in to { $platform } as { $expected } and try again. The connection is as it was.
# They stand in the sentence before, where the names are not known.
sign-in-same-account = the same account
sign-in-someone-else = someone else
sign-in-not-saved = The connection could not be saved, so nothing was changed. Make sure the disk has room and the keychain is open, then try again.
sign-in-nothing-changed = Nothing was changed.
sign-in-refused-app = { $platform } refused the developer app behind Pilotlight. Your account is fine; check the entry under Platform apps.
sign-in-refused-limit = { $platform } asked us to wait before anyone signs in again. Try again in a while.
sign-in-refused-down = { $platform } has a problem of its own just now. Try again in a while.
sign-in-refused-network = The network answered in { $platform }'s place, as hotel and café networks do. Sign in to the network, then try again.
sign-in-refused-no-answer = { $platform } could not be reached. Check the internet connection, then try again.
sign-in-refused-old = { $platform } did not accept the answer any more; it may have taken too long. Try again.
sign-in-refused-permission = { $platform } did not grant what is needed. Try again and leave the permissions on.
sign-in-refused-gone = { $platform } says that this account does not exist any more.
sign-in-refused-unknown = { $platform } refused the sign-in without a reason we understand. Try again.
sign-in-absent-unticked = You signed in as the right person, but { $expected } was not ticked on { $platform }'s page. Try again and tick it.
sign-in-absent-no-role = You signed in as the right person, but this person has no role at { $expected } any more that may post. Ask its owner for one, then try again.
sign-in-absent-either = You signed in as the right person, but { $expected } was not among what was allowed. Try again and tick it on { $platform }'s page; if it is not listed there, ask its owner for a role.
sign-in-no-page = This person manages no Facebook Page. Only Pages can be connected, not personal profiles; create a Page or ask to be made its admin. Nothing was changed.
sign-in-personal-instagram = This Instagram account is a personal one. Switch it to a professional account (Business or Creator) in Instagram's settings, then try again. Nothing was changed.
sign-in-no-channel = This Google account has no YouTube channel yet. Create one on YouTube, then try again. Nothing was changed.
sign-in-nothing-offered = This sign-in offers nothing that can be connected. Nothing was changed.

## Answers that were not used

sign-in-dropped-malformed = Pilotlight was handed an address it does not understand and ignored it. If you were signing in, begin again. Nothing was changed.
sign-in-dropped-unknown = This answer belongs to no sign-in that is under way here, so it was not used. If you were signing in, begin again. Nothing was changed.
sign-in-dropped-used = This answer was used before, or its sign-in has ended. To sign in again, begin from Pilotlight. Nothing was changed.
sign-in-dropped-late = This answer came too late; its sign-in has ended. Begin again from Pilotlight. Nothing was changed.
sign-in-dropped-way = This answer came by another way than it should have, so it was not used. Begin again from Pilotlight. Nothing was changed.
sign-in-dropped-issuer = This answer names another sender than the platform that was asked, so it was not used. Begin again from Pilotlight. Nothing was changed.
sign-in-dropped-not-noted = Pilotlight could not write to its data folder, so this answer was not used. Make sure the disk has room, then open the answer again. Nothing was changed.
sign-in-dropped-vault = The keychain is closed, so the sign-in cannot be finished. Open the keychain, then open the answer in the browser again, or begin again. Nothing was changed.

## The page that the browser shows

sign-in-page-taken = Back to Pilotlight
sign-in-page-taken-text = Pilotlight has the answer and goes on from here. You can close this page.
sign-in-page-dropped = This was not used
sign-in-page-not-understood = Not understood
sign-in-page-not-here = Not here
sign-in-page-not-here-text = This is not a request that belongs here.
sign-in-page-nobody = Nothing is waiting for this
sign-in-page-nobody-text = Pilotlight is not waiting for this answer any more. Begin again from Pilotlight.
