about-title = À propos
about-loading = Nous regardons quelle version c’est
about-version = Pilotlight { $version }
about-system = Pour { $system }
about-licences = Licences
about-licences-about = Pilotlight est un logiciel libre sous licence Apache 2.0 ou MIT, construit sur le travail de beaucoup d’autres.
about-licences-show = Afficher les licences
about-licences-title = De quoi Pilotlight est fait
about-licences-count = { $count ->
    [one] { $count } paquet
   *[other] { $count } paquets
}
about-licences-search = Rechercher
about-licences-none = Aucun paquet ne correspond à cette recherche.
about-licences-loading = Lecture de la liste
about-licences-failed = La liste n’a pas pu être lue. Fermez ceci et réessayez.
about-licences-package = Paquet
about-licences-version = Version
about-licences-licence = Licence
about-folder = Dossier de données
about-folder-about = Les comptes, l’historique et les identifications scellées de ce monde se trouvent dans { $folder }.
about-folder-open = Ouvrir le dossier
about-diagnostics = Diagnostic
about-diagnostics-about = Pour la personne qui vous aide : états, versions et dernières lignes du journal. Il ne contient ni mot de passe, ni clé, ni nom, ni publication.
about-diagnostics-export = Exporter le diagnostic
about-diagnostics-exporting = Exportation
about-updates = Nouvelles versions
about-updates-off = Cette copie ne cherche pas de nouvelles versions. Elles arrivent par le chemin par lequel Pilotlight est venu sur cet ordinateur.
about-updates-about = Quand vous appuyez ici, la version la plus récente est demandée à { $host }. Rien de vos comptes n’est envoyé, et seule une version signée par les auteurs de Pilotlight est installée.
about-updates-look = Chercher une nouvelle version
about-updates-looking = Recherche
about-updates-newest = C’est la version la plus récente.
about-updates-there = La version { $version } est disponible.
about-updates-install = Installer et redémarrer
about-updates-installing = Installation
