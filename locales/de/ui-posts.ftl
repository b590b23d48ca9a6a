### Posts: the composer and the library. What became of a post is told by the app's other side.

posts-about = Einmal schreiben, dorthin senden, wo es hingehört, und sehen, was daraus wurde.

## The library

posts-shelves = Welche Beiträge
posts-shelf-upcoming = Kommende
posts-shelf-needs-you = Braucht Sie
posts-shelf-past = Vergangene
posts-shelf-drafts = Entwürfe
posts-shelf-all = Alle
posts-empty-upcoming = Nichts ist geplant.
posts-empty-needs-you = Kein Beitrag braucht Sie.
posts-empty-past = Noch ist nichts hinausgegangen.
posts-empty-drafts = Keine Entwürfe. Was Sie schreiben, bleibt hier, bis Sie es planen.
posts-empty-all = Noch keine Beiträge.
posts-nothing-fits = Zu dieser Suche passt kein Beitrag.
posts-show-all = Alle anzeigen
posts-reading = Beiträge werden gelesen
posts-more = Frühere Beiträge
posts-search = Beiträge durchsuchen
posts-filter-account = Konto
posts-filter-platform = Plattform
posts-filter-state = Zustand
# The states of a post, as the filter lists them.
posts-state-draft = Entwurf
posts-state-scheduled = Geplant
posts-state-due = Fällig
posts-state-publishing = Geht hinaus
posts-state-published = Veröffentlicht
posts-state-unconfirmed = Unbestätigt
posts-state-held = Zurückgehalten
posts-state-missed = Ausgefallen
posts-state-cancelled = Abgesagt
posts-state-failed = Fehlgeschlagen
# $age is an age, such as “4 min ago”.
posts-changed = Geändert { $age }
posts-no-words = Noch ohne Text
posts-go-on = Weiterschreiben
posts-edit = Ändern
posts-discard = Verwerfen
posts-deliveries = { $count ->
    [one] { $count } Konto
   *[other] { $count } Konten
}
posts-media-count = { $count ->
    [one] { $count } Bild oder Video
   *[other] { $count } Bilder oder Videos
}

## What can be done with a post at one account

posts-do-publish = Jetzt veröffentlichen
posts-do-retry = Noch einmal versuchen
posts-do-reschedule = Neu planen
posts-do-cancel = Beitrag absagen
posts-do-skip = Ausfallen lassen
posts-do-there = Er steht dort
posts-do-send-again = Er steht nicht dort, noch einmal senden
posts-do-leave = Er steht nicht dort, dabei belassen
posts-do-reconnect = Neu anmelden
posts-do-open = Auf { $platform } öffnen
posts-uploaded = Übergeben für { $name }
posts-gone = Er wurde auf { $platform } gelöscht.

## Figures; each stands by itself, with their common age at the end

posts-figure-views = { $count ->
    [one] { $count } Aufruf
   *[other] { $count } Aufrufe
}
posts-figure-likes = { $count ->
    [one] { $count } Like
   *[other] { $count } Likes
}
posts-figure-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
posts-figure-shares = { $count ->
    [one] { $count } Mal geteilt
   *[other] { $count } Mal geteilt
}
posts-figures-age = abgefragt { $age }
posts-figures-refresh = Zahlen

## Another time

posts-reschedule-title = Eine andere Zeit
posts-said-rescheduled = Geplant: { $when }.

## The composer

posts-new = Neuer Beitrag
posts-change = Beitrag ändern
posts-back = Beiträge
posts-saved = Gespeichert
posts-save-failed = Nicht gespeichert
# Stands where “Saved” does for a draft.
posts-not-kept = Änderungen gelten, sobald Sie ihn neu planen.
posts-no-accounts = Zum Veröffentlichen brauchen Sie ein Konto.
posts-accounts = Konten
posts-accounts-chosen = { $count ->
    [0] Keines ausgewählt
   *[other] { NUMBER($count) } ausgewählt
}
posts-accounts-search = Konto suchen
posts-accounts-nothing = Kein Konto passt.
posts-dead-now = Auf einem markierten Konto kann gerade nichts veröffentlicht werden.
posts-dead-later = Ein Beitrag für ein markiertes Konto wird zurückgehalten, bis das in Ordnung gebracht ist.
posts-dead-look = Konto ansehen
posts-text = Text
posts-link = Link
posts-media = Bilder und Videos
posts-media-add = Hinzufügen
posts-media-choose = Dateien wählen
posts-media-drop = Oder lassen Sie sie irgendwo auf diesem Fenster fallen.
posts-media-let-go = Lassen Sie los, um sie hinzuzufügen.
posts-media-address = Adresse eines Bildes oder Videos nur für { $platform }
posts-copy-address = Dasselbe unter einer öffentlichen Adresse, für { $platform }
posts-copy-there = { $platform } holt es von { $address }
posts-copy-other = Andere Adresse
posts-copy-other-kind = Unter der Adresse liegt ein Bild, wo dies ein Video ist, oder umgekehrt.
posts-media-about = { $megabytes } MB, { $width } × { $height }
posts-media-size = { $megabytes } MB
posts-media-forward = { $name } nach vorn rücken
posts-media-remove = { $name } entfernen
posts-said-files = { $count ->
    [one] { $count } Bild oder Video wurde hinzugefügt.
   *[other] { $count } Bilder oder Videos wurden hinzugefügt.
}
posts-alt = Beschreibung
posts-alt-hint = Was zu sehen ist, für alle, die es nicht sehen können
posts-only-at = Nur auf { $platform }
posts-youtube-title = Titel
posts-visibility = Wer es sehen kann
posts-visibility-public = Alle
posts-visibility-unlisted = Alle, die den Link haben
posts-visibility-private = Nur Sie
posts-kids = Für Kinder gemacht?
posts-kids-yes = Ja, es ist für Kinder gemacht
posts-kids-no = Nein, es ist nicht für Kinder gemacht
posts-synthetic = Es zeigt etwas, das echt aussieht, aber am Computer entstanden ist
posts-instagram-kind = Erscheint als
posts-instagram-post = Beitrag
posts-instagram-story = Story
posts-preview = Vorschau
posts-preview-reading = Vorschau wird vorbereitet
posts-preview-empty = Wählen Sie ein Konto, um zu sehen, wie es dort aussehen wird.
posts-length = { $length } von { $most }
posts-length-over = { $length } von { $most }, { $over } zu viel
posts-when = Wann
posts-when-later = Zu einer bestimmten Zeit
posts-when-now = Jetzt
posts-when-moment = Tag und Uhrzeit
posts-when-zone = Uhrzeit in { $zone }
posts-when-offers = Oft gewählte Zeiten
posts-when-missing = Wählen Sie einen Tag und eine Uhrzeit.
posts-when-dead = { $count ->
    [one] Bei { $names } kann gerade nichts veröffentlicht werden. Melden Sie sich zuerst neu an, wählen Sie eine Zeit, oder lassen Sie das Konto weg.
   *[other] Bei { $names } kann gerade nichts veröffentlicht werden. Melden Sie sich zuerst neu an, wählen Sie eine Zeit, oder lassen Sie die Konten weg.
}
posts-schedule = Planen
posts-publish-now = Jetzt veröffentlichen
posts-leave-as-is = Unverändert lassen

## What is held; the numbers themselves are told by the app's other side

posts-held-waiting = { $count ->
    [one] { $count } Beitrag hat seine Zeit verpasst und wartet auf Ihre Entscheidung.
   *[other] { $count } Beiträge haben ihre Zeit verpasst und warten auf Ihre Entscheidung.
}
posts-held-decide = Entscheiden
posts-held-which = Zeigen, welche
posts-held-hide = Verbergen
posts-held-publish = { $count ->
    [one] Jetzt veröffentlichen
   *[other] { $count } jetzt veröffentlichen
}
posts-held-spread = Verteilen
posts-held-first = Zeit des ersten
posts-held-apart = Minuten dazwischen
posts-held-skip = { $count ->
    [one] Ausfallen lassen
   *[other] { $count } ausfallen lassen
}
posts-held-reschedule = { $count ->
    [one] Wieder planen
   *[other] Alle { $count } wieder planen
}

## The calendar

posts-calendar = Kalender
posts-calendar-before = Der Monat davor
posts-calendar-after = Der Monat danach
posts-calendar-today = Heute
posts-calendar-empty = Keine Beiträge in diesen Wochen.
posts-calendar-spans = Wie der Kalender sie zeigt
posts-calendar-month = Monat
posts-calendar-week = Woche
posts-calendar-list = Liste
posts-calendar-before-week = Die Woche davor
posts-calendar-after-week = Die Woche danach
posts-calendar-empty-week = Keine Beiträge in dieser Woche.
posts-calendar-empty-list = Keine Beiträge in diesem Monat.
posts-calendar-more = { NUMBER($count) } weitere
posts-calendar-hint = Ziehen Sie einen Beitrag auf einen anderen Tag, oder drücken Sie Umschalt mit einer Pfeiltaste: links und rechts um einen Tag, auf und ab um eine Woche.
posts-said-moved = Auf { $when } verschoben.
posts-one = Ein Beitrag

## The late rule, in the settings

posts-late = Wie spät ein Beitrag ungefragt noch hinausgehen darf
posts-late-about = War dieser Computer aus oder eine Verbindung gestört, geht ein Beitrag noch von selbst hinaus, wenn er höchstens so spät dran ist. Was später dran ist, wartet auf Ihre Entscheidung.
posts-late-minutes = { $count ->
    [one] { $count } Minute zu spät
   *[other] { $count } Minuten zu spät
}
posts-late-hours = { $count ->
    [one] { $count } Stunde zu spät
   *[other] { $count } Stunden zu spät
}
posts-late-as-set = Wie in den Einstellungen
# $late is such as “30 minutes late”.
posts-late-as-set-to = Wie in den Einstellungen: { $late }

## An account's posts, in its details

posts-due = Beiträge, die noch kommen
posts-due-none = Für dieses Konto ist kein Beitrag geplant.
posts-due-all = { $count ->
    [one] Unter „Beiträge“ zeigen
   *[other] Alle { NUMBER($count) } unter „Beiträge“ zeigen
}
posts-due-all-many = Alle unter „Beiträge“ zeigen; es sind mehr als { $count }
