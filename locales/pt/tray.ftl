tray-tip = Pilotlight: { $headline }
tray-account = { $account } ({ $kind }): { $why }
tray-fix-all =
    { $count ->
        [one] Resolver tudo · { $count } início de sessão
       *[other] Resolver tudo · { $count } inícios de sessão
    }
tray-check = Verificar agora
tray-open = Abrir o Pilotlight
tray-quit = Sair
