### Notifications: a headline with the account's name, then the explanation's own sentences.

# $headline is the headline of an explanation.
alert-of-one = { $account }: { $headline }
# $accounts is “3 Pages”.
alert-of-several = { $headline }: { $accounts }
alert-slow-for-several = { $platform } is slow for { $accounts }
alert-works = { $account } works again
alert-signed-in = { $account } is signed in again
alert-works-several = { $platform } works again: { $accounts }
alert-signed-in-several = Signed in again at { $platform }: { $accounts }
alert-confirmed = { $platform } has confirmed it. Posts go out as planned.
alert-names = { $names }.
# $action is the label of a button.
alert-action = { $action }.
alert-reconnect = Reconnect
alert-open = Open
alert-pages =
    { $count ->
        [one] { $count } Page
       *[other] { $count } Pages
    }
alert-channels =
    { $count ->
        [one] { $count } channel
       *[other] { $count } channels
    }
alert-company-pages =
    { $count ->
        [one] { $count } company page
       *[other] { $count } company pages
    }
alert-accounts =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }

## Why quiet hours cannot be used

alert-hours-incomplete = Give both times as hours and minutes, such as 22:00 and 07:00.
alert-hours-empty = Quiet hours that begin and end at the same time would last all day or not at all. Change one of the two times.
