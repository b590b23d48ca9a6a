apps-title = Applications de plateforme
apps-about = Une plateforme ne laisse entrer les programmes qu’à travers une application de développeur. Vous en créez une, une seule fois, sur chaque plateforme que vous utilisez. Elle vous appartient, et rien ne passe par les serveurs de quelqu’un d’autre.
apps-looking = Nous regardons ce qui est en place
apps-how = Comment la mettre en place
apps-checked-ago = vérifiée { $ago }

## The relay page

apps-relay = Page de relais
apps-relay-about = { $count ->
    [one] { $names } ne répond qu’à une adresse https. Le dossier « relay » fourni avec Pilotlight est une telle page : placez-le sur votre propre site. Il transmet la réponse à cet ordinateur et ne garde rien.
   *[other] { $names } ne répondent qu’à une adresse https. Le dossier « relay » fourni avec Pilotlight est une telle page : placez-le sur votre propre site. Il transmet la réponse à cet ordinateur et ne garde rien.
}
apps-relay-sandbox = Le bac à sable en fournit une lui-même : { $address }
apps-relay-address = Adresse de votre page de relais
apps-relay-placeholder = L’adresse du dossier sur votre site
apps-relay-of = { "\u00A0" }: page de relais
apps-said-relay-saved = L’adresse de la page de relais est enregistrée.

## The guide

apps-open-portal = Ouvrir { $portal }
apps-redirects = { $count ->
    [one] Adresse de redirection
   *[other] Adresses de redirection
}
apps-redirects-about = À mettre dans « { $field } », à la lettre près.
apps-redirect-missing = L’adresse de redirection apparaît ici dès que l’adresse de votre page de relais est saisie ci-dessus.
apps-copy = Copier
apps-copied = Copié
apps-said-copied = L’adresse est copiée.
apps-choose-there = Ce qu’il faut y choisir : { $what }
apps-portal-read = Le portail tel qu’il était le { $day }. Les portails sont souvent réorganisés ; cherchez les noms entre guillemets.

## The entry

apps-found = Dans le portail, sous « { $place } ».
apps-secret-kept = Il y en a déjà un, scellé sur cet ordinateur. Laissez ce champ vide pour le garder.
apps-secret-about = Il est scellé sur cet ordinateur, comme une identification, et ne sera plus jamais affiché.
apps-said-saved = L’application de développeur chez { $platform } est enregistrée.
apps-said-removed = L’application de développeur chez { $platform } est retirée.
apps-remove-title = Retirer l’application chez { $platform } ?
apps-remove-keep = La garder

## The check

apps-check = Vérifier
apps-checking = Vérification
apps-check-about = Demande à { $platform } si ces données lui sont connues. Aucun compte n’est touché.
apps-check-made = Vérifiée { $ago }
