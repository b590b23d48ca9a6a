recovery-damaged = Les données enregistrées étaient endommagées
recovery-damaged-happened = Pilotlight a sauvé ce qui pouvait être lu et continue avec. Le fichier endommagé est conservé sous le nom { $file }.
recovery-restored = La sauvegarde du { $moment } est rétablie
recovery-restored-happened = Ce qui était là avant est conservé sous le nom { $file }. Les comptes connectés depuis ne sont pas dans la sauvegarde : connectez-les à nouveau.
recovery-restored-elsewhere = Si un autre ordinateur travaille encore avec ces comptes, changez la clé là-bas ou ici, sous Réglages, Sécurité.
recovery-given-up = La sauvegarde n’a pas pu être rétablie
recovery-given-up-happened = La copie qui en avait été préparée est endommagée et a été écartée. Tout est comme avant. Choisissez à nouveau la sauvegarde sous Réglages, Sécurité, ou une plus ancienne.
recovery-holds-accounts = { $count ->
    [0] Elle ne contient aucun compte.
    [one] Elle contient un compte.
   *[other] Elle contient { NUMBER($count) } comptes.
}
recovery-nothing-lost = Il ne manque rien de ce qui s’y trouvait.
recovery-lost-accounts = { $count ->
    [one] Un compte n’a pas pu être lu et manque : connectez-le à nouveau.
   *[other] { NUMBER($count) } comptes n’ont pas pu être lus et manquent : connectez-les à nouveau.
}
recovery-lost-sign-ins = { $count ->
    [one] Une identification n’a pas pu être lue. Connectez le compte à nouveau et son historique revient : { $names }.
   *[other] { NUMBER($count) } identifications n’ont pas pu être lues. Connectez les comptes à nouveau et leur historique revient : { $names }.
}
recovery-not-in-backup = { $count ->
    [one] Une identification ne fait jamais partie d’une sauvegarde, car une ancienne mettrait fin à celle en usage. Connectez le compte à nouveau : { $names }.
   *[other] { NUMBER($count) } identifications ne font jamais partie d’une sauvegarde, car une ancienne mettrait fin à celle en usage. Connectez les comptes à nouveau : { $names }.
}
recovery-lost-posts = { $count ->
    [one] Une publication n’a pas pu être lue et manque.
   *[other] { NUMBER($count) } publications n’ont pas pu être lues et manquent.
}
recovery-lost-entries = { $count ->
    [one] Une entrée de l’activité n’a pas pu être lue et manque.
   *[other] { NUMBER($count) } entrées de l’activité n’ont pas pu être lues et manquent.
}
recovery-lost-keys = Les clés n’ont pas pu être lues, aucune identification enregistrée ne s’ouvre donc. Choisissez « Commencer avec une nouvelle clé » et connectez chaque compte à nouveau.
recovery-lost-more = Des parties du fichier n’ont pas pu être lues du tout ; il peut donc manquer autre chose, sans qu’il en reste de trace.
recovery-waiting = { $count ->
    [one] Une publication attend votre décision, car elle est peut-être déjà en ligne : rien ne part avant que vous ne la programmiez à nouveau.
   *[other] { NUMBER($count) } publications attendent votre décision, car elles sont peut-être déjà en ligne : rien ne part avant que vous ne les programmiez à nouveau.
}
