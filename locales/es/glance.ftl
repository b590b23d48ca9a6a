glance-nothing = Aún no hay ninguna cuenta conectada
glance-one-runs = Su cuenta funciona sola
glance-all-run = Las { NUMBER($total) } cuentas funcionan solas
glance-one-unsure = Ahora mismo no podemos responder por su cuenta
glance-unsure =
    { $count ->
        [one] { $count } de { NUMBER($total) } cuentas no está del todo bien; no hay nada que hacer
       *[other] { $count } de { NUMBER($total) } cuentas no están del todo bien; no hay nada que hacer
    }
glance-one-needs = Su cuenta le necesita
glance-need =
    { $count ->
        [one] { $count } de { NUMBER($total) } cuentas le necesita
       *[other] { $count } de { NUMBER($total) } cuentas le necesitan
    }

glance-unwatched = Ahora mismo no se comprueba nada
glance-unwatched-detail = { $why }. Las cuentas muestran cómo se vieron por última vez.
glance-nothing-detail = Conecte la primera para ver cómo está.
glance-signing-in-mends = Se arregla iniciando sesión de nuevo.
glance-rest =
    { $count ->
        [one] { $count } funciona sola.
       *[other] { $count } funcionan solas.
    }
glance-next = Próxima vez que se le necesitará: { $day }, { $platform }.
glance-next-after = Después, no se necesita a nadie antes del { $day }.
glance-nobody = Hasta donde vemos, no se necesita a nadie.
glance-nobody-after = Después, hasta donde vemos, no se necesita a nadie.

glance-blocked =
    { $count ->
        [one] { $count } bloqueada
       *[other] { $count } bloqueadas
    }
glance-to-watch = { NUMBER($count) } por vigilar
glance-being-renewed = { NUMBER($count) } en renovación
glance-healthy = { NUMBER($count) } bien
