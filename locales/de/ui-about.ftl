about-title = Über Pilotlight
about-loading = Wir sehen nach, welche Version das ist
about-version = Pilotlight { $version }
about-system = Für { $system }
about-licences = Lizenzen
about-licences-about = Pilotlight ist freie Software unter der Apache-2.0- oder der MIT-Lizenz und baut auf der Arbeit vieler anderer auf.
about-licences-show = Lizenzen anzeigen
about-licences-title = Woraus Pilotlight gebaut ist
about-licences-count = { $count ->
    [one] Ein Paket
   *[other] { $count } Pakete
}
about-licences-search = Suchen
about-licences-none = Zu dieser Suche passt kein Paket.
about-licences-loading = Liste wird gelesen
about-licences-failed = Die Liste konnte nicht gelesen werden. Schließen Sie dies und versuchen Sie es noch einmal.
about-licences-package = Paket
about-licences-version = Version
about-licences-licence = Lizenz
about-folder = Datenordner
about-folder-about = Konten, Verlauf und versiegelte Anmeldungen dieser Welt liegen in { $folder }.
about-folder-open = Ordner öffnen
about-diagnostics = Diagnose
about-diagnostics-about = Für alle, die Ihnen helfen: Zustände, Versionen und die letzten Zeilen des Protokolls. Kein Passwort, kein Schlüssel, kein Name und kein Beitrag ist darin.
about-diagnostics-export = Diagnose exportieren
about-diagnostics-exporting = Wird exportiert
about-updates = Neue Versionen
about-updates-off = Diese Ausgabe sucht nicht nach neuen Versionen. Sie kommen auf dem Weg, auf dem Pilotlight auf diesen Computer kam.
about-updates-about = Wenn Sie hier drücken, wird { $host } nach der neuesten Version gefragt. Über Ihre Konten wird nichts mitgeschickt, und installiert wird nur, was die Macher von Pilotlight unterschrieben haben.
about-updates-look = Nach einer neuen Version suchen
about-updates-looking = Suche läuft
about-updates-newest = Das ist die neueste Version.
about-updates-there = Version { $version } ist verfügbar.
about-updates-install = Installieren und neu starten
about-updates-installing = Wird installiert
