details-account = Compte
details-called-there = Chez { $platform }, il s’appelle { $name }.
details-describe = Lui donner un nom, une marque ou des étiquettes
details-describe-anew = Modifier le nom, la marque ou les étiquettes
details-by-day = Santé jour par jour
details-may-do = Ce qu’il a le droit de faire
details-shared = Ce qui dépend de la même identification
details-shared-names = { $count ->
    [one] { $names }. Quand elle prend fin, les deux s’arrêtent ; une seule identification les rétablit.
   *[other] { $names }. Quand elle prend fin, tous s’arrêtent ; une seule identification les rétablit.
}
details-dates = Dates
details-troubles = Incidents
details-checks = Vérifications
details-happened = Ce qui lui est arrivé
details-nothing-written = Rien n’est encore noté.
details-platform-today = Comment va { $platform } aujourd’hui
details-reading = Lecture des détails

## The checks

details-not-checked-yet = Il n’a pas encore été vérifié.
details-milliseconds = { NUMBER($count) } ms
details-show-all-checks = Afficher les { NUMBER($count) } vérifications
details-latency = { NUMBER($count) } dernières vérifications : d’habitude { NUMBER($middle) } ms, au plus { NUMBER($longest) } ms
details-latency-failed = { NUMBER($count) } dernières vérifications : d’habitude { NUMBER($middle) } ms, au plus { NUMBER($longest) } ms ; sans confirmation : { NUMBER($failed) }

## The strip of days: what a day showed

details-day-proven = confirmé
details-day-unclear = impossible à dire
details-day-troubled = plateforme en difficulté
details-day-refused = refusé
details-day-not-checked = non vérifié
details-days-checked = Vérifié lors de { NUMBER($checked) } des { NUMBER($days) } derniers jours
details-today = aujourd’hui

## The troubles

details-no-troubles = Aucun jusqu’ici.
details-trouble-open = { $moment }, toujours en cours après { $lasted }.
details-trouble-over = { $moment }, pendant { $lasted }.
