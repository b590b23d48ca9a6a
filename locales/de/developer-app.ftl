developer-app-not-set-up = Nicht eingerichtet
developer-app-sandbox = Die eigene App der Sandbox wird benutzt
developer-app-built-in = Die App, die diesem Programm beiliegt, wird benutzt
developer-app-not-complete = Noch nicht vollständig
developer-app-not-checked = Eingetragen, noch nicht geprüft
developer-app-secret-missing = „{ $secret }“ ist noch einzutragen.
developer-app-relay-missing = Die Adresse Ihrer Weiterleitungsseite ist oben noch einzutragen; { $platform } antwortet dort.
developer-app-changing =
    { $count ->
        [one] { $count } Konto ist über diese App verbunden. Mit einem anderen Wert für „{ $id }“ braucht es eine neue Anmeldung.
       *[other] { $count } Konten sind über diese App verbunden. Mit einem anderen Wert für „{ $id }“ braucht jedes eine neue Anmeldung.
    }

developer-app-no-account = Bei { $platform } ist kein Konto verbunden.
developer-app-go-on =
    { $count ->
        [one] { $count } Konto ist bei { $platform } verbunden. Es läuft mit der eingebauten App weiter und braucht vielleicht eine neue Anmeldung.
       *[other] { $count } Konten sind bei { $platform } verbunden. Sie laufen mit der eingebauten App weiter und brauchen vielleicht eine neue Anmeldung.
    }
developer-app-wait =
    { $count ->
        [one] { $count } Konto ist bei { $platform } verbunden. Es bleibt in der Liste, und nichts davon wird gelöscht; es wird aber weder geprüft noch erneuert, und seine Beiträge warten, bis wieder eine App eingetragen ist.
       *[other] { $count } Konten sind bei { $platform } verbunden. Sie bleiben in der Liste, und nichts davon wird gelöscht; sie werden aber weder geprüft noch erneuert, und ihre Beiträge warten, bis wieder eine App eingetragen ist.
    }
developer-app-same-id = Mit demselben Wert für „{ $id }“ geht es danach ohne neue Anmeldung weiter, solange { $platform } die alte noch annimmt.
developer-app-secret-deleted = „{ $secret }“ und der Schlüssel, mit dem es versiegelt ist, werden sofort von diesem Computer gelöscht.
developer-app-untouched = Die App bei { $platform } selbst bleibt unberührt. Wenn Sie sie nicht mehr brauchen, löschen Sie sie im Portal.

developer-app-enter-secret = Tragen Sie „{ $secret }“ ein, passend zu diesem Wert für „{ $id }“.
developer-app-enter = Tragen Sie „{ $label }“ ein.
developer-app-looks-digits = Das sieht nicht nach „{ $label }“ aus: Der richtige Wert hat nur Ziffern. Er steht unter „{ $found }“.
developer-app-looks-ends = Das sieht nicht nach „{ $label }“ aus: Der richtige Wert endet auf „{ $end }“. Er steht unter „{ $found }“.
developer-app-looks-spaces = Das sieht nicht nach „{ $label }“ aus: Der richtige Wert enthält keine Leerzeichen. Er steht unter „{ $found }“.
developer-app-no-secret = Diese Plattform gibt Apps dieser Art kein Geheimnis; lassen Sie es weg.
developer-app-secret-spaces = Das sieht nicht nach „{ $secret }“ aus: Der richtige Wert enthält keine Leerzeichen. Kopieren Sie ihn noch einmal aus dem Portal.
developer-app-relay-sandbox = Die Sandbox hat eine eigene Weiterleitungsseite; hier ist nichts einzutragen.
developer-app-relay-address = Tragen Sie die Adresse des Ordners ein, in dem die Weiterleitungsseite liegt, etwa https://relay.example.com/. Sie beginnt mit https:// und enthält weder „?“ noch „#“.
