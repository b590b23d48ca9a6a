days-not-checked = { $day }: nicht geprüft
days-proven =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, bestanden
       *[other] { $day }: { $checks } Prüfungen, alle bestanden
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } Prüfung; { $worst }
       *[other] { $day }: { $checks } Prüfungen; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, { NUMBER($proven) } bestanden
       *[other] { $day }: { $checks } Prüfungen, { NUMBER($proven) } bestanden
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, { NUMBER($proven) } bestanden; { $worst }
       *[other] { $day }: { $checks } Prüfungen, { NUMBER($proven) } bestanden; { $worst }
    }
