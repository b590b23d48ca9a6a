days-not-checked = { $day }: por verificar
days-proven =
    { $checks ->
        [one] { $day }: { $checks } verificação, passada
       *[other] { $day }: { $checks } verificações, todas passadas
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } verificação; { $worst }
       *[other] { $day }: { $checks } verificações; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } verificação, passadas: { NUMBER($proven) }
       *[other] { $day }: { $checks } verificações, passadas: { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } verificação, passadas: { NUMBER($proven) }; { $worst }
       *[other] { $day }: { $checks } verificações, passadas: { NUMBER($proven) }; { $worst }
    }
