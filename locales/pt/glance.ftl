glance-nothing = Ainda não há nenhuma conta ligada
glance-one-runs = A sua conta funciona sozinha
glance-all-run = As { NUMBER($total) } contas funcionam sozinhas
glance-one-unsure = De momento não podemos responder pela sua conta
glance-unsure =
    { $count ->
        [one] { $count } de { NUMBER($total) } contas não está totalmente bem; não há nada a fazer
       *[other] { $count } de { NUMBER($total) } contas não estão totalmente bem; não há nada a fazer
    }
glance-one-needs = A sua conta precisa de atenção
glance-need =
    { $count ->
        [one] { $count } de { NUMBER($total) } contas precisa de atenção
       *[other] { $count } de { NUMBER($total) } contas precisam de atenção
    }

glance-unwatched = De momento, nada é verificado
glance-unwatched-detail = { $why }. As contas mostram como foram vistas da última vez.
glance-nothing-detail = Ao ligar a primeira, vê-se como está.
glance-signing-in-mends = Um novo início de sessão resolve tudo.
glance-rest =
    { $count ->
        [one] { $count } funciona sozinha.
       *[other] { $count } funcionam sozinhas.
    }
glance-next = Próxima vez que a sua atenção é precisa: { $day }, { $platform }.
glance-next-after = Depois, não é preciso ninguém antes de { $day }.
glance-nobody = Até onde vemos, não é preciso ninguém.
glance-nobody-after = Depois, até onde vemos, não é preciso ninguém.

glance-blocked =
    { $count ->
        [one] { $count } bloqueada
       *[other] { $count } bloqueadas
    }
glance-to-watch = { NUMBER($count) } a vigiar
glance-being-renewed = { NUMBER($count) } em renovação
glance-healthy = { NUMBER($count) } em ordem
