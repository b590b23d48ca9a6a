### What stands in the way of a post while it is written.

composing-no-time = Choose a day and a time.
composing-passed = That time has passed. Choose a later one.
composing-passed-or-now = That time has passed. Choose a later one, or publish now.
composing-year-at-most = The calendar shows a year at most.
composing-not-chosen = This picture or video was not chosen here. Choose it again.
