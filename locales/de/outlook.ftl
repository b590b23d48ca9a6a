outlook-never = erneuert sich von selbst, kein Ende in Sicht
outlook-never-sentence = Pilotlight erneuert diese Verbindung mit { $platform } von selbst. Soweit wir sehen, wird niemand gebraucht.
outlook-until = läuft von selbst bis { $day }
outlook-overdue = eine neue Anmeldung ist fällig
outlook-due = { $day }: neu anmelden
outlook-held-sign-in = angehalten, bis Sie sich neu anmelden
outlook-held-permission = angehalten, bis die Berechtigung erteilt ist
outlook-held-registration = angehalten, bis die Registrierung in Ordnung gebracht ist
outlook-gone = nicht mehr da; der Verlauf bleibt
outlook-headline = { $headline }.
outlook-summary-now =
    { $count ->
        [one] { $count } Konto braucht Sie jetzt.
       *[other] { $count } Konten brauchen Sie jetzt.
    }
outlook-summary-nothing = Noch ist kein Konto verbunden.
outlook-summary-nobody-else = Sonst wird in den nächsten 90 Tagen niemand gebraucht.
outlook-summary-nobody = In den nächsten 90 Tagen wird niemand gebraucht.
outlook-summary-due =
    { $count ->
        [one] { $count } Konto verlangt in den nächsten 90 Tagen eine neue Anmeldung, am { $day }.
       *[other] { $count } Konten verlangen in den nächsten 90 Tagen eine neue Anmeldung, das erste am { $day }.
    }
