date-january = Januar
date-february = Februar
date-march = März
date-april = April
date-may = Mai
date-june = Juni
date-july = Juli
date-august = August
date-september = September
date-october = Oktober
date-november = November
date-december = Dezember

# “28 November”
date-day = { NUMBER($day) }. { $month }
# “28 November 2027”
date-day-year = { NUMBER($day) }. { $month } { $year }
# “28 November, 14:05”
date-moment = { $day }, { $time }
date-yesterday = gestern
date-unknown-day = unbekannter Tag
date-unknown-time = unbekannte Zeit
