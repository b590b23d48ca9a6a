shortcuts-title = Tastenkürzel
shortcuts-find = Konto, Seite oder Aktion suchen
shortcuts-search = Konten durchsuchen
shortcuts-go-to = „{ $page }“ öffnen
shortcuts-new-post = Beitrag schreiben
shortcuts-check = Alle Konten jetzt prüfen
shortcuts-fix = Alles in Ordnung bringen, mit den wenigsten Anmeldungen
shortcuts-select = Mehrere Konten auswählen
shortcuts-select-under = Das Konto unter dem Mauszeiger auswählen
shortcuts-larger = Alles größer anzeigen
shortcuts-smaller = Alles kleiner anzeigen
shortcuts-usual-size = Alles in üblicher Größe anzeigen
shortcuts-close = Schließen, was offen ist, oder die Auswahl beenden
shortcuts-show = Diese Tastenkürzel anzeigen

## What stands on the keys

shortcuts-key-control = Strg
shortcuts-key-escape = Esc
shortcuts-key-click = Klick
