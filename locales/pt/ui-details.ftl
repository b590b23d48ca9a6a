details-account = Conta
details-called-there = No { $platform } chama-se { $name }.
details-describe = Dar-lhe um nome, uma marca ou etiquetas
details-describe-anew = Mudar o nome, a marca ou as etiquetas
details-by-day = Saúde por dia
details-may-do = O que pode fazer
details-shared = O que depende do mesmo início de sessão
details-shared-names = { $count ->
    [one] { $names }. Quando termina, terminam as duas; um início de sessão recupera-as.
   *[other] { $names }. Quando termina, terminam todas; um início de sessão recupera-as.
}
details-dates = Datas
details-troubles = Problemas
details-checks = Verificações
details-happened = O que lhe aconteceu
details-nothing-written = Ainda nada foi anotado.
details-platform-today = Como está o { $platform } hoje
details-reading = A ler os detalhes

## The checks

details-not-checked-yet = Ainda não foi verificada.
details-milliseconds = { NUMBER($count) } ms
details-show-all-checks = Mostrar as { NUMBER($count) } verificações
details-latency = Últimas { NUMBER($count) } verificações: normalmente { NUMBER($middle) } ms, no máximo { NUMBER($longest) } ms
details-latency-failed = Últimas { NUMBER($count) } verificações: normalmente { NUMBER($middle) } ms, no máximo { NUMBER($longest) } ms; sem confirmação: { NUMBER($failed) }

## The strip of days: what a day showed

details-day-proven = confirmada
details-day-unclear = não se pôde saber
details-day-troubled = plataforma com problemas
details-day-refused = recusada
details-day-not-checked = não verificada
details-days-checked = Verificada em { NUMBER($checked) } dos últimos { NUMBER($days) } dias
details-today = hoje

## The troubles

details-no-troubles = Nenhum até agora.
details-trouble-open = { $moment }, continua; dura há { $lasted }.
details-trouble-over = { $moment }, durou { $lasted }.
