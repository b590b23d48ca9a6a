composing-unreadable = Diese Datei lässt sich nicht lesen. Sorgen Sie dafür, dass sie da ist und Sie sie öffnen dürfen.
composing-unknown-format = Das ist weder ein Bild noch ein Video, das Pilotlight kennt. Mit JPEG, PNG und MP4 sind Sie sicher.
composing-folder = Das ist ein Ordner. Wählen Sie die Bilder oder Videos darin.
composing-no-time = Wählen Sie einen Tag und eine Uhrzeit.
composing-passed = Diese Zeit ist vorbei. Wählen Sie eine spätere.
composing-passed-or-now = Diese Zeit ist vorbei. Wählen Sie eine spätere, oder veröffentlichen Sie jetzt.
composing-year-at-most = Der Kalender zeigt höchstens ein Jahr.
