shortcuts-title = Raccourcis clavier
shortcuts-find = Trouver un compte, une page ou une action
shortcuts-search = Rechercher dans les comptes
shortcuts-go-to = Aller à « { $page } »
shortcuts-new-post = Écrire une publication
shortcuts-check = Vérifier tous les comptes maintenant
shortcuts-fix = Tout rétablir, avec le moins d’identifications
shortcuts-select = Sélectionner plusieurs comptes
shortcuts-select-under = Sélectionner le compte sous le pointeur
shortcuts-larger = Tout afficher en plus grand
shortcuts-smaller = Tout afficher en plus petit
shortcuts-usual-size = Tout afficher à la taille habituelle
shortcuts-close = Fermer ce qui est ouvert, ou terminer la sélection
shortcuts-show = Afficher ces raccourcis

## What stands on the keys

shortcuts-key-control = Ctrl
shortcuts-key-escape = Échap
shortcuts-key-click = Clic
