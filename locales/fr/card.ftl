card-healthy = En ordre
card-refreshing = Renouvelle
card-warning = Attention
card-error = Erreur
card-proven = Confirmée

card-first-connected = Première connexion
card-last-sign-in = Dernière identification
card-last-renewed = Dernier renouvellement automatique
card-renews-before = Se renouvelle de lui-même avant
card-sign-in-ends = Fin de l’identification
card-sign-in-ends-for-good = Fin définitive de l’identification
card-facebook-asks = Facebook demande une nouvelle identification

card-offers-facebook = Des Pages, plusieurs avec une identification
card-offers-instagram = Comptes professionnels et créateurs
card-offers-youtube = Votre chaîne ou une chaîne de marque
card-offers-x = Votre profil
card-offers-linkedin = Votre profil et des pages d’entreprise
card-needs-facebook = Un profil Facebook avec, sur la Page, un rôle qui permet de créer du contenu. Les profils personnels ne peuvent pas être connectés.
card-needs-instagram = Un compte Instagram professionnel ou créateur. Un compte personnel peut le devenir dans l’application Instagram, gratuitement.
card-needs-youtube = Un compte Google avec une chaîne YouTube, la sienne ou celle d’une marque.
card-needs-x = Un profil X, identifié dans votre navigateur.
card-needs-linkedin = Un profil LinkedIn ; pour une page d’entreprise, le rôle de super administrateur ou d’administrateur de contenu sur celle-ci.
card-comes-back = Votre navigateur s’ouvre, vous y donnez votre accord, et il vous ramène ici. Il demandera peut-être s’il faut ouvrir Pilotlight : dites oui.
card-goes-on = Votre navigateur s’ouvre, vous y donnez votre accord, et cette fenêtre continue d’elle-même.
card-needs-app = { $platform } a besoin d’une application de développeur avant que des comptes puissent être connectés. Configurez-la sous Réglages, Applications de plateforme.
