palette-title = Gehe zu
palette-found = Was gefunden wurde
palette-accounts = Konten
palette-actions = Seiten und Aktionen
palette-nothing = Zu „{ $search }“ passt nichts.
palette-light = Helles Aussehen
palette-dark = Dunkles Aussehen
palette-system = Aussehen wie im System
palette-settings = Einstellungen: { $section }
palette-passphrase = Passphrase zur Wiederherstellung festlegen oder ändern

## Other words by which an action may be looked for; they are never shown

palette-also-fix = reparieren beheben alle anmelden
palette-also-new-post = posten veröffentlichen verfassen
palette-also-connect = hinzufügen neu
palette-also-search = suchen finden filtern
palette-also-appearance = design thema modus
palette-also-shortcuts = tasten tastatur
palette-also-apps = entwickler client id geheimnis weiterleitung
palette-also-world = sandbox echte konten live
palette-also-general = aussehen thema start anmeldung autostart
palette-also-language = language idioma langue língua
palette-also-notifications = ruhezeiten erinnerungen hinweise zusammenfassung
palette-also-late = verspätung spät
palette-also-security = schlüssel schlüsselbund verschlüsselung sicherheit
palette-also-backups = backup kopie wiederherstellen
palette-also-log = protokoll exportieren prüfen
palette-also-about = version aktualisierungen updates lizenzen datenordner hilfe
palette-also-revoke = verloren gestohlen verkauft computer abmelden
