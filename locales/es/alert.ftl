alert-of-one = { $account }: { $headline }
alert-of-several = { $headline }: { $accounts }
alert-slow-for-several = { $platform } va lento para { $accounts }
alert-works = { $account } vuelve a funcionar
alert-signed-in = { $account }: sesión iniciada de nuevo
alert-works-several = { $platform } vuelve a funcionar: { $accounts }
alert-signed-in-several = Sesión iniciada de nuevo en { $platform }: { $accounts }
alert-confirmed = { $platform } lo ha confirmado. Las publicaciones salen según lo previsto.
alert-names = { $names }.
alert-action = { $action }.
alert-reconnect = Volver a conectar
alert-open = Abrir
alert-pages =
    { $count ->
        [one] { $count } página
       *[other] { $count } páginas
    }
alert-channels =
    { $count ->
        [one] { $count } canal
       *[other] { $count } canales
    }
alert-company-pages =
    { $count ->
        [one] { $count } página de empresa
       *[other] { $count } páginas de empresa
    }
alert-accounts =
    { $count ->
        [one] { $count } cuenta
       *[other] { $count } cuentas
    }

alert-hours-incomplete = Indique ambas horas con horas y minutos, como 22:00 y 07:00.
alert-hours-empty = Unas horas de silencio que empiezan y acaban a la misma hora durarían todo el día o nada. Cambie una de las dos.
