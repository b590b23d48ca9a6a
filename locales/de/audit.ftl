audit-connected = { $account } wurde verbunden.
audit-connected-again = { $account } wurde wieder verbunden; der Verlauf gehört wieder dazu.
audit-reconnected = { $account } wurde neu verbunden.
audit-renewed = Eine Verbindung mit { $platform } wurde erneuert.
audit-recovered = { $account } funktioniert wieder.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } hat die Erneuerung einer Verbindung abgelehnt: { $cause }.
audit-disconnected-shared = { $account } wurde getrennt; der Zugang wurde gelöscht, und andere Konten nutzen die Anmeldung weiter.
audit-disconnected-no-way = { $account } wurde getrennt; der Zugang wurde gelöscht, und { $platform } kann man es nicht mitteilen.
audit-disconnected-told = { $account } wurde getrennt; der Zugang wurde gelöscht, und { $platform } wurde es mitgeteilt.
audit-disconnected-not-told = { $account } wurde getrennt; der Zugang wurde gelöscht, und { $platform } konnte es nicht mitgeteilt werden.
audit-app-entered = Die Entwickler-App bei { $platform } wurde eingetragen.
audit-app-replaced = Die Entwickler-App bei { $platform } wurde durch eine andere ersetzt.
audit-app-new-secret = Die Entwickler-App bei { $platform } bekam ein neues Geheimnis.
audit-app-removed = Die Entwickler-App bei { $platform } wurde samt ihrem Geheimnis entfernt.
audit-app-checked = Die Entwickler-App bei { $platform } wurde geprüft: { $outcome }.
audit-relay-set = Die Weiterleitungsseite wurde auf { $address } gesetzt.
audit-relay-removed = Die Adresse der Weiterleitungsseite wurde entfernt.
audit-passphrase-set = Eine Passphrase für den Notfall wurde festgelegt.
audit-key-replaced = Neben dem verlorenen wurde ein neuer Schlüssel angelegt; die Konten müssen neu verbunden werden.
audit-snoozed = Erinnerungen an { $account } ruhen bis { $moment }.
audit-snooze-ended = Erinnerungen an { $account } wurden wieder eingeschaltet.
audit-notifications = Mitteilungen wurden geändert: { $changes }.
audit-blocked-on = angehaltene Beiträge ein
audit-blocked-off = angehaltene Beiträge aus
audit-needed-soon-on = bald nötige Anmeldungen ein
audit-needed-soon-off = bald nötige Anmeldungen aus
audit-passing-on = Störungen, die von selbst vergehen, ein
audit-passing-off = Störungen, die von selbst vergehen, aus
audit-reminders-on = Erinnerungen ein
audit-reminders-off = Erinnerungen aus
audit-weekly-on = Wochenübersicht ein
audit-weekly-off = Wochenübersicht aus
audit-fixed-on = Entwarnungen ein
audit-fixed-off = Entwarnungen aus
audit-quiet = Ruhezeit von { $from } bis { $to }
audit-quiet-off = Ruhezeit aus

audit-intact =
    { $count ->
        [0] Noch ist nichts niedergeschrieben.
        [1] Der eine Eintrag ist so, wie er geschrieben wurde.
       *[other] Alle { $count } Einträge sind so, wie sie geschrieben wurden, und keiner fehlt.
    }
audit-broken = Eintrag { NUMBER($entry) } ist nicht so, wie er geschrieben wurde, oder ringsum fehlen Einträge. Jemand oder etwas hat das Protokoll außerhalb von Pilotlight verändert.
audit-whole-until = Bis zum Eintrag { NUMBER($entry) } vom { $moment } ist alles so, wie es geschrieben wurde.
audit-mended =
    { $entries ->
        [one] Ein Eintrag steht da, wie er geschrieben wurde.
       *[other] { NUMBER($entries) } Einträge stehen da, wie sie geschrieben wurden.
    }
audit-missing =
    { $missing ->
        [one] Ein weiterer ging verloren, als die gespeicherten Daten beschädigt wurden; das Protokoll sagt es selbst.
       *[other] { NUMBER($missing) } weitere gingen verloren, als die gespeicherten Daten beschädigt wurden; das Protokoll sagt es selbst.
    }
