audit-connected = Se conectó { $account }.
audit-connected-again = Se volvió a conectar { $account }; su historial quedó enlazado de nuevo.
audit-reconnected = Se reconectó { $account }.
audit-renewed = Se renovó una conexión con { $platform }.
audit-recovered = { $account } vuelve a funcionar.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } se negó a renovar una conexión: { $cause }.
audit-disconnected-shared = Se desconectó { $account }; su acceso se eliminó, y otras cuentas siguen usando el inicio de sesión.
audit-disconnected-no-way = Se desconectó { $account }; su acceso se eliminó, y no hay forma de avisar a { $platform }.
audit-disconnected-told = Se desconectó { $account }; su acceso se eliminó, y se avisó a { $platform }.
audit-disconnected-not-told = Se desconectó { $account }; su acceso se eliminó, y no se pudo avisar a { $platform }.
audit-app-entered = Se introdujo la aplicación de desarrollador de { $platform }.
audit-app-replaced = La aplicación de desarrollador de { $platform } se sustituyó por otra.
audit-app-new-secret = La aplicación de desarrollador de { $platform } recibió un secreto nuevo.
audit-app-removed = La aplicación de desarrollador de { $platform } se quitó con su secreto.
audit-app-checked = La aplicación de desarrollador de { $platform } se comprobó: { $outcome }.
audit-relay-set = La página de reenvío se fijó en { $address }.
audit-relay-removed = Se quitó la dirección de la página de reenvío.
audit-passphrase-set = Se fijó una frase de contraseña de recuperación.
audit-key-replaced = Se creó una clave nueva junto a la perdida; hay que reconectar las cuentas.
audit-snoozed = Los recordatorios de { $account } quedan en pausa hasta { $moment }.
audit-snooze-ended = Los recordatorios de { $account } se activaron de nuevo.
audit-notifications = Se cambiaron los avisos: { $changes }.
audit-blocked-on = publicaciones bloqueadas, sí
audit-blocked-off = publicaciones bloqueadas, no
audit-needed-soon-on = inicios de sesión que harán falta, sí
audit-needed-soon-off = inicios de sesión que harán falta, no
audit-passing-on = problemas que pasan solos, sí
audit-passing-off = problemas que pasan solos, no
audit-reminders-on = recordatorios, sí
audit-reminders-off = recordatorios, no
audit-weekly-on = resumen semanal, sí
audit-weekly-off = resumen semanal, no
audit-fixed-on = notas de que un problema pasó, sí
audit-fixed-off = notas de que un problema pasó, no
audit-quiet = horas de silencio de { $from } a { $to }
audit-quiet-off = horas de silencio, no

audit-intact =
    { $count ->
        [0] Aún no se ha escrito nada.
        [1] La única entrada está como se escribió.
       *[other] Las { $count } entradas están como se escribieron, y no falta ninguna.
    }
audit-broken = La entrada { NUMBER($entry) } no está como se escribió, o faltan entradas a su alrededor. Alguien o algo cambió el registro fuera de Pilotlight.
audit-whole-until = Hasta la entrada { NUMBER($entry) }, de { $moment }, todo está como se escribió.
audit-mended =
    { $entries ->
        [one] Una entrada está como se escribió.
       *[other] { NUMBER($entries) } entradas están como se escribieron.
    }
audit-missing =
    { $missing ->
        [one] Una más se perdió cuando se dañaron los datos guardados, como dice el propio registro.
       *[other] { NUMBER($missing) } más se perdieron cuando se dañaron los datos guardados, como dice el propio registro.
    }
