ages-just-now = à l’instant
ages-minutes-ago = il y a { NUMBER($minutes) } min
ages-hours-ago = il y a { NUMBER($hours) } h
ages-yesterday = hier
ages-days-ago = { $days ->
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}
ages-on-day = le { $day }
ages-heading-today = Aujourd’hui
ages-heading-yesterday = Hier
ages-remaining-little = encore moins d’une minute
ages-remaining = { $minutes ->
    [one] encore { $minutes } minute
   *[other] encore { $minutes } minutes
}
ages-lasted-little = moins d’une minute
ages-lasted-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
ages-lasted-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
ages-lasted-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
ages-in-minutes = dans { NUMBER($minutes) } min
ages-in-hours = dans { NUMBER($hours) } h
ages-tomorrow = demain
ages-in-days = { $days ->
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
ages-moment = { $day }, { $time }
