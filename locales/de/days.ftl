days-not-checked = { $day }: nicht geprüft
days-proven =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, bestätigt
       *[other] { $day }: { $checks } Prüfungen, alle bestätigt
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } Prüfung; { $worst }
       *[other] { $day }: { $checks } Prüfungen; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, { NUMBER($proven) } bestätigt
       *[other] { $day }: { $checks } Prüfungen, { NUMBER($proven) } bestätigt
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } Prüfung, { NUMBER($proven) } bestätigt; { $worst }
       *[other] { $day }: { $checks } Prüfungen, { NUMBER($proven) } bestätigt; { $worst }
    }
