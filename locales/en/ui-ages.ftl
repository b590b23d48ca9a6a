### Ages: they stand behind a figure, or after a word such as “Checked”.

ages-just-now = just now
ages-minutes-ago = { NUMBER($minutes) } min ago
ages-hours-ago = { NUMBER($hours) } h ago
ages-yesterday = yesterday
ages-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
ages-on-day = on { $day }
ages-heading-today = Today
ages-heading-yesterday = Yesterday
ages-remaining-little = less than a minute more
ages-remaining = { $minutes ->
    [one] { $minutes } more minute
   *[other] { $minutes } more minutes
}
ages-lasted-little = less than a minute
ages-lasted-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
ages-lasted-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
ages-lasted-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ages-in-minutes = in { NUMBER($minutes) } min
ages-in-hours = in { NUMBER($hours) } h
ages-tomorrow = tomorrow
ages-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
ages-moment = { $day }, { $time }
