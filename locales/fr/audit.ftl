audit-connected = Connexion établie : { $account }.
audit-connected-again = Connexion rétablie : { $account } ; l’historique y est de nouveau rattaché.
audit-reconnected = Reconnexion faite : { $account }.
audit-renewed = Une connexion avec { $platform } a été renouvelée.
audit-recovered = { $account } : tout marche de nouveau.
audit-troubled = { $account } : { $cause }.
audit-renewal-refused = { $platform } a refusé de renouveler une connexion : { $cause }.
audit-disconnected-shared = Déconnexion faite : { $account } ; l’accès a été supprimé, et d’autres comptes utilisent encore l’identification.
audit-disconnected-no-way = Déconnexion faite : { $account } ; l’accès a été supprimé, et il n’y a aucun moyen de le dire à { $platform }.
audit-disconnected-told = Déconnexion faite : { $account } ; l’accès a été supprimé, et cela a été dit à { $platform }.
audit-disconnected-not-told = Déconnexion faite : { $account } ; l’accès a été supprimé, et cela n’a pas pu être dit à { $platform }.
audit-app-entered = L’application de développeur chez { $platform } a été saisie.
audit-app-replaced = L’application de développeur chez { $platform } a été remplacée par une autre.
audit-app-new-secret = L’application de développeur chez { $platform } a reçu un nouveau secret.
audit-app-removed = L’application de développeur chez { $platform } a été retirée avec son secret.
audit-app-checked = L’application de développeur chez { $platform } a été vérifiée : { $outcome }.
audit-relay-set = La page de relais est désormais à l’adresse { $address }.
audit-relay-removed = L’adresse de la page de relais a été retirée.
audit-passphrase-set = Une phrase secrète de secours a été choisie.
audit-key-replaced = Une nouvelle clé a été créée à côté de la clé perdue ; les comptes doivent être reconnectés.
audit-snoozed = Rappels mis en pause pour { $account } ; jusqu’à : { $moment }.
audit-snooze-ended = Rappels remis en marche pour { $account }.
audit-notifications = Les notifications ont été changées : { $changes }.
audit-blocked-on = publications bloquées, oui
audit-blocked-off = publications bloquées, non
audit-needed-soon-on = identifications bientôt nécessaires, oui
audit-needed-soon-off = identifications bientôt nécessaires, non
audit-passing-on = problèmes qui passent d’eux-mêmes, oui
audit-passing-off = problèmes qui passent d’eux-mêmes, non
audit-reminders-on = rappels, oui
audit-reminders-off = rappels, non
audit-weekly-on = résumé de la semaine, oui
audit-weekly-off = résumé de la semaine, non
audit-fixed-on = fin d’un problème, oui
audit-fixed-off = fin d’un problème, non
audit-quiet = heures de silence de { $from } à { $to }
audit-quiet-off = heures de silence, non

audit-intact =
    { $count ->
        [0] Rien n’a encore été consigné.
        [1] L’unique entrée est telle qu’elle a été écrite.
       *[other] Les { $count } entrées sont telles qu’elles ont été écrites, et aucune ne manque.
    }
audit-broken = L’entrée { NUMBER($entry) } n’est pas telle qu’elle a été écrite, ou des entrées manquent autour d’elle. Quelqu’un ou quelque chose a modifié le journal en dehors de Pilotlight.
audit-whole-until = Jusqu’à l’entrée { NUMBER($entry) }, de { $moment }, tout est tel que cela a été écrit.
audit-mended =
    { $entries ->
        [one] { NUMBER($entries) } entrée est telle qu’elle a été écrite.
       *[other] { NUMBER($entries) } entrées sont telles qu’elles ont été écrites.
    }
audit-missing =
    { $missing ->
        [one] { NUMBER($missing) } autre a été perdue quand les données enregistrées ont été endommagées, comme le dit le journal lui-même.
       *[other] { NUMBER($missing) } autres ont été perdues quand les données enregistrées ont été endommagées, comme le dit le journal lui-même.
    }
