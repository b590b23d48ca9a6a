### Revoking everything: what will happen, and what became of each account.

revoke-at = { $count } at { $platform }
revoke-ends = { $count ->
    [one] Pilotlight ends its access to the one account: { $places }. It can no longer post there.
   *[other] Pilotlight ends its access to all { $count } accounts: { $places }. It can no longer post to any of them.
}
revoke-posts = { $count ->
    [one] One post that is still to go out is cancelled.
   *[other] { $count } posts that are still to go out are cancelled.
}
revoke-told = { $count ->
    [one] { $platforms } is told that the access has ended.
   *[other] { $platforms } are told that the access has ended.
}
revoke-untold = { $platforms } cannot be told by Pilotlight. You get a link to the page on which you remove it there yourself.
revoke-deletes = Every saved sign-in, the recovery passphrase and the key in the keychain are deleted from this computer, whatever the platforms answer.
revoke-deletes-apps = { $apps ->
    [one] The entry of your developer app is deleted as well, with its secret.
   *[other] The entries of your { $apps } developer apps are deleted as well, with their secrets.
}
revoke-is-final = This cannot be undone. Each account then has to be connected anew.
revoke-stays = The names of your accounts, their history, your settings and the activity log stay on this computer.
revoke-confirmed = { $platform } confirmed that the access has ended.
revoke-no-way = { $platform } has no way to be told; remove Pilotlight on its page of connected apps.
revoke-not-reached = { $platform } could not be told; remove Pilotlight on its page of connected apps.
revoke-none = No account was connected.
revoke-all-confirmed = { $count ->
    [one] The platform confirmed that the access to the one account has ended.
   *[other] The platforms confirmed that the access to all { $count } accounts has ended.
}
revoke-some-confirmed = { $left ->
    [one] The platforms confirmed { NUMBER($confirmed) } of { NUMBER($count) } accounts; for one you remove Pilotlight there yourself.
   *[other] The platforms confirmed { NUMBER($confirmed) } of { NUMBER($count) } accounts; for { $left } you remove Pilotlight there yourself.
}
revoke-keys-deleted = Every saved sign-in and every key is deleted from this computer and its keychain.
revoke-keys-left = Every saved sign-in and every key is deleted from this computer. The keychain did not let its entry be deleted; without the rest it opens nothing.
revoke-begun = Everything is being revoked, as the owner asked.
revoke-account = { $name } was disconnected and its access was deleted.
revoke-done = Everything was revoked. All saved sign-ins and keys were deleted from this computer.
