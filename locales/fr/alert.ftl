alert-of-one = { $account } : { $headline }
alert-of-several = { $headline } : { $accounts }
alert-slow-for-several = { $platform } est lent pour { $accounts }
alert-works = { $account } : tout marche de nouveau
alert-signed-in = { $account } : identification refaite
alert-works-several = { $platform } marche de nouveau : { $accounts }
alert-signed-in-several = Identification refaite chez { $platform } : { $accounts }
alert-confirmed = { $platform } l’a confirmé. Les publications partent comme prévu.
alert-names = { $names }.
alert-action = { $action }.
alert-reconnect = Reconnecter
alert-open = Ouvrir
alert-pages =
    { $count ->
        [one] { $count } Page
       *[other] { $count } Pages
    }
alert-channels =
    { $count ->
        [one] { $count } chaîne
       *[other] { $count } chaînes
    }
alert-company-pages =
    { $count ->
        [one] { $count } page d’entreprise
       *[other] { $count } pages d’entreprise
    }
alert-accounts =
    { $count ->
        [one] { $count } compte
       *[other] { $count } comptes
    }

alert-hours-incomplete = Indiquez les deux heures avec heures et minutes, comme 22:00 et 07:00.
alert-hours-empty = Des heures calmes qui commencent et finissent au même moment dureraient toute la journée ou pas du tout. Changez l’une des deux.
