### The panel of backups in Settings, and what is told after data was brought back.

backups-title = Backup
backups-for = A file with everything Pilotlight has saved, for the day on which this computer is broken. Keep it somewhere else than here.
backups-make = Make a backup
backups-making = Making it
backups-restore = Go back to a backup
backups-restore-title = Go back to a backup?
backups-looking = Looking for backups
backups-none = There is no backup in your downloads. If yours lies elsewhere, choose its file.
backups-look-again = Look again
backups-found = Backups in your downloads
backups-other = Choose another file
backups-choose = Go back to this one
backups-keep = Keep what is there
backups-restoring = Going back: Pilotlight starts again
backups-put-away = Read, put this away
