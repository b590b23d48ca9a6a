glance-nothing = Aucun compte n’est encore connecté
glance-one-runs = Votre compte fonctionne tout seul
glance-all-run = Vos { NUMBER($total) } comptes fonctionnent tout seuls
glance-one-unsure = Nous ne pouvons pas répondre de votre compte pour l’instant
glance-unsure =
    { $count ->
        [one] { $count } compte sur { NUMBER($total) } ne va pas tout à fait bien ; il n’y a rien à faire
       *[other] { $count } comptes sur { NUMBER($total) } ne vont pas tout à fait bien ; il n’y a rien à faire
    }
glance-one-needs = Votre compte a besoin de vous
glance-need =
    { $count ->
        [one] { $count } compte sur { NUMBER($total) } a besoin de vous
       *[other] { $count } comptes sur { NUMBER($total) } ont besoin de vous
    }

glance-unwatched = Rien n’est vérifié pour le moment
glance-unwatched-detail = { $why }. Les comptes montrent leur dernier état connu.
glance-nothing-detail = Connectez le premier pour voir comment il va.
glance-signing-in-mends = Une nouvelle identification remet tout en ordre.
glance-rest =
    { $count ->
        [one] { $count } fonctionne tout seul.
       *[other] { $count } fonctionnent tout seuls.
    }
glance-next = Prochaine fois où l’on aura besoin de vous : { $day }, { $platform }.
glance-next-after = Ensuite, personne n’a à intervenir avant le { $day }.
glance-nobody = Autant que nous puissions le voir, personne n’a à intervenir.
glance-nobody-after = Ensuite, autant que nous puissions le voir, personne n’a à intervenir.

glance-blocked =
    { $count ->
        [one] { $count } bloqué
       *[other] { $count } bloqués
    }
glance-to-watch = { NUMBER($count) } à surveiller
glance-being-renewed = { NUMBER($count) } en renouvellement
glance-healthy = { NUMBER($count) } en ordre
