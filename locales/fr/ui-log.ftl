log-export-csv = Exporter en CSV
log-export-json = Exporter en JSON
log-search = Rechercher
log-search-hint = Mots dans les entrées
log-account = Compte
log-every-account = Tous les comptes
log-former-account = { $name } (déconnecté)
log-subject = Sujet
log-subject-all = Tout
log-subject-accounts = Comptes
log-subject-renewals = Renouvellements
log-subject-troubles = Incidents
log-subject-posts = Publications
log-subject-security = Clés et sécurité
log-subject-settings = Réglages
log-from = Du
log-until = Au
log-clear = Tout afficher
log-count = { $all ->
    [one] { $all } entrée
   *[other] { $all } entrées
}
log-count-fitting = { $fitting ->
    [one] { $fitting } entrée sur { NUMBER($all) } correspond
   *[other] { $fitting } entrées sur { NUMBER($all) } correspondent
}
log-nothing-fits = Aucune entrée ne correspond à cette recherche.
log-loading = Lecture du journal

log-settings-title = Journal d’activité
log-settings-about = Pilotlight note ce qu’il a fait ; chaque entrée est scellée avec la précédente, si bien qu’une modification ultérieure se découvre. Il ne contient ni mot de passe ni clé.
log-settings-open = Ouvrir l’activité
