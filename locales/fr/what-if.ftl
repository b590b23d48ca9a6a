what-if-password = Je change mon mot de passe chez { $platform }
what-if-password-google = Je change mon mot de passe Google
what-if-off =
    { $days ->
        [7] Cet ordinateur est éteint une semaine
        [14] Cet ordinateur est éteint deux semaines
        [30] Cet ordinateur est éteint un mois
        [60] Cet ordinateur est éteint deux mois
        [one] Cet ordinateur est éteint { $days } jour
       *[other] Cet ordinateur est éteint { $days } jours
    }
what-if-keeps-youtube = Google garde notre accès à YouTube quand le mot de passe change. Personne n’aurait à intervenir.
what-if-keeps = { $platform } ne dit pas qu’un nouveau mot de passe met fin à notre accès ; nous pensons donc que personne n’aurait à intervenir.
what-if-no-sign-in = Aucun compte n’a chez { $platform } d’identification qui pourrait prendre fin.
what-if-would-end = { $platform } mettrait fin aussitôt à notre accès à { $accounts }.
what-if-may-end = { $platform } mettra peut-être fin aussitôt à notre accès à { $accounts }.
what-if-posts-held =
    { $count ->
        [one] Ses publications seraient retenues jusqu’à ce que vous vous identifiiez à nouveau.
       *[other] Leurs publications seraient retenues jusqu’à ce que vous vous identifiiez à nouveau.
    }
what-if-heals =
    { $count ->
        [one] Une identification ramène tout.
       *[other] { $count } identifications ramènent tout.
    }
what-if-off-nobody = Personne n’aurait à intervenir pour cela : quand l’ordinateur est de retour, Pilotlight renouvelle tout de lui-même.
what-if-off-ends =
    { $count ->
        [one] Pendant ce temps, l’identification de { $count } compte prendrait fin : { $accounts }.
       *[other] Pendant ce temps, les identifications de { $count } comptes prendraient fin : { $accounts }.
    }
what-if-each = { $account } le { $day }
what-if-before-you-go = Identifiez-vous à nouveau avant de partir, et rien n’est perdu.
what-if-posts-missed = Les publications prévues pendant ce temps ne partiraient pas.
