alert-of-one = { $account }: { $headline }
alert-of-several = { $headline }: { $accounts }
alert-slow-for-several = { $platform } ist langsam, betroffen: { $accounts }
alert-works = { $account } funktioniert wieder
alert-signed-in = { $account } ist neu angemeldet
alert-works-several = { $platform } funktioniert wieder: { $accounts }
alert-signed-in-several = Neu angemeldet bei { $platform }: { $accounts }
alert-confirmed = { $platform } hat es bestätigt. Beiträge gehen wie geplant hinaus.
alert-names = { $names }.
alert-action = { $action }.
alert-reconnect = Neu verbinden
alert-open = Öffnen
alert-pages =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
alert-channels =
    { $count ->
        [one] { $count } Kanal
       *[other] { $count } Kanäle
    }
alert-company-pages =
    { $count ->
        [one] { $count } Unternehmensseite
       *[other] { $count } Unternehmensseiten
    }
alert-accounts =
    { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }

alert-hours-incomplete = Geben Sie beide Zeiten als Stunden und Minuten an, etwa 22:00 und 07:00.
alert-hours-empty = Ruhezeiten, die zur selben Zeit beginnen und enden, gälten den ganzen Tag oder gar nicht. Ändern Sie eine der beiden Zeiten.
