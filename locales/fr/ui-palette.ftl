palette-title = Aller à
palette-found = Ce qui a été trouvé
palette-accounts = Comptes
palette-actions = Pages et actions
palette-nothing = Rien ne correspond à « { $search } ».
palette-light = Apparence claire
palette-dark = Apparence sombre
palette-system = Apparence du système
palette-settings = Réglages : { $section }
palette-passphrase = Définir ou changer la phrase secrète de secours

## Other words by which an action may be looked for; they are never shown

palette-also-fix = réparer tout corriger
palette-also-new-post = publier rédiger post
palette-also-connect = ajouter nouveau
palette-also-search = trouver filtrer
palette-also-appearance = thème mode
palette-also-shortcuts = touches
palette-also-apps = développeur client identifiant secret relais
palette-also-world = bac à sable comptes réels
palette-also-general = apparence thème démarrage
palette-also-language = language sprache idioma língua
palette-also-notifications = heures calmes rappels alertes résumé
palette-also-late = retard
palette-also-security = clé trousseau chiffrement sécurité
palette-also-backups = copie enregistrer restaurer backup
palette-also-log = journal exporter vérifier
palette-also-about = version mises à jour licences dossier de données aide
palette-also-revoke = perdu volé vendu ordinateur déconnexion
