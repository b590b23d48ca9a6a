### An attempt to connect or reconnect, from the waiting to its end.

## The headings

attempt-waiting = Waiting for your browser
attempt-choosing = Which accounts should be connected?
attempt-confirming-one = You are about to connect { $name }: is that right?
attempt-confirming-several = You are about to connect { NUMBER($count) } accounts: is that right?
attempt-confirming-again-one = You are about to reconnect { $name }: is that right?
attempt-confirming-again-several = You are about to reconnect { NUMBER($count) } accounts: is that right?
attempt-connected = Connected
attempt-connected-again = Connected again
attempt-unchanged = Nothing was changed
attempt-connecting = Connecting { $platform }
attempt-reconnecting = Reconnecting { $name }

## While we work

attempt-reading = Your answer has arrived. We are reading it.
attempt-saving = Saving, and checking it for the first time.

## Waiting for the browser

attempt-open-in-browser = { $platform } is open in your browser. Say yes there, and this window goes on by itself.
# $remaining is “9 more minutes” or “less than a minute more”.
attempt-until = We wait until { $time }, { $remaining }. Until then nothing changes.
attempt-open-again = Open the page again
attempt-copy-link = Copy the link
attempt-link-copied = Link copied

## Choosing

attempt-signed-in-as = Signed in as { $name }.
attempt-ask-again = Ask again
attempt-search = Search { NUMBER($count) } accounts
attempt-chosen = { NUMBER($chosen) } of { NUMBER($total) } chosen
attempt-choose-all = Choose all
attempt-choose-none = Choose none
attempt-continue = Continue
attempt-continue-with = Continue with { NUMBER($count) } accounts

## Confirming

attempt-nothing-saved = Signed in as { $name }. Nothing has been saved so far.
attempt-choose-again = Choose again
attempt-yes = Yes, connect

## Over

attempt-said = What { $platform } said
attempt-as-new = Add as a new account
