audit-connected = Se conectó { $account }.
audit-connected-again = Se volvió a conectar { $account }; su historial quedó enlazado de nuevo.
audit-reconnected = Se reconectó { $account }.
audit-renewed = Se renovó una conexión con { $platform }.
audit-renewed-of =
    { $others ->
        [0] Se renovó la conexión de { $account } con { $platform }.
        [one] Se renovó la conexión de { $account } y de otra cuenta con { $platform }.
       *[other] Se renovó la conexión de { $account } y de otras { NUMBER($others) } cuentas con { $platform }.
    }
audit-recovered = { $account } vuelve a funcionar.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } se negó a renovar una conexión: { $cause }.
audit-renewal-refused-of =
    { $others ->
        [0] { $platform } se negó a renovar la conexión de { $account }: { $cause }.
        [one] { $platform } se negó a renovar la conexión de { $account } y de otra cuenta: { $cause }.
       *[other] { $platform } se negó a renovar la conexión de { $account } y de otras { NUMBER($others) } cuentas: { $cause }.
    }
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
audit-passphrase-set = Se definió una frase de contraseña de recuperación.
audit-key-replaced = Se creó una clave nueva junto a la perdida; hay que reconectar las cuentas.
audit-snoozed = Los recordatorios de { $account } quedan en pausa hasta el { $moment }.
audit-snooze-ended = Los recordatorios de { $account } se activaron de nuevo.
audit-notifications = Se cambiaron las notificaciones: { $changes }.
audit-blocked-on = publicaciones retenidas, sí
audit-blocked-off = publicaciones retenidas, no
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
audit-whole-until = Hasta la entrada { NUMBER($entry) } ({ $moment }), todo está como se escribió.
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

audit-post-scheduled =
    { $count ->
        [one] Se programó una publicación para { $accounts }: { $moment }.
       *[other] Se programaron { NUMBER($count) } publicaciones para { $accounts }: { $moment }.
    }
audit-post-wanted-now =
    { $count ->
        [one] Se pidió publicar de inmediato una publicación para { $accounts }.
       *[other] Se pidió publicar de inmediato { NUMBER($count) } publicaciones para { $accounts }.
    }
audit-post-wanted-late =
    { $count ->
        [one] Se pidió publicar de inmediato una publicación para { $accounts }, aunque su hora había pasado.
       *[other] Se pidió publicar de inmediato { NUMBER($count) } publicaciones para { $accounts }, aunque su hora había pasado.
    }
audit-post-new-time =
    { $count ->
        [one] Se dio otra hora a una publicación para { $accounts }.
       *[other] Se dieron otras horas a { NUMBER($count) } publicaciones para { $accounts }.
    }
audit-post-again =
    { $count ->
        [one] Se volvió a programar una publicación para { $accounts } al volver su cuenta.
       *[other] Se volvieron a programar { NUMBER($count) } publicaciones para { $accounts } al volver su cuenta.
    }
audit-post-cancelled =
    { $count ->
        [one] Se canceló una publicación para { $accounts }.
       *[other] Se cancelaron { NUMBER($count) } publicaciones para { $accounts }.
    }
audit-post-skipped =
    { $count ->
        [one] Se dejó pasar una publicación para { $accounts }.
       *[other] Se dejaron pasar { NUMBER($count) } publicaciones para { $accounts }.
    }
audit-post-owner-found = Según usted, una publicación para { $accounts } está allí.
audit-post-owner-again = Según usted, una publicación para { $accounts } no estaba allí, y se envía otra vez.
audit-post-owner-left = Según usted, una publicación para { $accounts } no estaba allí, y se canceló.
audit-post-published = Salió una publicación en { $account }.
audit-post-found = Se encontró en { $platform } una publicación para { $account }: está allí.
audit-post-not-found = Se buscó en { $platform } una publicación para { $account } y no está allí, así que se puede enviar otra vez.
audit-post-refused = Se rechazó una publicación para { $account }: { $cause }.
audit-post-unclear = Se envió una publicación para { $account } y { $platform } no dio una respuesta clara, así que no se sabe si está allí.
audit-posts-left =
    { $count ->
        [one] Se canceló { NUMBER($count) } publicación que no iba a ningún otro sitio.
       *[other] Se cancelaron { NUMBER($count) } publicaciones que no iban a ningún otro sitio.
    }
audit-late-rule =
    { $minutes ->
        [one] Las publicaciones pueden salir con hasta { NUMBER($minutes) } minuto de retraso; las más tardías esperan su decisión.
       *[other] Las publicaciones pueden salir con hasta { NUMBER($minutes) } minutos de retraso; las más tardías esperan su decisión.
    }
audit-held-signed-out =
    { $count ->
        [one] Una publicación para { $account } está retenida hasta que inicie sesión de nuevo.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas hasta que inicie sesión de nuevo.
    }
audit-held-gone =
    { $count ->
        [one] Una publicación para { $account } está retenida porque la cuenta ya no está.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas porque la cuenta ya no está.
    }
audit-held-permission =
    { $count ->
        [one] Una publicación para { $account } está retenida hasta que se conceda un permiso.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas hasta que se conceda un permiso.
    }
audit-held-app =
    { $count ->
        [one] Una publicación para { $account } está retenida hasta que funcione nuestro registro.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas hasta que funcione nuestro registro.
    }
audit-held-down =
    { $count ->
        [one] Una publicación para { $account } está retenida mientras la plataforma tenga un problema.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas mientras la plataforma tenga un problema.
    }
audit-held-limited =
    { $count ->
        [one] Una publicación para { $account } está retenida mientras la plataforma no acepte nada.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas mientras la plataforma no acepte nada.
    }
audit-held-late =
    { $count ->
        [one] Una publicación para { $account } está retenida porque su hora ha pasado y se le pregunta antes.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas porque su hora ha pasado y se le pregunta antes.
    }
audit-held-unfit =
    { $count ->
        [one] Una publicación para { $account } está retenida porque no se puede enviar tal como está.
       *[other] { NUMBER($count) } publicaciones para { $account } están retenidas porque no se pueden enviar tal como están.
    }
