tray-tip = Pilotlight: { $headline }
tray-account = { $account } ({ $kind }): { $why }
tray-fix-all =
    { $count ->
        [one] Alles in Ordnung bringen · { $count } Anmeldung
       *[other] Alles in Ordnung bringen · { $count } Anmeldungen
    }
tray-check = Jetzt prüfen
tray-open = Pilotlight öffnen
tray-quit = Beenden
