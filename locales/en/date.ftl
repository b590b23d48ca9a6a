### Days and moments. Sentences elsewhere take them as { $day } and { $moment }: word these so that any
### date fits, and so that a moment may be "14:05" or "28 November, 14:05".

date-january = January
date-february = February
date-march = March
date-april = April
date-may = May
date-june = June
date-july = July
date-august = August
date-september = September
date-october = October
date-november = November
date-december = December

# “28 November”
date-day = { NUMBER($day) } { $month }
# “28 November 2027”
date-day-year = { NUMBER($day) } { $month } { $year }
# “28 November, 14:05”
date-moment = { $day }, { $time }
date-yesterday = yesterday
date-unknown-day = an unknown day
date-unknown-time = an unknown time
