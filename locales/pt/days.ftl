days-not-checked = { $day }: por verificar
days-proven =
    { $checks ->
        [one] { $day }: { $checks } verificação, confirmada
       *[other] { $day }: { $checks } verificações, todas confirmadas
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } verificação; { $worst }
       *[other] { $day }: { $checks } verificações; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } verificação, confirmadas: { NUMBER($proven) }
       *[other] { $day }: { $checks } verificações, confirmadas: { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } verificação, confirmadas: { NUMBER($proven) }; { $worst }
       *[other] { $day }: { $checks } verificações, confirmadas: { NUMBER($proven) }; { $worst }
    }
