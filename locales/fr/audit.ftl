audit-connected = Connexion établie : { $account }.
audit-connected-again = Connexion rétablie : { $account } ; l’historique y est de nouveau rattaché.
audit-reconnected = Reconnexion faite : { $account }.
audit-renewed = Une connexion avec { $platform } a été renouvelée.
audit-renewed-of =
    { $others ->
        [0] La connexion de { $account } avec { $platform } a été renouvelée.
        [one] La connexion de { $account } et d’un autre compte avec { $platform } a été renouvelée.
       *[other] La connexion de { $account } et de { NUMBER($others) } autres comptes avec { $platform } a été renouvelée.
    }
audit-recovered = { $account } : tout marche de nouveau.
audit-troubled = { $account } : { $cause }.
audit-renewal-refused = { $platform } a refusé de renouveler une connexion : { $cause }.
audit-renewal-refused-of =
    { $others ->
        [0] { $platform } a refusé de renouveler la connexion de { $account } : { $cause }.
        [one] { $platform } a refusé de renouveler la connexion de { $account } et d’un autre compte : { $cause }.
       *[other] { $platform } a refusé de renouveler la connexion de { $account } et de { NUMBER($others) } autres comptes : { $cause }.
    }
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
audit-passphrase-set = Une phrase secrète de secours a été définie.
audit-key-replaced = Une nouvelle clé a été créée à côté de la clé perdue ; les comptes doivent être reconnectés.
audit-snoozed = Rappels mis en pause pour { $account } jusqu’au { $moment }.
audit-snooze-ended = Rappels remis en marche pour { $account }.
audit-notifications = Les notifications ont été changées : { $changes }.
audit-blocked-on = publications retenues, oui
audit-blocked-off = publications retenues, non
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
audit-quiet = heures calmes de { $from } à { $to }
audit-quiet-off = heures calmes, non

audit-intact =
    { $count ->
        [0] Rien n’a encore été consigné.
        [1] L’unique entrée est telle qu’elle a été écrite.
       *[other] Les { $count } entrées sont telles qu’elles ont été écrites, et aucune ne manque.
    }
audit-broken = L’entrée { NUMBER($entry) } n’est pas telle qu’elle a été écrite, ou des entrées manquent autour d’elle. Quelqu’un ou quelque chose a modifié le journal en dehors de Pilotlight.
audit-whole-until = Jusqu’à l’entrée { NUMBER($entry) } ({ $moment }), tout est tel que cela a été écrit.
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

audit-post-scheduled =
    { $count ->
        [one] Une publication pour { $accounts } a été programmée : { $moment }.
       *[other] { NUMBER($count) } publications pour { $accounts } ont été programmées : { $moment }.
    }
audit-post-wanted-now =
    { $count ->
        [one] Une publication pour { $accounts } devait être publiée tout de suite.
       *[other] { NUMBER($count) } publications pour { $accounts } devaient être publiées tout de suite.
    }
audit-post-wanted-late =
    { $count ->
        [one] Une publication pour { $accounts } devait être publiée tout de suite, malgré son retard.
       *[other] { NUMBER($count) } publications pour { $accounts } devaient être publiées tout de suite, malgré leur retard.
    }
audit-post-new-time =
    { $count ->
        [one] Une publication pour { $accounts } a reçu une nouvelle heure.
       *[other] { NUMBER($count) } publications pour { $accounts } ont reçu de nouvelles heures.
    }
audit-post-again =
    { $count ->
        [one] Une publication pour { $accounts } a été reprogrammée au retour de son compte.
       *[other] { NUMBER($count) } publications pour { $accounts } ont été reprogrammées au retour de leur compte.
    }
audit-post-cancelled =
    { $count ->
        [one] Une publication pour { $accounts } a été annulée.
       *[other] { NUMBER($count) } publications pour { $accounts } ont été annulées.
    }
audit-post-skipped =
    { $count ->
        [one] Vous avez laissé passer une publication pour { $accounts }.
       *[other] Vous avez laissé passer { NUMBER($count) } publications pour { $accounts }.
    }
audit-post-owner-found = Selon vous, une publication pour { $accounts } est bien là.
audit-post-owner-again = Selon vous, une publication pour { $accounts } n’était pas là ; elle est renvoyée.
audit-post-owner-left = Selon vous, une publication pour { $accounts } n’était pas là ; elle a été annulée.
audit-post-published = Une publication est parue sur { $account }.
audit-post-found = Une publication pour { $account } a été trouvée sur { $platform } : elle est là.
audit-post-not-found = Une publication pour { $account } a été cherchée sur { $platform } et n’y est pas ; elle peut donc être renvoyée.
audit-post-refused = Une publication pour { $account } a été refusée : { $cause }.
audit-post-unclear = Une publication pour { $account } a été envoyée et { $platform } n’a pas répondu clairement ; on ne sait donc pas si elle est là.
audit-posts-left =
    { $count ->
        [one] { NUMBER($count) } publication qui n’allait nulle part ailleurs a été annulée.
       *[other] { NUMBER($count) } publications qui n’allaient nulle part ailleurs ont été annulées.
    }
audit-late-rule =
    { $minutes ->
        [one] Les publications peuvent partir avec { NUMBER($minutes) } minute de retard au plus ; les autres attendent votre décision.
       *[other] Les publications peuvent partir avec { NUMBER($minutes) } minutes de retard au plus ; les autres attendent votre décision.
    }
audit-held-signed-out =
    { $count ->
        [one] Une publication pour { $account } est retenue jusqu’à ce que vous vous identifiiez de nouveau.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues jusqu’à ce que vous vous identifiiez de nouveau.
    }
audit-held-gone =
    { $count ->
        [one] Une publication pour { $account } est retenue parce que le compte n’existe plus.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues parce que le compte n’existe plus.
    }
audit-held-permission =
    { $count ->
        [one] Une publication pour { $account } est retenue jusqu’à ce qu’une autorisation soit accordée.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues jusqu’à ce qu’une autorisation soit accordée.
    }
audit-held-app =
    { $count ->
        [one] Une publication pour { $account } est retenue jusqu’à ce que notre inscription fonctionne.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues jusqu’à ce que notre inscription fonctionne.
    }
audit-held-down =
    { $count ->
        [one] Une publication pour { $account } est retenue tant que la plateforme a un problème.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues tant que la plateforme a un problème.
    }
audit-held-limited =
    { $count ->
        [one] Une publication pour { $account } est retenue tant que la plateforme n’accepte rien.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues tant que la plateforme n’accepte rien.
    }
audit-held-late =
    { $count ->
        [one] Une publication pour { $account } est retenue parce que son heure est passée et que la décision vous revient.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues parce que leur heure est passée et que la décision vous revient.
    }
audit-held-unfit =
    { $count ->
        [one] Une publication pour { $account } est retenue parce qu’elle ne peut pas être envoyée telle quelle.
       *[other] { NUMBER($count) } publications pour { $account } sont retenues parce qu’elles ne peuvent pas être envoyées telles quelles.
    }
