days-not-checked = { $day }: sin comprobar
days-proven =
    { $checks ->
        [one] { $day }: { $checks } comprobación, confirmada
       *[other] { $day }: { $checks } comprobaciones, todas confirmadas
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } comprobación; { $worst }
       *[other] { $day }: { $checks } comprobaciones; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } comprobación, confirmadas: { NUMBER($proven) }
       *[other] { $day }: { $checks } comprobaciones, confirmadas: { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } comprobación, confirmadas: { NUMBER($proven) }; { $worst }
       *[other] { $day }: { $checks } comprobaciones, confirmadas: { NUMBER($proven) }; { $worst }
    }
