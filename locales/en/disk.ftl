### The disk, or the folder in which everything is saved, gives trouble. It is a state of the app and of no account.

disk-full = The disk is full
disk-full-happened = Pilotlight renews no connection until there is a little room, so that a fresh sign-in is never lost for want of it. Delete files that you do not need; Pilotlight then goes on by itself.
disk-read-only = Nothing can be saved
disk-read-only-happened = The folder of Pilotlight's data can be read and not changed, so no connection is renewed, and nothing is lost. Make the folder writable; Pilotlight then goes on by itself.
disk-unsaved = Do not quit Pilotlight yet
disk-unsaved-full = It renewed a connection with { $platform } and could not save that: the disk is full.
disk-unsaved-read-only = It renewed a connection with { $platform } and could not save that: the folder of its data can be read and not changed.
disk-unsaved-busy = It renewed a connection with { $platform } and could not save that: another program holds its data.
disk-unsaved-failed = It renewed a connection with { $platform } and could not save that: the disk did not do what it was asked.
disk-unsaved-before = It renewed a connection with { $platform } and could not save that: the disk did not take it at that time.
disk-kept = The fresh sign-in is sealed in a file for such days.
disk-in-memory = The fresh sign-in is in memory alone and would be lost.
disk-remedy-full = Delete files that you do not need; it is saved as soon as there is room.
disk-remedy-read-only = Make the folder writable; it is saved as soon as that is done.
disk-remedy-busy = Close that program; it is saved as soon as the data is free.
disk-remedy-failed = Pilotlight goes on trying; have the disk looked at if this stays.
disk-remedy-before = It is saved before anything else is renewed.
disk-posts = Posts go out for as long as the present connections last.
# The two parts of an explanation where there is room for one line only.
disk-in-one = { $headline }. { $happened }
