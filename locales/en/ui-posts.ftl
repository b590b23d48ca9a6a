### Posts: the composer and the library. What became of a post is told by the app's other side.

posts-about = Write once, send it where it belongs, and see what became of it.

## The library

posts-shelves = Which posts
posts-shelf-upcoming = Upcoming
posts-shelf-needs-you = Needs you
posts-shelf-past = Past
posts-shelf-drafts = Drafts
posts-shelf-all = All
posts-empty-upcoming = Nothing is planned.
posts-empty-needs-you = No post needs you.
posts-empty-past = Nothing has gone out yet.
posts-empty-drafts = No drafts. What you write is kept here until you schedule it.
posts-empty-all = No posts yet.
posts-nothing-fits = No post fits what you are looking for.
posts-show-all = Show all
posts-reading = Reading the posts
posts-more = Earlier posts
posts-search = Search the posts
posts-filter-account = Account
posts-filter-platform = Platform
posts-filter-state = State
# The states of a post, as the filter lists them.
posts-state-draft = Draft
posts-state-scheduled = Scheduled
posts-state-due = Due
posts-state-publishing = Publishing
posts-state-published = Published
posts-state-unconfirmed = Unconfirmed
posts-state-held = Held
posts-state-missed = Missed
posts-state-cancelled = Cancelled
posts-state-failed = Failed
# $age is an age, such as “4 min ago”.
posts-changed = Changed { $age }
posts-no-words = No words yet
posts-go-on = Go on writing
posts-edit = Change
posts-discard = Throw away
posts-deliveries = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
posts-media-count = { $count ->
    [one] { $count } picture or video
   *[other] { $count } pictures or videos
}

## What can be done with a post at one account

posts-do-publish = Publish now
posts-do-retry = Try again
posts-do-reschedule = Reschedule
posts-do-cancel = Cancel post
posts-do-skip = Skip
posts-do-there = It is there
posts-do-send-again = It is not there, send it again
posts-do-leave = It is not there, leave it
posts-do-reconnect = Sign in again
posts-do-open = Open on { $platform }
posts-uploaded = Handed over for { $name }
posts-gone = It was deleted on { $platform }.

## Figures; each stands by itself, with their common age at the end

posts-figure-views = { $count ->
    [one] { $count } view
   *[other] { $count } views
}
posts-figure-likes = { $count ->
    [one] { $count } like
   *[other] { $count } likes
}
posts-figure-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
posts-figure-shares = { $count ->
    [one] { $count } share
   *[other] { $count } shares
}
posts-figures-age = asked { $age }
posts-figures-refresh = Figures

## Another time

posts-reschedule-title = Another time
posts-said-rescheduled = Scheduled for { $when }.

## The composer

posts-new = New post
posts-change = Change a post
posts-back = Posts
posts-saved = Saved
posts-save-failed = Not saved
# Stands where “Saved” does for a draft.
posts-not-kept = Changes count once you schedule it anew.
posts-no-accounts = A post needs an account to go to.
posts-accounts = Accounts
posts-accounts-chosen = { $count ->
    [0] None chosen
   *[other] { NUMBER($count) } chosen
}
posts-accounts-search = Find an account
posts-accounts-nothing = No account fits.
posts-dead-now = Nothing can be published to a marked account now.
posts-dead-later = A post for a marked account is held until that is put right.
posts-dead-look = Look at it
posts-text = Text
posts-link = Link
posts-media = Pictures and videos
posts-media-add = Add
posts-media-choose = Choose files
posts-media-drop = Or drop them anywhere on this window.
posts-media-let-go = Let go to add them.
posts-media-address = Address of a picture or video for { $platform } only
posts-copy-address = The same at a public address, for { $platform }
posts-copy-there = { $platform } fetches it from { $address }
posts-copy-other = Another address
posts-copy-other-kind = The address answers with a picture where this is a video, or the other way round.
posts-media-about = { $megabytes } MB, { $width } × { $height }
posts-media-size = { $megabytes } MB
posts-media-forward = Move { $name } forward
posts-media-remove = Remove { $name }
posts-said-files = { $count ->
    [one] { $count } picture or video was added.
   *[other] { $count } pictures or videos were added.
}
posts-alt = Description
posts-alt-hint = What it shows, for those who cannot see it
posts-only-at = Only on { $platform }
posts-youtube-title = Title
posts-visibility = Who can see it
posts-visibility-public = Everybody
posts-visibility-unlisted = Whoever has the link
posts-visibility-private = Only you
posts-kids = Made for children?
posts-kids-yes = Yes, it is made for children
posts-kids-no = No, it is not made for children
posts-synthetic = It shows something made by a computer that looks real
posts-instagram-kind = Appears as
posts-instagram-post = Post
posts-instagram-story = Story
posts-preview = Preview
posts-preview-reading = Looking at it
posts-preview-empty = Choose an account to see how it will look there.
posts-length = { $length } of { $most }
posts-length-over = { $length } of { $most }, { $over } too many
posts-when = When
posts-when-later = At a time
posts-when-now = Now
posts-when-moment = Day and time
posts-when-zone = Time in { $zone }
posts-when-offers = Times that are often chosen
posts-when-missing = Choose a day and a time.
posts-when-dead = { $count ->
    [one] Nothing can be published to { $names } now. Sign in again first, choose a time, or leave it out.
   *[other] Nothing can be published to { $names } now. Sign in again first, choose a time, or leave them out.
}
posts-schedule = Schedule
posts-publish-now = Publish now
posts-leave-as-is = Leave it as it is

## What is held; the numbers themselves are told by the app's other side

posts-held-waiting = { $count ->
    [one] { $count } post missed its time and waits for your word.
   *[other] { $count } posts missed their time and wait for your word.
}
posts-held-decide = Decide
posts-held-which = Show which
posts-held-hide = Hide them
posts-held-publish = { $count ->
    [one] Publish it now
   *[other] Publish { $count } now
}
posts-held-spread = Spread out
posts-held-first = The first at
posts-held-apart = Minutes between two
posts-held-skip = { $count ->
    [one] Skip it
   *[other] Skip { $count }
}
posts-held-reschedule = { $count ->
    [one] Schedule it again
   *[other] Schedule all { $count } again
}

## The calendar

posts-calendar = Calendar
posts-calendar-before = The month before
posts-calendar-after = The month after
posts-calendar-today = Today
posts-calendar-empty = No posts in these weeks.
posts-calendar-spans = How the calendar shows them
posts-calendar-month = Month
posts-calendar-week = Week
posts-calendar-list = List
posts-calendar-before-week = The week before
posts-calendar-after-week = The week after
posts-calendar-empty-week = No posts in this week.
posts-calendar-empty-list = No posts in this month.
posts-calendar-more = { NUMBER($count) } more
posts-calendar-hint = Drag a post to another day, or press Shift with an arrow key: left and right by a day, up and down by a week.
posts-said-moved = Moved to { $when }.
posts-one = A post

## The late rule, in the settings

posts-late = How late a post may go out unasked
posts-late-about = When this computer was off or a connection was down, a post still goes out by itself if it is no later than this. Anything later waits for your word.
posts-late-minutes = { $count ->
    [one] { $count } minute late
   *[other] { $count } minutes late
}
posts-late-hours = { $count ->
    [one] { $count } hour late
   *[other] { $count } hours late
}
posts-late-as-set = As in the settings
# $late is such as “30 minutes late”.
posts-late-as-set-to = As in the settings: { $late }

## An account's posts, in its details

posts-due = Posts still to come
posts-due-none = No post is planned for this account.
posts-due-all = { $count ->
    [one] Show it in Posts
   *[other] Show all { NUMBER($count) } in Posts
}
posts-due-all-many = Show all of them in Posts; there are more than { $count }
