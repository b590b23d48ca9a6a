ages-just-now = gerade eben
ages-minutes-ago = vor { NUMBER($minutes) } Min.
ages-hours-ago = vor { NUMBER($hours) } Std.
ages-yesterday = gestern
ages-days-ago = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
ages-on-day = am { $day }
ages-heading-today = Heute
ages-heading-yesterday = Gestern
ages-remaining-little = noch weniger als eine Minute
ages-remaining = { $minutes ->
    [one] noch { $minutes } Minute
   *[other] noch { $minutes } Minuten
}
ages-lasted-little = weniger als eine Minute
ages-lasted-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
ages-lasted-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
ages-lasted-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
ages-in-minutes = in { NUMBER($minutes) } Min.
ages-in-hours = in { NUMBER($hours) } Std.
ages-tomorrow = morgen
ages-in-days = { $days ->
    [one] in { $days } Tag
   *[other] in { $days } Tagen
}
ages-moment = { $day }, { $time }
