ages-just-now = agora mesmo
ages-minutes-ago = há { NUMBER($minutes) } min
ages-hours-ago = há { NUMBER($hours) } h
ages-yesterday = ontem
ages-days-ago = { $days ->
    [one] há { $days } dia
   *[other] há { $days } dias
}
ages-on-day = a { $day }
ages-heading-today = Hoje
ages-heading-yesterday = Ontem
ages-remaining-little = falta menos de um minuto
ages-remaining = { $minutes ->
    [one] falta { $minutes } minuto
   *[other] faltam { $minutes } minutos
}
ages-lasted-little = menos de um minuto
ages-lasted-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
ages-lasted-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
ages-lasted-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
ages-in-minutes = dentro de { NUMBER($minutes) } min
ages-in-hours = dentro de { NUMBER($hours) } h
ages-tomorrow = amanhã
ages-in-days = { $days ->
    [one] dentro de { $days } dia
   *[other] dentro de { $days } dias
}
ages-moment = { $day }, { $time }
