delivery-draft = Borrador
delivery-scheduled = Programada
delivery-due = Pendiente
delivery-publishing = Publicándose
delivery-published = Publicada
delivery-unconfirmed = Sin confirmar
delivery-held = Retenida
delivery-missed = Omitida
delivery-cancelled = Cancelada
delivery-failed = Fallida

delivery-sum-none = Aún para ninguna cuenta
delivery-sum-first =
    { $count ->
        [one] { $state } en { NUMBER($count) } cuenta
       *[other] { $state } en { NUMBER($count) } cuentas
    }
delivery-sum-more = { $state } en { NUMBER($count) }

delivery-draft-headline = Aún sin programar
delivery-scheduled-headline = Sale: { $moment }
delivery-due-headline = Esperando su turno
delivery-due-soon = Sale en cuanto la conexión lo permita.
delivery-due-waits = { $platform } no acepta nada ahora mismo; próximo intento: { $moment }.
delivery-publishing-headline = Se está publicando
delivery-preparing = Pilotlight la está entregando a { $platform }.
delivery-sending = Se envió a { $platform }, que aún no ha respondido.
delivery-published-headline = Publicada: { $moment }
delivery-unconfirmed-headline = { $platform } no dijo si está allí
delivery-unconfirmed-happened = Se envió ({ $moment }) y no llegó una respuesta clara, así que puede estar allí o no. No se envía otra vez por sí sola, porque entonces podría estar dos veces.
delivery-unconfirmed-todo = Mire { $account } en { $platform } y luego diga si está allí.

delivery-signed-out = Retenida hasta que inicie sesión de nuevo
delivery-signed-out-happened = { $platform } puso fin a nuestro acceso a { $account }, así que no se envió nada.
delivery-signed-out-todo = Vuelva a conectar { $account }. Lo que aún está por venir sale entonces a su hora.
delivery-gone = Retenida, porque { $account } ya no está
delivery-gone-happened = { $platform } dice que { $account } se eliminó o se suspendió; no se envió nada.
delivery-gone-todo = Cancélela, o vuelva a conectar la cuenta cuando haya vuelto.
delivery-permission = Retenida hasta que se conceda un permiso
delivery-permission-happened = { $platform } no nos deja publicar en { $account }; no se envió nada.
delivery-permission-todo = Vuelva a conectar { $account } y deje todos los permisos activados.
delivery-app = Retenida hasta que funcione nuestro registro
delivery-app-happened = { $platform } rechazó la aplicación de desarrollador que hay detrás de Pilotlight; { $account } está bien y no se envió nada.
delivery-app-todo = Mire en Ajustes, Aplicaciones de plataforma.
delivery-down = Retenida mientras { $platform } tenga un problema
delivery-down-happened = { $platform } no funciona desde hace horas; no se envió nada.
delivery-limited = Retenida mientras { $platform } no acepte nada
delivery-limited-happened = { $platform } nos pide esperar desde hace horas; no se envió nada.
delivery-by-itself = Sale por sí sola si eso pasa a tiempo; si pasa más tarde, se le pregunta.
delivery-late = Retenida, porque su hora ha pasado
delivery-late-happened = No pudo salir a tiempo, y nada se publica tarde sin preguntarle.
delivery-late-planned = Estaba prevista: { $moment }.
delivery-late-todo = Publíquela ahora, dele otra hora o déjela pasar.
delivery-unfit = Retenida, porque no se puede enviar tal como está
delivery-unfit-happened = Le falta algo.
delivery-nothing-sent = No se envió nada.
delivery-unfit-todo = Arréglela y luego publíquela o dele otra hora.

delivery-missed-headline = Se dejó pasar
delivery-missed-happened = Estaba prevista ({ $moment }), y usted la dejó pasar.
delivery-cancelled-by-owner = Usted la canceló.
delivery-cancelled-with = Cancelada con su cuenta
delivery-cancelled-with-happened = Usted desconectó { $account }, y no iba a ningún otro sitio.
delivery-cancelled-with-todo = Vuelva a conectar { $account } para programarla de nuevo.
delivery-cancelled-with-others = Usted desconectó { $account }; para las demás cuentas se mantuvo.

delivery-refused = { $platform } rechazó esta publicación
delivery-refused-as-it-is = { $platform } no la aceptó tal como está. La conexión está bien.
delivery-refused-todo = No se publicó nada. Cámbiela y luego inténtelo otra vez; tal cual se rechazaría de nuevo.
delivery-refused-access = { $platform } no aceptó nuestro acceso
delivery-refused-account = { $platform } no encontró la cuenta
delivery-refused-often = Todas las comprobaciones funcionan y aun así { $platform } rechazó esta publicación varias veces.
delivery-refused-unclear = { $platform } dio un motivo que no entendemos.
delivery-failed-todo = No se publicó nada. Inténtelo otra vez, o cámbiela antes.

delivery-none-held = No hay nada retenido.
delivery-all-past =
    { $count ->
        [one] { NUMBER($count) } publicación está retenida, y su hora ha pasado.
       *[other] { NUMBER($count) } publicaciones están retenidas, y la hora de todas ha pasado.
    }
delivery-all-to-come =
    { $count ->
        [one] { NUMBER($count) } publicación está retenida; su hora aún no ha llegado.
       *[other] { NUMBER($count) } publicaciones están retenidas; la hora de todas está por llegar.
    }
delivery-some-past = { NUMBER($count) } publicaciones están retenidas: { NUMBER($coming) } por venir, { NUMBER($past) } con la hora ya pasada.
delivery-left =
    { $count ->
        [one] { NUMBER($count) } publicación se canceló al desconectar la cuenta.
       *[other] { NUMBER($count) } publicaciones se cancelaron al desconectar la cuenta.
    }

delivery-report =
    { $count ->
        [one] Una publicación no salió a tiempo
       *[other] { NUMBER($count) } publicaciones no salieron a tiempo
    }
delivery-report-todo =
    { $count ->
        [one] Nada se publica tarde sin preguntarle. Diga si debe salir ahora, más tarde o no salir.
       *[other] Nada se publica tarde sin preguntarle. Diga si deben salir ahora, más tarde o no salir.
    }

delivery-leaving-cancelled =
    { $count ->
        [one] { NUMBER($count) } publicación programada no va a ningún otro sitio y se cancela. Se conserva, y puede programarla de nuevo cuando vuelva a conectar.
       *[other] { NUMBER($count) } publicaciones que no van a ningún otro sitio se cancelan. Se conservan, y un clic las programa de nuevo cuando vuelva a conectar.
    }
delivery-leaving-elsewhere =
    { $count ->
        [one] { NUMBER($count) } publicación sigue saliendo en sus otras cuentas.
       *[other] { NUMBER($count) } publicaciones siguen saliendo en sus otras cuentas.
    }

delivery-left-out = Esa noche los relojes se adelantan y se saltan las { $time }, así que sale a las { $instead }.
delivery-twice = Esa noche los relojes se atrasan y marcan dos veces las { $time }; sale la primera vez.
