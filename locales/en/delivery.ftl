### What a post's state at an account means, in the library, the calendar and the command line: a word, a few words, what happened, what to do.

delivery-draft = Draft
delivery-scheduled = Scheduled
delivery-due = Due
delivery-publishing = Publishing
delivery-published = Published
delivery-unconfirmed = Unconfirmed
delivery-held = Held
delivery-missed = Missed
delivery-cancelled = Cancelled
delivery-failed = Failed

# How a post stands over all its accounts: the state that most of them are in, then the others.
delivery-sum-none = For no account yet
delivery-sum-first =
    { $count ->
        [one] { $state } at { NUMBER($count) } account
       *[other] { $state } at { NUMBER($count) } accounts
    }
delivery-sum-more = { $state } at { NUMBER($count) }

delivery-draft-headline = Not scheduled yet
delivery-scheduled-headline = Goes out: { $moment }
delivery-due-headline = Waiting for its turn
delivery-due-soon = It goes out as soon as the connection lets it through.
delivery-due-waits = { $platform } takes nothing just now; it is tried again at { $moment }.
delivery-publishing-headline = Being published
delivery-preparing = Pilotlight is handing it to { $platform }.
delivery-sending = It was sent to { $platform }, which has yet to answer.
delivery-published-headline = Published: { $moment }
delivery-unconfirmed-headline = { $platform } did not say whether it is there
delivery-unconfirmed-happened = It was sent at { $moment } and no clear answer came back, so it may be there or not. It is not sent again by itself, because it could then be there twice.
delivery-unconfirmed-todo = Look at { $account } on { $platform }, then say whether it is there.

delivery-signed-out = Held until you sign in again
delivery-signed-out-happened = { $platform } ended our access to { $account }, so nothing was sent.
delivery-signed-out-todo = Reconnect { $account }. What is still to come then goes out at its time.
delivery-gone = Held, because { $account } is gone
delivery-gone-happened = { $platform } says that { $account } was deleted or suspended; nothing was sent.
delivery-gone-todo = Cancel it, or reconnect the account once it is back.
delivery-permission = Held until a permission is given
delivery-permission-happened = { $platform } does not let us post to { $account }; nothing was sent.
delivery-permission-todo = Reconnect { $account } and leave all permissions on.
delivery-app = Held until our registration works
delivery-app-happened = { $platform } refused the developer app behind Pilotlight; { $account } is fine and nothing was sent.
delivery-app-todo = Look at Settings, Platform apps.
delivery-down = Held while { $platform } has a problem
delivery-down-happened = { $platform } has not worked for hours; nothing was sent.
delivery-limited = Held while { $platform } takes nothing
delivery-limited-happened = { $platform } asked us to wait and has done so for hours; nothing was sent.
delivery-by-itself = It goes out by itself if that is over in time; if it is over later, you are asked.
delivery-late = Held, because its time has passed
delivery-late-happened = It could not go out in time, and nothing is published late unasked.
delivery-late-planned = It was planned for { $moment }.
delivery-late-todo = Publish it now, give it another time, or let it pass.
delivery-unfit = Held, because it cannot be sent as it is
delivery-unfit-happened = Something of it is missing.
delivery-nothing-sent = Nothing was sent.
delivery-unfit-todo = Put it right, then publish it or give it another time.

delivery-missed-headline = Let pass
delivery-missed-happened = It was planned for { $moment }, and you let it pass.
delivery-cancelled-by-owner = You cancelled it.
delivery-cancelled-with = Cancelled with its account
delivery-cancelled-with-happened = You disconnected { $account }, and it went nowhere else.
delivery-cancelled-with-todo = Connect { $account } again to schedule it again.
delivery-cancelled-with-others = You disconnected { $account }; for the other accounts it stayed.

delivery-refused = { $platform } refused this post
delivery-refused-as-it-is = { $platform } did not take it as it is. The connection is fine.
delivery-refused-todo = Nothing was published. Change it, then try again; the same would be refused again.
delivery-refused-access = { $platform } did not accept our access
delivery-refused-account = { $platform } could not find the account
delivery-refused-often = Every check works, and yet { $platform } refused this post several times.
delivery-refused-unclear = { $platform } gave a reason that we do not understand.
delivery-failed-todo = Nothing was published. Try again, or change it first.

# What waits at an account after a reconnect.
delivery-none-held = Nothing is held.
delivery-all-past =
    { $count ->
        [one] { NUMBER($count) } post is held, and its time has passed.
       *[other] { NUMBER($count) } posts are held, and the time of all has passed.
    }
delivery-all-to-come =
    { $count ->
        [one] { NUMBER($count) } post is held; its time is still to come.
       *[other] { NUMBER($count) } posts are held; all are still to come.
    }
delivery-some-past = { NUMBER($count) } posts are held: { NUMBER($coming) } still to come, { NUMBER($past) } past.
delivery-left =
    { $count ->
        [one] { NUMBER($count) } post was cancelled when the account was disconnected.
       *[other] { NUMBER($count) } posts were cancelled when the account was disconnected.
    }

# The report after the computer slept over their times.
delivery-report =
    { $count ->
        [one] A post did not go out in time
       *[other] { NUMBER($count) } posts did not go out in time
    }
delivery-report-todo =
    { $count ->
        [one] Nothing is published late unasked. Say whether it shall go out now, later or not at all.
       *[other] Nothing is published late unasked. Say whether they shall go out now, later or not at all.
    }

# What disconnecting does to posts, said before it is done.
delivery-leaving-cancelled =
    { $count ->
        [one] { NUMBER($count) } scheduled post goes nowhere else and is cancelled. It is kept, and you can schedule it again after connecting again.
       *[other] { NUMBER($count) } posts that go nowhere else are cancelled. They are kept, and one click schedules them again after connecting again.
    }
delivery-leaving-elsewhere =
    { $count ->
        [one] { NUMBER($count) } post still goes out to your other accounts.
       *[other] { NUMBER($count) } posts still go out to your other accounts.
    }

# What a change of the clock makes of a time.
delivery-left-out = The clocks go forward that night and leave { $time } out, so it goes out at { $instead }.
delivery-twice = The clocks go back that night and show { $time } twice; it goes out the first time.
