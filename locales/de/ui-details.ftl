details-account = Konto
details-called-there = Bei { $platform } heißt es { $name }.
details-describe = Name, Marke oder Labels vergeben
details-describe-anew = Name, Marke oder Labels ändern
details-by-day = Zustand nach Tagen
details-may-do = Was es darf
details-shared = Was an derselben Anmeldung hängt
details-shared-names = { $count ->
    [one] { $names }. Endet sie, enden beide; eine Anmeldung bringt sie zurück.
   *[other] { $names }. Endet sie, enden alle; eine Anmeldung bringt sie zurück.
}
details-dates = Zeitpunkte
details-troubles = Störungen
details-checks = Prüfungen
details-happened = Was damit geschehen ist
details-nothing-written = Es ist noch nichts aufgeschrieben.
details-platform-today = Wie es { $platform } heute geht
details-reading = Einzelheiten werden gelesen

## The checks

details-not-checked-yet = Es wurde noch nicht geprüft.
details-milliseconds = { NUMBER($count) } ms
details-show-all-checks = Alle { NUMBER($count) } Prüfungen anzeigen
details-latency = Die letzten { NUMBER($count) } Prüfungen: meist { NUMBER($middle) } ms, höchstens { NUMBER($longest) } ms
details-latency-failed = Die letzten { NUMBER($count) } Prüfungen: meist { NUMBER($middle) } ms, höchstens { NUMBER($longest) } ms; { NUMBER($failed) } davon ohne Bestätigung

## The strip of days: what a day showed

details-day-proven = bestätigt
details-day-unclear = nicht zu sagen
details-day-troubled = Plattform gestört
details-day-refused = abgelehnt
details-day-not-checked = nicht geprüft
details-days-checked = An { NUMBER($checked) } der letzten { NUMBER($days) } Tage geprüft
details-today = heute

## The troubles

details-no-troubles = Bisher keine.
details-trouble-open = { $moment }, dauert an, bisher { $lasted }.
details-trouble-over = { $moment }, Dauer: { $lasted }.
