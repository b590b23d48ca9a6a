### One day of an account's checks. $worst is the headline of the gravest trouble.

days-not-checked = { $day }: not checked
days-proven =
    { $checks ->
        [one] { $day }: { $checks } check, proven
       *[other] { $day }: { $checks } checks, all proven
    }
days-refused =
    { $checks ->
        [one] { $day }: { $checks } check; { $worst }
       *[other] { $day }: { $checks } checks; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day }: { $checks } check, { NUMBER($proven) } proven
       *[other] { $day }: { $checks } checks, { NUMBER($proven) } proven
    }
days-mixed-worst =
    { $checks ->
        [one] { $day }: { $checks } check, { NUMBER($proven) } proven; { $worst }
       *[other] { $day }: { $checks } checks, { NUMBER($proven) } proven; { $worst }
    }
