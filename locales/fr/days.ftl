days-not-checked = { $day } : non vérifié
days-proven =
    { $checks ->
        [one] { $day } : { $checks } vérification, réussie
       *[other] { $day } : { $checks } vérifications, toutes réussies
    }
days-refused =
    { $checks ->
        [one] { $day } : { $checks } vérification ; { $worst }
       *[other] { $day } : { $checks } vérifications ; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day } : { $checks } vérification, réussies : { NUMBER($proven) }
       *[other] { $day } : { $checks } vérifications, réussies : { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day } : { $checks } vérification, réussies : { NUMBER($proven) } ; { $worst }
       *[other] { $day } : { $checks } vérifications, réussies : { NUMBER($proven) } ; { $worst }
    }
