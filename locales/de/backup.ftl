backup-made = Eine Sicherung wurde erstellt.
backup-of = Sicherung vom { $moment }
backup-accounts =
    { $count ->
        [0] Darin ist kein verbundenes Konto.
        [one] Darin ist ein verbundenes Konto.
       *[other] Darin sind { NUMBER($count) } verbundene Konten.
    }
backup-posts =
    { $count ->
        [0] Darin ist kein Beitrag.
        [one] Darin ist ein Beitrag.
       *[other] Darin sind { NUMBER($count) } Beiträge.
    }
backup-without-sign-in =
    { $count ->
        [one] Die Anmeldung eines Kontos ist nicht dabei, weil eine alte die gültige beenden würde: { $names }.
       *[other] Die Anmeldungen von { NUMBER($count) } Konten sind nicht dabei, weil eine alte die gültige beenden würde: { $names }.
    }
backup-with-passphrase = Die Anmeldungen darin sind versiegelt. Auf einem anderen Computer öffnet sie die Passphrase.
backup-this-computer = Die Anmeldungen darin sind versiegelt, und nur der Schlüsselbund dieses Computers öffnet sie. Legen Sie eine Passphrase fest, bevor Sie eine Sicherung für einen anderen Computer erstellen.
backup-readable = Namen, Beiträge und die Aktivität kann jeder lesen, der die Datei hat.
backup-exists = Unter { $file } liegt schon eine Datei. Eine Sicherung tritt nie an die Stelle einer anderen Datei.
backup-no-backup = { $file } ist keine Sicherung von Pilotlight.
backup-damaged = Diese Sicherung ist beschädigt und nicht brauchbar. Es wurde nichts geändert.
backup-other-world = Diese Sicherung gehört zur jeweils anderen Seite (Sandbox oder echte Konten) und ist hier nicht brauchbar.
backup-waits = Eine andere Sicherung wartet schon darauf, zurückgespielt zu werden. Starten Sie Pilotlight zuerst neu.
backup-in-memory = Hier wird nichts in einer Datei gespeichert, also lässt sich auch keine Sicherung zurückspielen.
backup-replaces = Alles, was Pilotlight jetzt gespeichert hat, wird durch diese Sicherung ersetzt und in einer Datei aufgehoben.
backup-since = Konten, die seitdem verbunden wurden, müssen neu verbunden werden.
backup-posts-wait = Danach geht kein Beitrag von selbst hinaus: Was geplant war, wartet auf Ihre Entscheidung, weil es schon veröffentlicht sein könnte.
backup-newer-kept = Wo die jetzige Anmeldung eines Kontos neuer ist, bleibt sie.
