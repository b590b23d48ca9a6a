date-january = enero
date-february = febrero
date-march = marzo
date-april = abril
date-may = mayo
date-june = junio
date-july = julio
date-august = agosto
date-september = septiembre
date-october = octubre
date-november = noviembre
date-december = diciembre

# “28 November”
date-day = { NUMBER($day) } de { $month }
# “28 November 2027”
date-day-year = { NUMBER($day) } de { $month } de { $year }
# “28 November, 14:05”
date-moment = { $day }, { $time }
date-yesterday = ayer
date-unknown-day = un día desconocido
date-unknown-time = una hora desconocida
