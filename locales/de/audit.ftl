audit-connected = { $account } wurde verbunden.
audit-connected-again = { $account } wurde wieder verbunden; der Verlauf gehört wieder dazu.
audit-reconnected = { $account } wurde neu verbunden.
audit-renewed = Eine Verbindung mit { $platform } wurde erneuert.
audit-renewed-of =
    { $others ->
        [0] Die Verbindung von { $account } mit { $platform } wurde erneuert.
        [one] Die Verbindung von { $account } und einem weiteren Konto mit { $platform } wurde erneuert.
       *[other] Die Verbindung von { $account } und { NUMBER($others) } weiteren Konten mit { $platform } wurde erneuert.
    }
audit-recovered = { $account } funktioniert wieder.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = { $platform } hat die Erneuerung einer Verbindung abgelehnt: { $cause }.
audit-renewal-refused-of =
    { $others ->
        [0] { $platform } hat die Erneuerung der Verbindung von { $account } abgelehnt: { $cause }.
        [one] { $platform } hat die Erneuerung der Verbindung von { $account } und einem weiteren Konto abgelehnt: { $cause }.
       *[other] { $platform } hat die Erneuerung der Verbindung von { $account } und { NUMBER($others) } weiteren Konten abgelehnt: { $cause }.
    }
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
audit-passphrase-set = Eine Passphrase zur Wiederherstellung wurde festgelegt.
audit-key-replaced = Neben dem verlorenen wurde ein neuer Schlüssel angelegt; die Konten müssen neu verbunden werden.
audit-snoozed = Erinnerungen an { $account } ruhen bis { $moment }.
audit-snooze-ended = Erinnerungen an { $account } wurden wieder eingeschaltet.
audit-notifications = Benachrichtigungen wurden geändert: { $changes }.
audit-blocked-on = zurückgehaltene Beiträge ein
audit-blocked-off = zurückgehaltene Beiträge aus
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
audit-whole-until = Bis zum Eintrag { NUMBER($entry) } ({ $moment }) ist alles so, wie es geschrieben wurde.
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

audit-post-scheduled =
    { $count ->
        [one] Ein Beitrag für { $accounts } wurde geplant: { $moment }.
       *[other] { NUMBER($count) } Beiträge für { $accounts } wurden geplant: { $moment }.
    }
audit-post-wanted-now =
    { $count ->
        [one] Ein Beitrag für { $accounts } sollte sofort veröffentlicht werden.
       *[other] { NUMBER($count) } Beiträge für { $accounts } sollten sofort veröffentlicht werden.
    }
audit-post-wanted-late =
    { $count ->
        [one] Ein Beitrag für { $accounts } sollte sofort veröffentlicht werden, obwohl er verspätet war.
       *[other] { NUMBER($count) } Beiträge für { $accounts } sollten sofort veröffentlicht werden, obwohl sie verspätet waren.
    }
audit-post-new-time =
    { $count ->
        [one] Ein Beitrag für { $accounts } bekam eine neue Zeit.
       *[other] { NUMBER($count) } Beiträge für { $accounts } bekamen neue Zeiten.
    }
audit-post-again =
    { $count ->
        [one] Ein Beitrag für { $accounts } wurde wieder geplant, nachdem das Konto zurück war.
       *[other] { NUMBER($count) } Beiträge für { $accounts } wurden wieder geplant, nachdem das Konto zurück war.
    }
audit-post-cancelled =
    { $count ->
        [one] Ein Beitrag für { $accounts } wurde abgesagt.
       *[other] { NUMBER($count) } Beiträge für { $accounts } wurden abgesagt.
    }
audit-post-skipped =
    { $count ->
        [one] Sie haben einen Beitrag für { $accounts } ausfallen lassen.
       *[other] Sie haben { NUMBER($count) } Beiträge für { $accounts } ausfallen lassen.
    }
audit-post-owner-found = Ein Beitrag für { $accounts } ist nach Ihren Worten dort.
audit-post-owner-again = Ein Beitrag für { $accounts } war nach Ihren Worten nicht dort und wird noch einmal gesendet.
audit-post-owner-left = Ein Beitrag für { $accounts } war nach Ihren Worten nicht dort und wurde abgesagt.
audit-post-published = Ein Beitrag wurde bei { $account } veröffentlicht.
audit-post-found = Ein Beitrag für { $account } wurde bei { $platform } gefunden: Er ist dort.
audit-post-not-found = Ein Beitrag für { $account } wurde bei { $platform } gesucht und ist nicht dort; er darf also noch einmal gesendet werden.
audit-post-refused = Ein Beitrag für { $account } wurde abgelehnt: { $cause }.
audit-post-unclear = Ein Beitrag für { $account } wurde gesendet, und { $platform } gab keine klare Antwort; man weiß also nicht, ob er dort ist.
audit-posts-left =
    { $count ->
        [one] { NUMBER($count) } Beitrag, der sonst nirgendwohin ging, wurde abgesagt.
       *[other] { NUMBER($count) } Beiträge, die sonst nirgendwohin gingen, wurden abgesagt.
    }
audit-late-rule =
    { $minutes ->
        [one] Beiträge dürfen bis zu { NUMBER($minutes) } Minute verspätet erscheinen; spätere warten auf Ihre Entscheidung.
       *[other] Beiträge dürfen bis zu { NUMBER($minutes) } Minuten verspätet erscheinen; spätere warten auf Ihre Entscheidung.
    }
audit-held-signed-out =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, bis Sie sich wieder anmelden.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, bis Sie sich wieder anmelden.
    }
audit-held-gone =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, weil es das Konto nicht mehr gibt.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, weil es das Konto nicht mehr gibt.
    }
audit-held-permission =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, bis eine Berechtigung erteilt ist.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, bis eine Berechtigung erteilt ist.
    }
audit-held-app =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, bis unsere Registrierung funktioniert.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, bis unsere Registrierung funktioniert.
    }
audit-held-down =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, solange die Plattform eine Störung hat.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, solange die Plattform eine Störung hat.
    }
audit-held-limited =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, solange die Plattform nichts annimmt.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, solange die Plattform nichts annimmt.
    }
audit-held-late =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, weil seine Zeit vorbei ist und Sie zuerst gefragt werden.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, weil ihre Zeiten vorbei sind und Sie zuerst gefragt werden.
    }
audit-held-unfit =
    { $count ->
        [one] Ein Beitrag für { $account } wird zurückgehalten, weil er so nicht gesendet werden kann.
       *[other] { NUMBER($count) } Beiträge für { $account } werden zurückgehalten, weil sie so nicht gesendet werden können.
    }
