## The glance and the checks under way

accounts-checking-of = Vérification { NUMBER($place) } sur { NUMBER($total) }
accounts-checking = Vérification des comptes
accounts-checked-of = { NUMBER($done) } sur { NUMBER($total) } vérifiés

## Finding accounts

accounts-search-about = Rechercher des comptes par nom, nom d’utilisateur, plateforme, étiquette ou état
accounts-search = { $count ->
    [one] Rechercher dans { $count } compte
   *[other] Rechercher dans { $count } comptes
}
accounts-show = Afficher
accounts-show-everything = Tous
accounts-needs-you = Ont besoin de vous
accounts-platform = Plateforme
accounts-state = État
accounts-brand = Marque
accounts-no-brand = Sans marque
accounts-label = Étiquette
accounts-no-label = Sans étiquette
accounts-shown = { NUMBER($shown) } comptes sur { NUMBER($total) }
accounts-order = Ordre
accounts-sort-attention = À traiter d’abord
accounts-sort-used = Les plus utilisés d’abord
accounts-sort-name = Par nom
accounts-sort-platform = Par plateforme
accounts-groups = Groupes
accounts-grouped-platform = Groupés par plateforme
accounts-grouped-brand = Groupés par marque
accounts-not-grouped = Non groupés
accounts-runs-by-itself = Fonctionnent seuls
accounts-nothing-fits = Aucun compte ne correspond à cette recherche.
accounts-show-all = Tout afficher

## A card

accounts-opens = { "\u00A0" }: voir les détails
accounts-life = Durée de vie de la connexion
accounts-life-left = reste { NUMBER($percent) } pour cent
accounts-being-checked = vérification
accounts-not-proven = pas encore confirmé
accounts-proven = confirmé { $ago }
accounts-last-proven = dernière confirmation { $ago }
accounts-proven-at = Confirmé : { $moment }
accounts-checked-at = Vérifié : { $moment }
accounts-read-at = Profil lu : { $moment }
accounts-snoozed = Pas de rappel jusqu’au { $moment }
accounts-said-status = { $name } : { $status }.
accounts-said-status-why = { $name } : { $status }. { $why }.

## The menu of a card

accounts-actions = Actions
accounts-actions-for = Actions pour { $name }
accounts-view-details = Voir les détails
accounts-deselect = Désélectionner
accounts-wake = Reprendre les rappels
accounts-snooze = { $days ->
    [7] Pas de rappel pendant 1 semaine
    [one] Pas de rappel pendant { $days } jour
   *[other] Pas de rappel pendant { $days } jours
}
accounts-said-snoozed = { $name } : pas de rappel jusqu’au { $moment }.
accounts-said-woken = { $name } : les rappels reprennent.

## Several at once

accounts-select = Sélectionner
accounts-pick = Sélectionner { $name }
accounts-selected = Comptes sélectionnés
accounts-pick-some = Choisissez les comptes voulus
accounts-selected-of = { NUMBER($count) } sur { NUMBER($total) } sélectionnés
accounts-select-all = Tout sélectionner
accounts-select-these = Sélectionner ces { NUMBER($count) }

## None yet, and those that were

accounts-can-connect = Ce que vous pouvez connecter
accounts-former = Comptes déconnectés
accounts-former-heading = Déconnectés
accounts-former-count = { NUMBER($count) }, historique conservé
accounts-disconnected = déconnecté { $ago }
accounts-connect-again = Connecter de nouveau
