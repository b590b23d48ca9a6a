tray-tip = Pilotlight: { $headline }
tray-account = { $account } ({ $kind }): { $why }
tray-fix-all =
    { $count ->
        [one] Alles beheben · { $count } Anmeldung
       *[other] Alles beheben · { $count } Anmeldungen
    }
tray-check = Jetzt prüfen
tray-open = Pilotlight öffnen
tray-quit = Beenden
