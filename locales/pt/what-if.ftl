what-if-password = Mudo a minha palavra-passe do { $platform }
what-if-password-google = Mudo a minha palavra-passe da Google
what-if-off =
    { $days ->
        [7] Este computador fica desligado uma semana
        [14] Este computador fica desligado duas semanas
        [30] Este computador fica desligado um mês
        [60] Este computador fica desligado dois meses
        [one] Este computador fica desligado { $days } dia
       *[other] Este computador fica desligado { $days } dias
    }
what-if-keeps-youtube = A Google mantém o nosso acesso ao YouTube quando a palavra-passe muda. Não seria preciso ninguém.
what-if-keeps = O { $platform } não diz que uma nova palavra-passe põe fim ao nosso acesso, por isso contamos que não seria preciso ninguém.
what-if-no-sign-in = Nenhuma conta tem no { $platform } um início de sessão que pudesse terminar.
what-if-would-end = O { $platform } poria logo fim ao nosso acesso a { $accounts }.
what-if-may-end = O { $platform } talvez ponha logo fim ao nosso acesso a { $accounts }.
what-if-posts-held =
    { $count ->
        [one] As suas publicações ficariam retidas até iniciar sessão de novo.
       *[other] As suas publicações ficariam retidas até iniciar sessão de novo.
    }
what-if-heals =
    { $count ->
        [one] Um início de sessão traz tudo de volta.
       *[other] { $count } inícios de sessão trazem tudo de volta.
    }
what-if-off-nobody = Não seria preciso ninguém por isso: quando o computador voltar, o Pilotlight renova tudo sozinho.
what-if-off-ends =
    { $count ->
        [one] Nesse tempo terminaria o início de sessão de { $count } conta: { $accounts }.
       *[other] Nesse tempo terminariam os inícios de sessão de { $count } contas: { $accounts }.
    }
what-if-each = { $account } a { $day }
what-if-before-you-go = Com um novo início de sessão antes de partir, nada se perde.
what-if-posts-missed = As publicações previstas para esse tempo não sairiam.
