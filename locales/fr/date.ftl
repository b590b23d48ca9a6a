date-january = janvier
date-february = février
date-march = mars
date-april = avril
date-may = mai
date-june = juin
date-july = juillet
date-august = août
date-september = septembre
date-october = octobre
date-november = novembre
date-december = décembre

# “28 November”
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
# “28 November 2027”
date-day-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
# “28 November, 14:05”
date-moment = { $day }, { $time }
date-yesterday = hier
date-unknown-day = jour inconnu
date-unknown-time = heure inconnue
