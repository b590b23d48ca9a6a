days-not-checked = { $day }: sin comprobar
days-proven =
    { $checks ->
        [one] { $day }: { $checks } comprobación, superada
       *[other] { $day }: { $checks } comprobaciones, todas superadas
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } comprobación; { $worst }
       *[other] { $day }: { $checks } comprobaciones; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } comprobación, superadas: { NUMBER($proven) }
       *[other] { $day }: { $checks } comprobaciones, superadas: { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } comprobación, superadas: { NUMBER($proven) }; { $worst }
       *[other] { $day }: { $checks } comprobaciones, superadas: { NUMBER($proven) }; { $worst }
    }
