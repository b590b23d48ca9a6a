### What stands in the way of a post while it is written.

composing-unreadable = This file cannot be read. Make sure that it is there and that you may open it.
composing-unknown-format = This is neither a picture nor a video that Pilotlight knows. JPEG, PNG and MP4 are safe choices.
composing-folder = This is a folder. Choose the pictures or videos in it.
composing-no-time = Choose a day and a time.
composing-passed = That time has passed. Choose a later one.
composing-passed-or-now = That time has passed. Choose a later one, or publish now.
composing-year-at-most = The calendar shows a year at most.
