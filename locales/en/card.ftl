### Words of a card and of an account's details.

card-healthy = Healthy
card-refreshing = Refreshing
card-warning = Warning
card-error = Error
card-proven = Proven

## Dates of a connection

card-first-connected = First connected
card-last-sign-in = Last sign-in
card-last-renewed = Last renewed by itself
card-renews-before = Renews by itself before
card-sign-in-ends = Sign-in ends
card-sign-in-ends-for-good = Sign-in ends for good
card-facebook-asks = Facebook asks for a new sign-in

## What a platform offers

card-offers-facebook = Pages, several with one sign-in
card-offers-instagram = Business and Creator accounts
card-offers-youtube = Your channel or a brand channel
card-offers-x = Your profile
card-offers-linkedin = Your profile and company pages
card-needs-facebook = A Facebook profile with a role on the Page that may create content. Personal profiles cannot be connected.
card-needs-instagram = An Instagram Business or Creator account. A personal account can be switched to one in the Instagram app, free of charge.
card-needs-youtube = A Google account with a YouTube channel, of its own or a brand's.
card-needs-x = An X profile, signed in to in your browser.
card-needs-linkedin = A LinkedIn profile; for a company page, the role of super admin or content admin on it.
card-lasts-facebook = About 90 days. Facebook does not let it be renewed without you; the card says when to sign in again.
card-lasts-instagram = 60 days, and Pilotlight renews it by itself long before. It ends only if the computer is off for all that time.
card-lasts-youtube = An hour at a time, and Pilotlight fetches the next by itself. It ends when it is unused for six months, or after seven days while the developer app is in testing at Google.
card-lasts-x = Two hours at a time, and Pilotlight fetches the next by itself.
card-lasts-linkedin = 60 days. Where LinkedIn lets the developer app renew, Pilotlight does so by itself for a year; then you sign in again.
card-comes-back = Your browser opens, you approve there, and it brings you back here. It may ask whether to open Pilotlight: say yes.
card-goes-on = Your browser opens, you approve there, and this window goes on by itself.
card-needs-app = { $platform } needs a developer app before accounts can be connected. Set it up under Settings, Platform apps.
