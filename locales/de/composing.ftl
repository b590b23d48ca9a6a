composing-no-time = Wählen Sie einen Tag und eine Uhrzeit.
composing-passed = Diese Zeit ist vorbei. Wählen Sie eine spätere.
composing-passed-or-now = Diese Zeit ist vorbei. Wählen Sie eine spätere, oder veröffentlichen Sie jetzt.
composing-year-at-most = Der Kalender zeigt höchstens ein Jahr.
composing-not-chosen = Dieses Bild oder Video wurde nicht hier gewählt. Wählen Sie es noch einmal.
