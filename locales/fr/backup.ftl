backup-made = Une sauvegarde a été faite.
backup-of = Sauvegarde du { $moment }
backup-accounts =
    { $count ->
        [0] Elle ne contient aucun compte connecté.
        [one] Elle contient un compte connecté.
       *[other] Elle contient { NUMBER($count) } comptes connectés.
    }
backup-posts =
    { $count ->
        [0] Elle ne contient aucune publication.
        [one] Elle contient une publication.
       *[other] Elle contient { NUMBER($count) } publications.
    }
backup-without-sign-in =
    { $count ->
        [one] L’identification d’un compte n’y est pas, car une ancienne mettrait fin à celle en usage : { $names }.
       *[other] Les identifications de { NUMBER($count) } comptes n’y sont pas, car une ancienne mettrait fin à celle en usage : { $names }.
    }
backup-with-passphrase = Ses identifications sont scellées. Sur un autre ordinateur, la phrase secrète les ouvre.
backup-this-computer = Ses identifications sont scellées, et seul le trousseau de cet ordinateur les ouvre. Définissez une phrase secrète avant de faire une sauvegarde pour un autre ordinateur.
backup-readable = Quiconque a le fichier peut lire les noms, les publications et l’activité.
backup-exists = Le fichier { $file } existe déjà. Une sauvegarde ne prend jamais la place d’un autre fichier.
backup-no-backup = { $file } n’est pas une sauvegarde de Pilotlight.
backup-damaged = Cette sauvegarde est endommagée et ne peut pas servir. Rien n’a été modifié.
backup-other-world = Cette sauvegarde vient de l’autre côté (bac à sable ou comptes réels) et ne peut pas servir ici.
backup-waits = Une autre sauvegarde attend déjà d’être rétablie. Redémarrez d’abord Pilotlight.
backup-in-memory = Ici, rien n’est enregistré dans un fichier ; il n’est donc pas possible de revenir à une sauvegarde.
backup-replaces = Tout ce que Pilotlight a enregistré maintenant est remplacé par cette sauvegarde et conservé à part dans un fichier.
backup-since = Les comptes connectés depuis devront être connectés à nouveau.
backup-posts-wait = Ensuite, aucune publication ne part d’elle-même : celles qui étaient programmées attendent votre décision, car elles sont peut-être déjà en ligne.
backup-newer-kept = Là où l’identification actuelle d’un compte est plus récente, elle est gardée.
