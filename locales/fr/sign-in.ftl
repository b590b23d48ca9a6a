sign-in-connected-already = Déjà connecté ; l’identification est renouvelée.
sign-in-was-connected = A déjà été connecté ; l’historique y sera de nouveau rattaché.
sign-in-not-ticked = La case n’était pas cochée chez { $platform }. Redemandez et cochez-la pour établir la connexion.
sign-in-no-role = Vous pouvez le consulter mais pas y publier. Demandez à son propriétaire un rôle qui permet de publier.
sign-in-kind-refused = Les comptes de ce type ne peuvent pas être connectés.
sign-in-not-listed = Ce choix n’est pas dans la liste.
sign-in-not-connectable = L’un des comptes choisis ne peut pas être connecté ; choisissez parmi ceux qui le peuvent.
sign-in-choose-one = Choisissez au moins un compte.

sign-in-local-address = Sur cet ordinateur, les liens vers Pilotlight ouvrent un autre programme ; la réponse revient donc par une adresse locale.
sign-in-continue-here = Sur cet ordinateur, les liens vers Pilotlight ouvrent un autre programme. Sur la dernière page, choisissez « Continue in this browser ».

sign-in-connected-nothing = Connecté.
sign-in-connected =
    { $count ->
        [one] La connexion est établie : { $names }.
       *[other] Les connexions sont établies : { $names }.
    }
sign-in-denied = Vous n’avez pas donné votre accord chez { $platform }. Rien n’a été changé.
sign-in-cancelled = L’identification a été annulée. Rien n’a été changé.
sign-in-too-late = Personne n’est revenu à temps, l’identification a donc été arrêtée. Rien n’a été changé ; recommencez quand vous voudrez.
sign-in-other-identity = La session ouverte est celle de { $signed-in }, et cette connexion appartient à { $expected }. Identifiez-vous chez { $platform } en tant que { $expected } et réessayez. La connexion est restée comme elle était.
sign-in-same-account = la même personne
sign-in-someone-else = quelqu’un d’autre
sign-in-not-saved = La connexion n’a pas pu être enregistrée, rien n’a donc été changé. Assurez-vous que le disque a de la place et que le trousseau est ouvert, puis réessayez.
sign-in-nothing-changed = Rien n’a été changé.
sign-in-refused-app = { $platform } a refusé l’application de développeur qui se trouve derrière Pilotlight. Votre compte va bien ; vérifiez la saisie sous Applications de plateforme.
sign-in-refused-limit = { $platform } nous a demandé d’attendre avant toute nouvelle identification. Réessayez dans un moment.
sign-in-refused-down = { $platform } a en ce moment un problème de son côté. Réessayez dans un moment.
sign-in-refused-network = Le réseau a répondu à la place de { $platform }, comme le font ceux des hôtels et des cafés. Identifiez-vous sur le réseau, puis réessayez.
sign-in-refused-no-answer = Impossible de joindre { $platform }. Vérifiez la connexion à Internet, puis réessayez.
sign-in-refused-old = { $platform } n’a plus accepté la réponse ; elle a peut-être pris trop de temps. Réessayez.
sign-in-refused-permission = { $platform } n’a pas accordé ce qui est nécessaire. Réessayez et laissez les autorisations activées.
sign-in-refused-gone = { $platform } annonce que ce compte n’existe plus.
sign-in-refused-unknown = { $platform } a refusé l’identification sans raison que nous comprenions. Réessayez.
sign-in-absent-unticked = La session ouverte est celle de la bonne personne, mais la case de { $expected } n’était pas cochée chez { $platform }. Réessayez et cochez-la.
sign-in-absent-no-role = La session ouverte est celle de la bonne personne, mais elle n’a plus chez { $expected } de rôle qui permet de publier. Demandez-en un à son propriétaire, puis réessayez.
sign-in-absent-either = La session ouverte est celle de la bonne personne, mais { $expected } ne figurait pas parmi ce qui a été autorisé. Réessayez et cochez la case chez { $platform } ; si elle n’y figure pas, demandez un rôle à son propriétaire.
sign-in-no-page = Cette personne ne gère aucune Page Facebook. Seules les Pages peuvent être connectées, pas les profils personnels ; créez une Page ou demandez à en devenir administrateur. Rien n’a été changé.
sign-in-personal-instagram = Ce compte Instagram est personnel. Passez à un compte professionnel (entreprise ou créateur) dans les paramètres d’Instagram, puis réessayez. Rien n’a été changé.
sign-in-no-channel = Ce compte Google n’a pas encore de chaîne YouTube. Créez-en une sur YouTube, puis réessayez. Rien n’a été changé.
sign-in-nothing-offered = Cette identification n’offre rien qui puisse être connecté. Rien n’a été changé.

sign-in-dropped-malformed = Pilotlight a reçu une adresse qu’il ne comprend pas et l’a ignorée. Si vous étiez en train de vous identifier, recommencez. Rien n’a été changé.
sign-in-dropped-unknown = Cette réponse n’appartient à aucune identification en cours ici, elle n’a donc pas été utilisée. Si vous étiez en train de vous identifier, recommencez. Rien n’a été changé.
sign-in-dropped-used = Cette réponse a déjà servi, ou son identification a pris fin. Pour vous identifier à nouveau, partez de Pilotlight. Rien n’a été changé.
sign-in-dropped-late = Cette réponse est arrivée trop tard ; son identification a pris fin. Recommencez depuis Pilotlight. Rien n’a été changé.
sign-in-dropped-way = Cette réponse est venue par un autre chemin que prévu, elle n’a donc pas été utilisée. Recommencez depuis Pilotlight. Rien n’a été changé.
sign-in-dropped-issuer = Cette réponse nomme un autre expéditeur que la plateforme interrogée, elle n’a donc pas été utilisée. Recommencez depuis Pilotlight. Rien n’a été changé.
sign-in-dropped-not-noted = Pilotlight n’a pas pu écrire dans le dossier de ses données, cette réponse n’a donc pas été utilisée. Assurez-vous que le disque a de la place, puis rouvrez la réponse. Rien n’a été changé.
sign-in-dropped-vault = Le trousseau est fermé, l’identification ne peut donc pas être terminée. Ouvrez le trousseau, puis rouvrez la réponse dans le navigateur, ou recommencez. Rien n’a été changé.

sign-in-page-taken = Retour à Pilotlight
sign-in-page-taken-text = Pilotlight a la réponse et continue à partir d’ici. Vous pouvez fermer cette page.
sign-in-page-dropped = Ceci n’a pas été utilisé
sign-in-page-not-understood = Non compris
sign-in-page-not-here = Pas ici
sign-in-page-not-here-text = Cette demande n’a pas sa place ici.
sign-in-page-nobody = Rien n’attend ceci
sign-in-page-nobody-text = Pilotlight n’attend plus cette réponse. Recommencez depuis Pilotlight.
