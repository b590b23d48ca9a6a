palette-title = Gehe zu
palette-found = Was gefunden wurde
palette-accounts = Konten
palette-actions = Seiten und Aktionen
palette-nothing = Zu „{ $search }“ passt nichts.
palette-light = Helles Aussehen
palette-dark = Dunkles Aussehen
palette-system = Aussehen wie im System

## Other words by which an action may be looked for; they are never shown

palette-also-fix = reparieren beheben alle anmelden
palette-also-new-post = posten veröffentlichen verfassen
palette-also-connect = hinzufügen neu
palette-also-search = suchen finden filtern
palette-also-appearance = design thema modus
palette-also-shortcuts = tasten tastatur
