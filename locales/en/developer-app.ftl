### Developer apps under Settings, Platform apps. $id and $secret are what the portal calls the two parts of an entry.

developer-app-not-set-up = Not set up
developer-app-sandbox = The sandbox’s own app is used
developer-app-built-in = The app that comes with this build is used
developer-app-not-complete = Not complete yet
developer-app-not-checked = Entered, not checked yet
developer-app-secret-missing = The { $secret } is still to be entered.
developer-app-relay-missing = The address of your relay page is still to be entered above; { $platform } answers there.
developer-app-changing =
    { $count ->
        [one] { $count } account is connected through this app. With another { $id }, each needs a new sign-in.
       *[other] { $count } accounts are connected through this app. With another { $id }, each needs a new sign-in.
    }

## What removing one will do

developer-app-no-account = No account is connected at { $platform }.
developer-app-go-on =
    { $count ->
        [one] { $count } account is connected at { $platform }. They go on with the app that is built in, and may need a new sign-in.
       *[other] { $count } accounts are connected at { $platform }. They go on with the app that is built in, and may need a new sign-in.
    }
developer-app-wait =
    { $count ->
        [one] { $count } account is connected at { $platform }. They stay in the list and nothing of them is deleted, but they are not checked or renewed and their posts wait until an app is entered again.
       *[other] { $count } accounts are connected at { $platform }. They stay in the list and nothing of them is deleted, but they are not checked or renewed and their posts wait until an app is entered again.
    }
developer-app-same-id = With the same { $id } they then go on without a new sign-in, as long as { $platform } still accepts the old one.
developer-app-secret-deleted = The { $secret } and the key it is sealed with are deleted from this computer at once.
developer-app-untouched = The app at { $platform } itself is not touched. If you do not need it any more, delete it in the portal.

## What was entered cannot be used

developer-app-enter-secret = Enter the { $secret } that belongs to this { $id }.
developer-app-enter = Enter the { $label }.
developer-app-looks-digits = This does not look like the { $label }: it has digits only. It stands under “{ $found }”.
developer-app-looks-ends = This does not look like the { $label }: it ends with “{ $end }”. It stands under “{ $found }”.
developer-app-looks-spaces = This does not look like the { $label }: it has no spaces in it. It stands under “{ $found }”.
developer-app-no-secret = This platform gives no secret to apps of this kind; leave it out.
developer-app-secret-spaces = This does not look like the { $secret }: it has no spaces in it. Copy it from the portal once more.
developer-app-relay-sandbox = The sandbox serves a relay page of its own, so there is nothing to enter here.
developer-app-relay-address = Enter the address of the folder that holds the relay page, such as https://relay.example.com/. It begins with https:// and has no “?” and no “#” in it.
