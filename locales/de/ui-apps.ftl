apps-title = Plattform-Apps
apps-about = Eine Plattform lässt Programme nur über eine Entwickler-App herein. Sie legen einmal bei jeder Plattform, die Sie nutzen, eine an. Sie gehört Ihnen, und nichts läuft über fremde Server.
apps-looking = Wir sehen nach, was eingerichtet ist
apps-how = So richten Sie sie ein
apps-checked-ago = geprüft { $ago }

## The relay page

apps-relay = Weiterleitungsseite
apps-relay-about = { $count ->
    [one] { $names } antwortet nur an eine https-Adresse. Der Ordner „relay“, der mit Pilotlight kommt, ist eine solche Seite: Legen Sie ihn auf Ihre eigene Website. Er reicht die Antwort an diesen Computer weiter und behält nichts.
   *[other] { $names } antworten nur an eine https-Adresse. Der Ordner „relay“, der mit Pilotlight kommt, ist eine solche Seite: Legen Sie ihn auf Ihre eigene Website. Er reicht die Antwort an diesen Computer weiter und behält nichts.
}
apps-relay-sandbox = Die Sandbox stellt selbst eine bereit: { $address }
apps-relay-address = Adresse Ihrer Weiterleitungsseite
apps-relay-placeholder = Die Adresse des Ordners auf Ihrer Website
apps-relay-of = : Weiterleitungsseite
apps-said-relay-saved = Die Adresse der Weiterleitungsseite ist gespeichert.

## The guide

apps-open-portal = { $portal } öffnen
apps-redirects = { $count ->
    [one] Weiterleitungsadresse
   *[other] Weiterleitungsadressen
}
apps-redirects-about = Gehört Zeichen für Zeichen in „{ $field }“.
apps-redirect-missing = Die Weiterleitungsadresse erscheint hier, sobald oben die Adresse Ihrer Weiterleitungsseite eingetragen ist.
apps-copy = Kopieren
apps-copied = Kopiert
apps-said-copied = Die Adresse ist kopiert.
apps-choose-there = Was dort zu wählen ist: { $what }
apps-portal-read = So war das Portal am { $day }. Portale werden oft umgebaut; suchen Sie nach den Namen in Anführungszeichen.

## The entry

apps-found = Im Portal unter „{ $place }“.
apps-secret-kept = Eines ist gespeichert, versiegelt auf diesem Computer. Lassen Sie das Feld leer, um es zu behalten.
apps-secret-about = Es wird auf diesem Computer versiegelt wie eine Anmeldung und nie wieder angezeigt.
apps-said-saved = Die Entwickler-App bei { $platform } ist gespeichert.
apps-said-removed = Die Entwickler-App bei { $platform } ist entfernt.
apps-remove-title = Die App bei { $platform } entfernen?
apps-remove-keep = Behalten

## The check

apps-check = Prüfen
apps-checking = Wird geprüft
apps-check-about = Fragt { $platform }, ob es diesen Eintrag kennt. Kein Konto wird dabei berührt.
apps-check-made = Geprüft { $ago }
