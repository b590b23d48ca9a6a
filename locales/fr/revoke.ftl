### Tout révoquer : ce qui va se passer, et ce qu’il est advenu de chaque compte.

revoke-at = { $count } chez { $platform }
revoke-ends = { $count ->
    [one] Pilotlight met fin à son accès au seul compte : { $places }. Il ne peut plus y publier.
   *[other] Pilotlight met fin à son accès aux { $count } comptes : { $places }. Il ne peut plus publier sur aucun d’eux.
}
revoke-posts = { $count ->
    [one] Une publication qui devait encore partir est annulée.
   *[other] { $count } publications qui devaient encore partir sont annulées.
}
revoke-told = { $count ->
    [one] { $platforms } apprend que l’accès a pris fin.
   *[other] { $platforms } apprennent que l’accès a pris fin.
}
revoke-untold = Pilotlight ne peut pas prévenir { $platforms }. Vous recevez un lien vers la page où vous le retirez vous-même.
revoke-deletes = Toutes les identifications enregistrées, la phrase secrète de secours et la clé du trousseau sont supprimées de cet ordinateur, quoi que répondent les plateformes.
revoke-deletes-apps = { $apps ->
    [one] L’entrée de votre application de développeur est supprimée aussi, avec son secret.
   *[other] Les entrées de vos { $apps } applications de développeur sont supprimées aussi, avec leurs secrets.
}
revoke-is-final = Cela ne peut pas être annulé. Chaque compte devra ensuite être connecté de nouveau.
revoke-stays = Les noms de vos comptes, leur historique, vos réglages et le journal d’activité restent sur cet ordinateur.
revoke-confirmed = { $platform } a confirmé que l’accès a pris fin.
revoke-no-way = { $platform } ne peut pas être prévenu ; retirez Pilotlight sur sa page des applications connectées.
revoke-not-reached = { $platform } n’a pas pu être prévenu ; retirez Pilotlight sur sa page des applications connectées.
revoke-none = Aucun compte n’était connecté.
revoke-all-confirmed = { $count ->
    [one] La plateforme a confirmé que l’accès au seul compte a pris fin.
   *[other] Les plateformes ont confirmé que l’accès aux { $count } comptes a pris fin.
}
revoke-some-confirmed = { $left ->
    [one] Les plateformes ont confirmé { NUMBER($confirmed) } comptes sur { NUMBER($count) } ; pour un compte, retirez-y Pilotlight vous-même.
   *[other] Les plateformes ont confirmé { NUMBER($confirmed) } comptes sur { NUMBER($count) } ; pour { $left } comptes, retirez-y Pilotlight vous-même.
}
revoke-keys-deleted = Toutes les identifications enregistrées et toutes les clés sont supprimées de cet ordinateur et de son trousseau.
revoke-keys-left = Toutes les identifications enregistrées et toutes les clés sont supprimées de cet ordinateur. Le trousseau n’a pas laissé supprimer son entrée ; sans le reste, elle n’ouvre rien.
revoke-begun = Tout est en train d’être révoqué, comme demandé.
revoke-account = { $name } a été déconnecté et son accès a été supprimé.
revoke-done = Tout a été révoqué. Toutes les identifications et clés enregistrées ont été supprimées de cet ordinateur.
