ages-just-now = ahora mismo
ages-minutes-ago = hace { NUMBER($minutes) } min
ages-hours-ago = hace { NUMBER($hours) } h
ages-yesterday = ayer
ages-days-ago = { $days ->
    [one] hace { $days } día
   *[other] hace { $days } días
}
ages-on-day = el { $day }
ages-heading-today = Hoy
ages-heading-yesterday = Ayer
ages-remaining-little = queda menos de un minuto
ages-remaining = { $minutes ->
    [one] queda { $minutes } minuto
   *[other] quedan { $minutes } minutos
}
ages-lasted-little = menos de un minuto
ages-lasted-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
ages-lasted-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
ages-lasted-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
ages-in-minutes = en { NUMBER($minutes) } min
ages-in-hours = en { NUMBER($hours) } h
ages-tomorrow = mañana
ages-in-days = { $days ->
    [one] en { $days } día
   *[other] en { $days } días
}
ages-moment = { $day }, { $time }
