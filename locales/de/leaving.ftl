leaving-one = Pilotlight löscht seinen Zugang zu { $account } sofort und kann dort nichts mehr veröffentlichen.
leaving-one-history = Der Verlauf bleibt hier. Wird das Konto wieder verbunden, gehört er wieder dazu.
leaving-told =
    { $count ->
        [one] { $platforms } erfährt, dass unser Zugang beendet ist.
       *[other] { $platforms } erfahren, dass unser Zugang beendet ist.
    }
leaving-not-told = Pilotlight kann das { $platform } nicht mitteilen. Um Pilotlight auch dort zu entfernen, nutzen Sie die Seite mit den verbundenen Apps.
leaving-not-told-several = Pilotlight kann das { $platforms } nicht mitteilen. Um Pilotlight auch dort zu entfernen, nutzen Sie die Seite mit den verbundenen Apps.
leaving-shared =
    { $count ->
        [one] Die Anmeldung bei { $platform } bleibt bestehen, weil { $accounts } sie noch nutzt.
       *[other] Die Anmeldung bei { $platform } bleibt bestehen, weil { $accounts } sie noch nutzen.
    }
leaving-several =
    { $count ->
        [one] Pilotlight löscht seinen Zugang zu { $count } Konto sofort, { $counts }, und kann dort nichts mehr veröffentlichen.
       *[other] Pilotlight löscht seinen Zugang zu { $count } Konten sofort, { $counts }, und kann dort nichts mehr veröffentlichen.
    }
leaving-at = { NUMBER($count) } bei { $platform }
leaving-several-history = Der Verlauf bleibt hier. Werden die Konten wieder verbunden, gehört er wieder dazu.
leaving-several-title =
    { $count ->
        [one] { $count } Konto trennen?
       *[other] { $count } Konten trennen?
    }
