log-export-csv = Als CSV exportieren
log-export-json = Als JSON exportieren
log-search = Suchen
log-search-hint = Wörter in den Einträgen
log-account = Konto
log-every-account = Alle Konten
log-former-account = { $name } (getrennt)
log-subject = Thema
log-subject-all = Alles
log-subject-accounts = Konten
log-subject-renewals = Erneuerungen
log-subject-troubles = Störungen
log-subject-posts = Beiträge
log-subject-security = Schlüssel und Sicherheit
log-subject-settings = Einstellungen
log-from = Von
log-until = Bis
log-clear = Alle anzeigen
log-count = { $all ->
    [one] Ein Eintrag
   *[other] { $all } Einträge
}
log-count-fitting = { $fitting ->
    [one] Einer von { NUMBER($all) } Einträgen passt
   *[other] { $fitting } von { NUMBER($all) } Einträgen passen
}
log-nothing-fits = Zu dieser Suche passt kein Eintrag.
log-loading = Protokoll wird gelesen

log-settings-title = Aktivitätsprotokoll
log-settings-about = Pilotlight schreibt auf, was es getan hat; jeder Eintrag ist mit dem vorigen versiegelt, sodass eine spätere Änderung auffällt. Kein Passwort und kein Schlüssel steht darin.
log-settings-open = Aktivität öffnen
