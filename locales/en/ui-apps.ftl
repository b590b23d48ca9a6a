### The developer apps: the guide to each platform's portal, the entry, its check, and the relay page.

apps-title = Platform apps
apps-about = A platform lets programs in only through a developer app. You make one at each platform you use, once. It belongs to you, and nothing goes through anybody else’s servers.
apps-looking = Looking at what is set up
apps-how = How to set it up
# Stands after the state of an app; $ago is “4 min ago” or “yesterday”.
apps-checked-ago = checked { $ago }

## The relay page

apps-relay = Relay page
# $names are platforms.
apps-relay-about = { $count ->
    [one] { $names } answers only to an https address. The folder “relay” that comes with Pilotlight is such a page: put it on your own website. It passes the answer on to this computer and keeps nothing.
   *[other] { $names } answer only to an https address. The folder “relay” that comes with Pilotlight is such a page: put it on your own website. It passes the answer on to this computer and keeps nothing.
}
apps-relay-sandbox = The sandbox serves one itself: { $address }
apps-relay-address = Address of your relay page
apps-relay-placeholder = The address of the folder on your website
# Read aloud after “Save”.
apps-relay-of = : relay page
apps-said-relay-saved = The address of the relay page is saved.

## The guide

apps-open-portal = Open { $portal }
apps-redirects = { $count ->
    [one] Redirect address
   *[other] Redirect addresses
}
# $field is a name in the platform's portal.
apps-redirects-about = Goes into “{ $field }”, to the letter.
apps-redirect-missing = The redirect address appears here once the address of your relay page is entered above.
apps-copy = Copy
apps-copied = Copied
apps-said-copied = The address is copied.
# $what is what the portal calls them, such as “permissions”.
apps-choose-there = What to choose there: { $what }
apps-portal-read = As the portal was on { $day }. Portals are rearranged often; the names in quotation marks are what to look for.

## The entry

# $place is where the portal shows it.
apps-found = In the portal under “{ $place }”.
apps-secret-kept = One is stored, sealed on this computer. Leave this empty to keep it.
apps-secret-about = It is sealed on this computer, like a sign-in, and never shown again.
apps-said-saved = The developer app at { $platform } is saved.
apps-said-removed = The developer app at { $platform } is removed.
apps-remove-title = Remove the app at { $platform }?
apps-remove-keep = Keep it

## The check

apps-check = Check
apps-checking = Checking
apps-check-about = Asks { $platform } whether it knows this entry. No account is touched by it.
apps-check-made = Checked { $ago }
