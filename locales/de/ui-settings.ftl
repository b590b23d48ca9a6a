settings-title = Einstellungen
settings-about = Jede Änderung wird unter „Aktivität“ aufgeschrieben.
settings-reading = Einstellungen werden gelesen
settings-saved = Gespeichert

## Notifications

settings-notifications = Benachrichtigungen
settings-tell-me = In diesen Fällen Bescheid geben
settings-notify-blocked = Beiträge werden zurückgehalten, bis Sie handeln
settings-notify-blocked-about = Eine Plattform hat uns abgemeldet, eine Berechtigung entzogen oder ein Konto verloren.
settings-notify-needed = Sie werden innerhalb einer Woche gebraucht
settings-notify-needed-about = Eine Anmeldung endet bald und lässt sich ohne Sie nicht erneuern.
settings-notify-reminders = Bis dahin sind es noch 3 Tage, dann noch 1 Tag
settings-notify-reminders-about = Erinnerungen, solange die Anmeldung nicht erneuert wurde.
settings-notify-passing = Eine Plattform ist seit Stunden gestört oder langsam
settings-notify-passing-about = Das geht von selbst vorüber; es ist nichts zu tun. Kurze Störungen werden nie gemeldet.
settings-notify-fixed = Es funktioniert wieder
settings-notify-fixed-about = Nur wenn Ihnen vorher gemeldet wurde, dass es nicht funktioniert.
settings-notify-weekly = Es ist Montagmorgen
settings-notify-weekly-about = Ein Satz darüber, wie es allen Konten geht und wann Sie als Nächstes gebraucht werden.
settings-quiet = Ruhezeiten
settings-quiet-on = In dieser Zeit nichts anzeigen
settings-quiet-about = Was am Ende noch besteht, wird dann gemeldet.
settings-quiet-from = Von
settings-quiet-to = Bis
settings-quiet-objection = Geben Sie beide Zeiten in Stunden und Minuten an, zum Beispiel 22:00 und 07:00.

## The two worlds

settings-world = Welt
settings-world-about = Es gibt zwei, mit eigenen Konten, Schlüsseln und Einstellungen. Von der einen gelangt nichts in die andere.
settings-sandbox = Sandbox
settings-sandbox-about = Die Plattformen werden auf diesem Computer simuliert. Kein echtes Konto wird berührt, und für jede ist eine Entwickler-App eingebaut.
settings-sandbox-go = Zur Sandbox
settings-sandbox-asked = Zur Sandbox wechseln?
settings-live = Live
settings-live-about = Die echten Plattformen, über Ihre eigenen Entwickler-Apps.
settings-live-go = Live gehen
settings-live-asked = Live gehen?
settings-here = Sie sind hier
settings-world-happens = Pilotlight schließt sich, startet neu und öffnet sich von da an dort. Was in dieser Welt ist, bleibt, wie es ist; während Sie weg sind, werden ihre Konten weder geprüft noch erneuert.
settings-live-needs = Dann brauchen Sie für jede Plattform, die Sie verbinden wollen, eine Entwickler-App.
settings-world-stay = Hier bleiben
settings-world-confirm = Dort neu starten
settings-world-starting = Startet neu
