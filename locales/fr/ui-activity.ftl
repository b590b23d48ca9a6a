activity-title = Activité
activity-about = Chaque connexion, identification, vérification qui a changé quelque chose et déconnexion.
activity-verify = Contrôler le journal
activity-verifying = Contrôle en cours
activity-empty = Il ne s’est encore rien passé. La première connexion sera notée ici.
activity-earlier = Afficher les précédents
activity-at-platform = { $platform } :
activity-place = Place dans le journal
