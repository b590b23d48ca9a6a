leaving-one = Pilotlight supprime aussitôt son accès à { $account } et ne peut plus y publier.
leaving-one-history = L’historique reste ici. Si le compte est reconnecté, il y est de nouveau rattaché.
leaving-told =
    { $count ->
        [one] { $platforms } est informé que notre accès a pris fin.
       *[other] { $platforms } sont informés que notre accès a pris fin.
    }
leaving-not-told = Pilotlight ne peut pas le dire à { $platform }. Pour y retirer aussi Pilotlight, utilisez sa page des applications connectées.
leaving-not-told-several = Pilotlight ne peut pas le dire à { $platforms }. Pour y retirer aussi Pilotlight, utilisez la page des applications connectées.
leaving-shared =
    { $count ->
        [one] L’identification chez { $platform } reste en place, parce que { $accounts } l’utilise encore.
       *[other] L’identification chez { $platform } reste en place, parce que { $accounts } l’utilisent encore.
    }
leaving-several =
    { $count ->
        [one] Pilotlight supprime aussitôt son accès à { $count } compte, { $counts }, et ne peut plus y publier.
       *[other] Pilotlight supprime aussitôt son accès à { $count } comptes, { $counts }, et ne peut plus y publier.
    }
leaving-at = { NUMBER($count) } chez { $platform }
leaving-several-history = L’historique reste ici. Si les comptes sont reconnectés, il y est de nouveau rattaché.
leaving-several-title =
    { $count ->
        [one] Déconnecter { $count } compte ?
       *[other] Déconnecter { $count } comptes ?
    }
