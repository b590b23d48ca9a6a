what-if-password = Cambio mi contraseña de { $platform }
what-if-password-google = Cambio mi contraseña de Google
what-if-off =
    { $days ->
        [7] Este ordenador está apagado una semana
        [14] Este ordenador está apagado dos semanas
        [30] Este ordenador está apagado un mes
        [60] Este ordenador está apagado dos meses
        [one] Este ordenador está apagado { $days } día
       *[other] Este ordenador está apagado { $days } días
    }
what-if-keeps-youtube = Google mantiene nuestro acceso a YouTube cuando cambia la contraseña. No se necesitaría a nadie.
what-if-keeps = { $platform } no dice que una contraseña nueva ponga fin a nuestro acceso, así que esperamos que no se necesite a nadie.
what-if-no-sign-in = Ninguna cuenta tiene en { $platform } un inicio de sesión que pudiera terminar.
what-if-would-end = { $platform } pondría fin enseguida a nuestro acceso a { $accounts }.
what-if-may-end = { $platform } puede poner fin enseguida a nuestro acceso a { $accounts }.
what-if-posts-held =
    { $count ->
        [one] Sus publicaciones quedarían retenidas hasta que usted inicie sesión de nuevo.
       *[other] Sus publicaciones quedarían retenidas hasta que usted inicie sesión de nuevo.
    }
what-if-heals =
    { $count ->
        [one] Con un inicio de sesión vuelve todo.
       *[other] Con { $count } inicios de sesión vuelve todo.
    }
what-if-off-nobody = No se necesitaría a nadie por ello: cuando el ordenador vuelva, Pilotlight lo renueva todo por su cuenta.
what-if-off-ends =
    { $count ->
        [one] En ese tiempo terminaría el inicio de sesión de { $count } cuenta: { $accounts }.
       *[other] En ese tiempo terminarían los inicios de sesión de { $count } cuentas: { $accounts }.
    }
what-if-each = { $account } el { $day }
what-if-before-you-go = Inicie sesión de nuevo antes de irse y no se pierde nada.
what-if-posts-missed = Las publicaciones previstas para ese tiempo no saldrían.
