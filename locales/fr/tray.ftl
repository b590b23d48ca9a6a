tray-tip = Pilotlight : { $headline }
tray-account = { $account } ({ $kind }) : { $why }
tray-fix-all =
    { $count ->
        [one] Tout rétablir · { $count } identification
       *[other] Tout rétablir · { $count } identifications
    }
tray-check = Vérifier maintenant
tray-open = Ouvrir Pilotlight
tray-quit = Quitter
