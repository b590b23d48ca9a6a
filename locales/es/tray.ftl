tray-tip = Pilotlight: { $headline }
tray-account = { $account } ({ $kind }): { $why }
tray-fix-all =
    { $count ->
        [one] Arreglar todo · { $count } inicio de sesión
       *[other] Arreglar todo · { $count } inicios de sesión
    }
tray-check = Comprobar ahora
tray-open = Abrir Pilotlight
tray-quit = Salir
