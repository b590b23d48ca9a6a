### A cause in a few words and in small letters, to stand in a sentence behind a colon.

cause-ended = the sign-in at { $platform } has ended
cause-revoked = { $platform } ended our access
cause-gone = { $platform } says the account does not exist
cause-permission = a permission is missing
cause-not-accepted = { $platform } does not accept our access any more
cause-registration = { $platform } refused the developer app behind Pilotlight
cause-limited = { $platform } asked us to wait
cause-down = { $platform } had a problem of its own
cause-content = { $platform } refused what was sent
cause-network = the network answered in { $platform }'s place
cause-no-answer = no answer from { $platform }
cause-unknown = { $platform } answered in a way we do not understand
