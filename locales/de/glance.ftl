glance-nothing = Noch ist kein Konto verbunden
glance-one-runs = Ihr Konto läuft von selbst
glance-all-run = Alle { NUMBER($total) } Konten laufen von selbst
glance-one-unsure = Wie es um Ihr Konto steht, können wir gerade nicht sagen
glance-unsure =
    { $count ->
        [one] { $count } von { NUMBER($total) } Konten ist nicht ganz in Ordnung; es ist nichts zu tun
       *[other] { $count } von { NUMBER($total) } Konten sind nicht ganz in Ordnung; es ist nichts zu tun
    }
glance-one-needs = Ihr Konto braucht Sie
glance-need =
    { $count ->
        [one] { $count } von { NUMBER($total) } Konten braucht Sie
       *[other] { $count } von { NUMBER($total) } Konten brauchen Sie
    }

glance-unwatched = Gerade wird nichts geprüft
glance-unwatched-detail = { $why }. Die Konten zeigen, wie sie zuletzt gesehen wurden.
glance-nothing-detail = Verbinden Sie das erste, um zu sehen, wie es ihm geht.
glance-signing-in-mends = Eine neue Anmeldung bringt alles in Ordnung.
glance-rest =
    { $count ->
        [one] { $count } läuft von selbst.
       *[other] { $count } laufen von selbst.
    }
glance-next = Das nächste Mal werden Sie gebraucht: { $day }, { $platform }.
glance-next-after = Danach wird vor dem { $day } niemand gebraucht.
glance-nobody = Soweit wir sehen, wird niemand gebraucht.
glance-nobody-after = Danach wird, soweit wir sehen, niemand gebraucht.

glance-blocked = { NUMBER($count) } blockiert
glance-to-watch = { NUMBER($count) } zu beobachten
glance-being-renewed = { NUMBER($count) } in Erneuerung
glance-healthy = { NUMBER($count) } in Ordnung
