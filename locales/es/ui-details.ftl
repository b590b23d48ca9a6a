details-account = Cuenta
details-called-there = En { $platform } se llama { $name }.
details-describe = Ponerle nombre, marca o etiquetas
details-describe-anew = Cambiar nombre, marca o etiquetas
details-by-day = Salud por días
details-may-do = Lo que puede hacer
details-shared = Lo que depende del mismo inicio de sesión
details-shared-names = { $count ->
    [one] { $names }. Cuando termina, terminan las dos; un inicio de sesión las recupera.
   *[other] { $names }. Cuando termina, terminan todas; un inicio de sesión las recupera.
}
details-dates = Fechas
details-troubles = Problemas
details-checks = Comprobaciones
details-happened = Lo que le ha ocurrido
details-nothing-written = Todavía no hay nada anotado.
details-platform-today = Cómo está { $platform } hoy
details-reading = Leyendo los detalles

## The checks

details-not-checked-yet = Todavía no se ha comprobado.
details-milliseconds = { NUMBER($count) } ms
details-show-all-checks = Mostrar las { NUMBER($count) } comprobaciones
details-latency = Últimas { NUMBER($count) } comprobaciones: normalmente { NUMBER($middle) } ms, como máximo { NUMBER($longest) } ms
details-latency-failed = Últimas { NUMBER($count) } comprobaciones: normalmente { NUMBER($middle) } ms, como máximo { NUMBER($longest) } ms; sin confirmar nada: { NUMBER($failed) }

## The strip of days: what a day showed

details-day-proven = confirmada
details-day-unclear = no se pudo saber
details-day-troubled = plataforma con problemas
details-day-refused = rechazada
details-day-not-checked = sin comprobar
details-days-checked = Comprobada en { NUMBER($checked) } de los últimos { NUMBER($days) } días
details-today = hoy

## The troubles

details-no-troubles = Ninguno hasta ahora.
details-trouble-open = { $moment }, continúa; dura ya { $lasted }.
details-trouble-over = { $moment }, duró { $lasted }.
