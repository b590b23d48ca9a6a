date-january = janeiro
date-february = fevereiro
date-march = março
date-april = abril
date-may = maio
date-june = junho
date-july = julho
date-august = agosto
date-september = setembro
date-october = outubro
date-november = novembro
date-december = dezembro

# “28 November”
date-day = { NUMBER($day) } de { $month }
# “28 November 2027”
date-day-year = { NUMBER($day) } de { $month } de { $year }
# “28 November, 14:05”
date-moment = { $day }, { $time }
date-yesterday = ontem
date-unknown-day = um dia desconhecido
date-unknown-time = uma hora desconhecida
