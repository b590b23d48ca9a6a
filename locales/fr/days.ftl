days-not-checked = { $day } : non vérifié
days-proven =
    { $checks ->
        [one] { $day } : { $checks } vérification, confirmée
       *[other] { $day } : { $checks } vérifications, toutes confirmées
    }
days-refused =
    { $checks ->
        [one] { $day } : { $checks } vérification ; { $worst }
       *[other] { $day } : { $checks } vérifications ; { $worst }
    }
days-mixed =
    { $checks ->
        [one] { $day } : { $checks } vérification, confirmées : { NUMBER($proven) }
       *[other] { $day } : { $checks } vérifications, confirmées : { NUMBER($proven) }
    }
days-mixed-worst =
    { $checks ->
        [one] { $day } : { $checks } vérification, confirmées : { NUMBER($proven) } ; { $worst }
       *[other] { $day } : { $checks } vérifications, confirmées : { NUMBER($proven) } ; { $worst }
    }
