recovery-damaged = Die gespeicherten Daten waren beschädigt
recovery-damaged-happened = Pilotlight hat gerettet, was lesbar war, und arbeitet damit weiter. Die beschädigte Datei bleibt als { $file } erhalten.
recovery-restored = Die Sicherung vom { $moment } ist zurückgespielt
recovery-restored-happened = Was vorher da war, bleibt als { $file } erhalten. Konten, die seitdem verbunden wurden, sind nicht in der Sicherung: Verbinden Sie sie neu.
recovery-restored-elsewhere = Wenn ein anderer Computer noch mit diesen Konten arbeitet, wechseln Sie dort oder hier den Schlüssel, unter „Einstellungen“, „Sicherheit“.
recovery-given-up = Die Sicherung konnte nicht zurückgespielt werden
recovery-given-up-happened = Die Kopie, die davon vorbereitet war, ist beschädigt und wurde verworfen. Alles ist so wie vorher. Wählen Sie die Sicherung unter „Einstellungen“, „Sicherheit“ noch einmal oder eine ältere.
recovery-holds-accounts = { $count ->
    [0] Darin ist kein Konto.
    [one] Darin ist ein Konto.
   *[other] Darin sind { NUMBER($count) } Konten.
}
recovery-nothing-lost = Nichts davon fehlt.
recovery-lost-accounts = { $count ->
    [one] Ein Konto war nicht lesbar und fehlt: Verbinden Sie es neu.
   *[other] { NUMBER($count) } Konten waren nicht lesbar und fehlen: Verbinden Sie sie neu.
}
recovery-lost-sign-ins = { $count ->
    [one] Eine Anmeldung war nicht lesbar. Verbinden Sie das Konto neu, dann ist auch sein Verlauf wieder da: { $names }.
   *[other] { NUMBER($count) } Anmeldungen waren nicht lesbar. Verbinden Sie die Konten neu, dann ist auch ihr Verlauf wieder da: { $names }.
}
recovery-not-in-backup = { $count ->
    [one] Eine Anmeldung ist nie Teil einer Sicherung, weil eine alte die gültige beenden würde. Verbinden Sie das Konto neu: { $names }.
   *[other] { NUMBER($count) } Anmeldungen sind nie Teil einer Sicherung, weil eine alte die gültige beenden würde. Verbinden Sie die Konten neu: { $names }.
}
recovery-lost-posts = { $count ->
    [one] Ein Beitrag war nicht lesbar und fehlt.
   *[other] { NUMBER($count) } Beiträge waren nicht lesbar und fehlen.
}
recovery-lost-entries = { $count ->
    [one] Ein Eintrag der Aktivität war nicht lesbar und fehlt.
   *[other] { NUMBER($count) } Einträge der Aktivität waren nicht lesbar und fehlen.
}
recovery-lost-keys = Die Schlüssel waren nicht lesbar, darum öffnet sich keine gespeicherte Anmeldung. Wählen Sie „Mit neuem Schlüssel beginnen“ und verbinden Sie jedes Konto neu.
recovery-lost-more = Teile der Datei waren gar nicht lesbar, es kann also mehr fehlen, von dem keine Spur blieb.
recovery-waiting = { $count ->
    [one] Ein Beitrag wartet auf Ihre Entscheidung, weil er schon veröffentlicht sein könnte: Nichts geht hinaus, bevor Sie ihn neu planen.
   *[other] { NUMBER($count) } Beiträge warten auf Ihre Entscheidung, weil sie schon veröffentlicht sein könnten: Nichts geht hinaus, bevor Sie sie neu planen.
}
