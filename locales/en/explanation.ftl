### What a state means, in words for someone who runs a shop: a headline of a few words without a full stop,
### what happened in a sentence or two, what it means for posts in one, and the words on one button.

## The words on the button

explanation-action-sign-in-again = Sign in again
explanation-action-renew-now = Renew now
explanation-action-ask-again = Ask for it again
explanation-action-check-now = Check now
explanation-action-open-platform-apps = Open Platform apps
explanation-action-remove = Remove from the list

## The platform ended the sign-in

explanation-signed-out = { $platform } signed us out
explanation-signed-out-posts = Posts are held until you sign in again.
explanation-access-ended = { $platform } ended our access; we noticed on { $day }.
explanation-access-ended-silently = { $platform } stopped accepting our access and did not say why; we noticed on { $day }.
explanation-ran-out-facebook = Facebook asks for a new sign-in from time to time, and yours is over; we noticed on { $day }.
explanation-ran-out-instagram = Instagram's access can be prolonged only before its 60 days are over, and that was missed; we noticed on { $day }.
explanation-ran-out-linkedin = LinkedIn asks for a new sign-in every 60 days, and yours are over; we noticed on { $day }.
explanation-ran-out-youtube = YouTube gave access for an hour only, and that hour is over; we noticed on { $day }.
explanation-ran-out-x = X gave access for two hours only, and those are over; we noticed on { $day }.
explanation-happens-facebook = That happens when the password was changed, Pilotlight was removed in Facebook's settings, or Facebook wants to see that it is you.
explanation-happens-instagram = That happens when the password was changed, Pilotlight was removed in Instagram's settings, or Instagram wants to see that it is you.
explanation-happens-youtube = That happens when Pilotlight was removed in the Google account's settings, or whoever manages that account wants a new sign-in.
explanation-happens-x = That happens when Pilotlight was removed in X's settings.
explanation-happens-linkedin = That happens when the password was changed or Pilotlight was removed in LinkedIn's settings.
explanation-usually-facebook = Usually the password was changed or Pilotlight was removed in Facebook's settings.
explanation-usually-instagram = Usually the password was changed or Pilotlight was removed in Instagram's settings.
explanation-usually-youtube = Usually the password was changed, Pilotlight was removed in the Google account's settings, or six months went by without use.
explanation-usually-x = Usually Pilotlight was removed in X's settings.
explanation-usually-linkedin = Usually a year went by since the last sign-in, or Pilotlight was removed in LinkedIn's settings.

## A sign-in that will end, or was to end

explanation-due-headline = A new sign-in is due
explanation-due-was = Yours was to end on { $day }.
explanation-due-posts = Posts may be held from now on.
explanation-due-soon-testing = Google ends access every 7 days
explanation-due-soon =
    { $days ->
        [one] Sign in again within a day
       *[other] Sign in again within { $days } days
    }
explanation-due-soon-ends = Yours ends on { $day }.
explanation-due-soon-posts = Posts still go out until then.
explanation-why-testing = The developer app is still in Google's testing mode, which ends access after a week; publishing it at Google puts an end to that.
explanation-why-90-days = { $platform } asks for a new sign-in every 90 days.
explanation-why-60-days = { $platform } asks for a new sign-in every 60 days.
explanation-why-hours = { $platform } gave access for a few hours only.
explanation-why-year = { $platform } asks for a new sign-in once a year.
explanation-why-limited = On Google's page, access was allowed for a limited time.
explanation-why-time-to-time = { $platform } asks for a new sign-in from time to time.

## The account is gone

explanation-gone-page = This Page is gone from { $platform }
explanation-gone-channel = This channel is gone from { $platform }
explanation-gone-account = This account is gone from { $platform }
explanation-gone-happened = { $platform } says that it was deleted or suspended; we noticed on { $day }. Its history stays here.
explanation-gone-posts = Nothing can be posted to it.

## A permission is missing. What it allows stands in ability.ftl

explanation-permission = { $platform } does not let us post
explanation-permission-happened = { $platform } does not let Pilotlight { $abilities }.
explanation-permission-unnamed = A permission or a role was taken away, perhaps in { $platform }'s settings.
explanation-permission-posts = Posts are held until it is granted.

## The developer app was refused

explanation-registration = Something is wrong with our registration at { $platform }
explanation-registration-happened = Your accounts are fine; { $platform } refused the developer app behind Pilotlight.
explanation-registration-posts = Posts wait until the registration is mended.

## What passes by itself

explanation-down = { $platform } has a problem of its own
explanation-down-happened = Your connection is fine; { $platform } has not been answering properly since { $moment }.
explanation-limited = { $platform } asked us to wait
explanation-limited-happened = Too many requests were made in a short time, so { $platform } takes none for now.
explanation-slow = { $platform } is slow
explanation-slow-happened = Your connection is fine.
explanation-slow-posts = Posts may go out a little late.
explanation-renewing = Renewing the connection
explanation-renewing-happened = Pilotlight is renewing this connection with { $platform }.
explanation-renews-itself = The connection renews itself
explanation-renews-itself-happened = What { $platform } gives lasts a few hours at a time; Pilotlight fetches the next by itself.
explanation-post-refused = { $platform } refused this post
explanation-post-refused-happened = Your connection is fine; { $platform } did not take this one post as it is.
explanation-post-refused-posts = Other posts go out as planned.
explanation-posts-as-planned = Posts go out as planned.
explanation-posts-late = Posts may go out a little late; nothing to do.
explanation-posts-held = Posts are held until it is over; nothing to do.
explanation-next-try = We try again at { $moment }.
explanation-next-try-open = We try again by ourselves.

## Not proven for a day

explanation-not-reached = We could not reach { $platform }
explanation-not-reached-network = The network answered in its place, as hotel and café networks do. Sign in to the network; we try again by ourselves.
explanation-not-reached-no-answer = This computer got no answer from { $platform }, so we cannot say how the account is. We try again by ourselves.
explanation-unclear = { $platform } gave an unclear answer
explanation-unclear-fresh = { $platform } did not accept even a fresh connection, so we cannot say how the account is.
explanation-unclear-happened = { $platform } answered in a way we do not understand, so we cannot say how the account is.
# $day may be “yesterday”.
explanation-not-checked-since = Not checked since { $day }
explanation-not-checked-since-happened = This computer was off or offline, so we cannot say how the account is.
explanation-not-checked = Not checked yet
explanation-not-checked-happened = No check has been made yet, so we cannot say how the account is.
explanation-last-worked = It last worked on { $day }.
explanation-not-proven-posts = Posts are tried at their time.

## When a person is next needed, in one line

explanation-horizon-stopped = Stopped until you sign in again
explanation-horizon-gone = Gone; its history stays
explanation-horizon-never = Renews itself, no end in sight
explanation-horizon-overdue = A new sign-in has been due since { $day }
explanation-horizon-until = Runs by itself until { $day }

## What a trouble was, looked back on

explanation-past-signed-out = { $platform } signed us out
explanation-past-gone = { $platform } said that the account was gone
explanation-past-permission = { $platform } did not let us post
explanation-past-registration = { $platform } refused our registration
explanation-past-down = { $platform } had a problem of its own
explanation-past-limited = { $platform } asked us to wait
explanation-past-due = A new sign-in was due
explanation-past-slow = { $platform } was slow
explanation-past-not-proven = Not checked for a day
explanation-ended-left = The account was disconnected.
explanation-ended-signed-in = It was signed in again.
explanation-ended-checked = It was checked again.
explanation-ended-works = It works again.
