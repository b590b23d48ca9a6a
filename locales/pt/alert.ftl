alert-of-one = { $account }: { $headline }
alert-of-several = { $headline }: { $accounts }
alert-slow-for-several = O { $platform } está lento para { $accounts }
alert-works = { $account } volta a funcionar
alert-signed-in = { $account }: sessão iniciada de novo
alert-works-several = O { $platform } volta a funcionar: { $accounts }
alert-signed-in-several = Sessão iniciada de novo no { $platform }: { $accounts }
alert-confirmed = O { $platform } confirmou. As publicações saem como previsto.
alert-names = { $names }.
alert-action = { $action }.
alert-reconnect = Voltar a ligar
alert-open = Abrir
alert-pages =
    { $count ->
        [one] { $count } Página
       *[other] { $count } Páginas
    }
alert-channels =
    { $count ->
        [one] { $count } canal
       *[other] { $count } canais
    }
alert-company-pages =
    { $count ->
        [one] { $count } página de empresa
       *[other] { $count } páginas de empresa
    }
alert-accounts =
    { $count ->
        [one] { $count } conta
       *[other] { $count } contas
    }

alert-hours-incomplete = É preciso indicar as duas horas com horas e minutos, como 22:00 e 07:00.
alert-hours-empty = Horas de silêncio que começam e acabam à mesma hora durariam o dia inteiro ou nada. É preciso mudar uma das duas.
