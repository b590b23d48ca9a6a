### The log of everything that was done. Its sentences are those of the time when they were written.

activity-title = Activity
activity-about = Every connection, sign-in, check that changed something, and disconnection.
activity-verify = Verify the log
activity-verifying = Verifying
activity-empty = Nothing has happened yet. The first connection will be written down here.
activity-earlier = Show earlier
# Read aloud before an entry's sentence.
activity-at-platform = { $platform }:
activity-place = Place in the log
