tray-tip = Pilotlight : { $headline }
tray-account = { $account } ({ $kind }) : { $why }
tray-fix-all =
    { $count ->
        [one] Tout réparer · { $count } identification
       *[other] Tout réparer · { $count } identifications
    }
tray-check = Vérifier maintenant
tray-open = Ouvrir Pilotlight
tray-quit = Quitter
