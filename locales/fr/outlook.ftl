outlook-never = se renouvelle de lui-même, sans fin en vue
outlook-never-sentence = Pilotlight renouvelle cette connexion avec { $platform } de lui-même. Autant que nous puissions le voir, personne n’a à intervenir.
outlook-until = fonctionne tout seul jusqu’au { $day }
outlook-overdue = une nouvelle identification est nécessaire
outlook-due = { $day } : s’identifier à nouveau
outlook-held-sign-in = retenu jusqu’à ce que vous vous identifiiez à nouveau
outlook-held-permission = retenu jusqu’à ce que l’autorisation soit accordée
outlook-held-registration = retenu jusqu’à ce que l’inscription soit remise en ordre
outlook-gone = disparu ; l’historique reste
outlook-headline = { $headline }.
outlook-summary-now =
    { $count ->
        [one] { $count } compte a besoin de vous maintenant.
       *[other] { $count } comptes ont besoin de vous maintenant.
    }
outlook-summary-nothing = Aucun compte n’est encore connecté.
outlook-summary-nobody-else = Rien d’autre ne vous attend dans les 90 prochains jours.
outlook-summary-nobody = Personne n’a à intervenir dans les 90 prochains jours.
outlook-summary-due =
    { $count ->
        [one] { $count } compte demande une nouvelle identification dans les 90 prochains jours, le { $day }.
       *[other] { $count } comptes demandent une nouvelle identification dans les 90 prochains jours, le premier le { $day }.
    }
