### All about one account.

# The heading while the account is still being read.
details-account = Account
details-called-there = At { $platform } it is called { $name }.
details-describe = Give it a name, a brand or labels
details-describe-anew = Change name, brand or labels
details-by-day = Health by day
details-may-do = What it may do
details-shared = What depends on the same sign-in
# $names are the other accounts of the sign-in, $count is how many they are.
details-shared-names = { $count ->
    [one] { $names }. When it ends, both end; one sign-in brings them back.
   *[other] { $names }. When it ends, all of them end; one sign-in brings them back.
}
details-dates = Dates
details-troubles = Troubles
details-checks = Checks
details-happened = What happened to it
details-nothing-written = Nothing is written down yet.
details-platform-today = How { $platform } is today
details-reading = Reading the details

## The checks

details-not-checked-yet = It has not been checked yet.
details-milliseconds = { NUMBER($count) } ms
details-show-all-checks = Show all { NUMBER($count) } checks
# No full stop: one follows where the sentence is seen.
details-latency = Latest { NUMBER($count) } checks: usually { NUMBER($middle) } ms, at most { NUMBER($longest) } ms
details-latency-failed = Latest { NUMBER($count) } checks: usually { NUMBER($middle) } ms, at most { NUMBER($longest) } ms; { NUMBER($failed) } proved nothing

## The strip of days: what a day showed

details-day-proven = proven
details-day-unclear = could not be told
details-day-troubled = platform in trouble
details-day-refused = refused
details-day-not-checked = not checked
details-days-checked = Checked on { NUMBER($checked) } of the last { NUMBER($days) } days
details-today = today

## The troubles

details-no-troubles = None so far.
# $lasted is “3 hours” or “less than a minute”.
details-trouble-open = { $moment }, still going on after { $lasted }.
details-trouble-over = { $moment }, for { $lasted }.
