delivery-draft = Brouillon
delivery-scheduled = Programmée
delivery-due = À envoyer
delivery-publishing = En cours
delivery-published = Publiée
delivery-unconfirmed = Non confirmée
delivery-held = Retenue
delivery-missed = Laissée de côté
delivery-cancelled = Annulée
delivery-failed = Échec

delivery-sum-none = Pour aucun compte encore
delivery-sum-first =
    { $count ->
        [one] { $state } pour { NUMBER($count) } compte
       *[other] { $state } pour { NUMBER($count) } comptes
    }
delivery-sum-more = { $state } pour { NUMBER($count) }

delivery-draft-headline = Pas encore programmée
delivery-scheduled-headline = Part : { $moment }
delivery-due-headline = Attend son tour
delivery-due-soon = Elle part dès que la connexion le permet.
delivery-due-waits = { $platform } n’accepte rien en ce moment ; prochain essai : { $moment }.
delivery-publishing-headline = En cours de publication
delivery-preparing = Pilotlight la remet à { $platform }.
delivery-sending = Elle a été envoyée à { $platform }, qui n’a pas encore répondu.
delivery-published-headline = Publiée : { $moment }
delivery-unconfirmed-headline = { $platform } n’a pas dit si elle y est
delivery-unconfirmed-happened = Elle a été envoyée ({ $moment }) et aucune réponse claire n’est revenue ; elle peut donc y être ou non. Elle n’est pas renvoyée d’elle-même, car elle pourrait alors y être deux fois.
delivery-unconfirmed-todo = Regardez { $account } sur { $platform }, puis dites si elle y est.

delivery-signed-out = Retenue jusqu’à ce que vous vous identifiiez à nouveau
delivery-signed-out-happened = { $platform } a mis fin à notre accès à { $account }, rien n’a donc été envoyé.
delivery-signed-out-todo = Reconnectez { $account }. Ce qui est encore à venir part alors à son heure.
delivery-gone = Retenue, car { $account } n’existe plus
delivery-gone-happened = { $platform } annonce la suppression ou la suspension de { $account } ; rien n’a été envoyé.
delivery-gone-todo = Annulez-la, ou reconnectez le compte quand il sera revenu.
delivery-permission = Retenue jusqu’à ce qu’une autorisation soit accordée
delivery-permission-happened = { $platform } ne nous laisse pas publier sur { $account } ; rien n’a été envoyé.
delivery-permission-todo = Reconnectez { $account } et laissez toutes les autorisations activées.
delivery-app = Retenue jusqu’à ce que notre inscription fonctionne
delivery-app-happened = { $platform } a refusé l’application de développeur qui se trouve derrière Pilotlight ; { $account } va bien et rien n’a été envoyé.
delivery-app-todo = Regardez sous Réglages, Applications de plateforme.
delivery-down = Retenue tant que { $platform } a un problème
delivery-down-happened = { $platform } ne marche pas depuis des heures ; rien n’a été envoyé.
delivery-limited = Retenue tant que { $platform } n’accepte rien
delivery-limited-happened = { $platform } nous demande d’attendre depuis des heures ; rien n’a été envoyé.
delivery-by-itself = Elle part d’elle-même si cela passe à temps ; sinon, la décision vous revient.
delivery-late = Retenue, car son heure est passée
delivery-late-happened = Elle n’a pas pu partir à temps, et rien n’est publié en retard sans vous demander.
delivery-late-planned = Elle était prévue : { $moment }.
delivery-late-todo = Publiez-la maintenant, donnez-lui une autre heure, ou laissez-la passer.
delivery-unfit = Retenue, car elle ne peut pas être envoyée telle quelle
delivery-unfit-happened = Il y manque quelque chose.
delivery-nothing-sent = Rien n’a été envoyé.
delivery-unfit-todo = Corrigez-la, puis publiez-la ou donnez-lui une autre heure.

delivery-missed-headline = Laissée de côté
delivery-missed-happened = Elle était prévue ({ $moment }), et vous l’avez laissée passer.
delivery-cancelled-by-owner = Vous l’avez annulée.
delivery-cancelled-with = Annulée avec son compte
delivery-cancelled-with-happened = Vous avez déconnecté { $account }, et elle n’allait nulle part ailleurs.
delivery-cancelled-with-todo = Connectez { $account } de nouveau pour la reprogrammer.
delivery-cancelled-with-others = Vous avez déconnecté { $account } ; pour les autres comptes, elle est restée.

delivery-refused = { $platform } a refusé cette publication
delivery-refused-as-it-is = { $platform } ne l’a pas acceptée telle quelle. La connexion va bien.
delivery-refused-todo = Rien n’a été publié. Changez-la, puis réessayez ; telle quelle, elle serait de nouveau refusée.
delivery-refused-access = { $platform } n’a pas accepté notre accès
delivery-refused-account = { $platform } n’a pas trouvé le compte
delivery-refused-often = Toutes les vérifications réussissent, et pourtant { $platform } a refusé cette publication plusieurs fois.
delivery-refused-unclear = { $platform } a donné une raison que nous ne comprenons pas.
delivery-failed-todo = Rien n’a été publié. Réessayez, ou changez-la d’abord.

delivery-none-held = Rien n’est retenu.
delivery-all-past =
    { $count ->
        [one] { NUMBER($count) } publication est retenue, et son heure est passée.
       *[other] { NUMBER($count) } publications sont retenues, et leur heure est passée.
    }
delivery-all-to-come =
    { $count ->
        [one] { NUMBER($count) } publication est retenue ; son heure est encore à venir.
       *[other] { NUMBER($count) } publications sont retenues ; toutes sont encore à venir.
    }
delivery-some-past = { NUMBER($count) } publications sont retenues : { NUMBER($coming) } encore à venir, { NUMBER($past) } dont l’heure est passée.
delivery-left =
    { $count ->
        [one] { NUMBER($count) } publication a été annulée à la déconnexion du compte.
       *[other] { NUMBER($count) } publications ont été annulées à la déconnexion du compte.
    }

delivery-report =
    { $count ->
        [one] { NUMBER($count) } publication n’est pas partie à temps
       *[other] { NUMBER($count) } publications ne sont pas parties à temps
    }
delivery-report-todo =
    { $count ->
        [one] Rien n’est publié en retard sans vous demander. Dites si elle doit partir maintenant, plus tard ou pas du tout.
       *[other] Rien n’est publié en retard sans vous demander. Dites si elles doivent partir maintenant, plus tard ou pas du tout.
    }

delivery-leaving-cancelled =
    { $count ->
        [one] { NUMBER($count) } publication programmée ne va nulle part ailleurs et est annulée. Elle est conservée, et vous pourrez la reprogrammer après une nouvelle connexion.
       *[other] { NUMBER($count) } publications qui ne vont nulle part ailleurs sont annulées. Elles sont conservées, et un clic les reprogramme après une nouvelle connexion.
    }
delivery-leaving-elsewhere =
    { $count ->
        [one] { NUMBER($count) } publication part toujours vers vos autres comptes.
       *[other] { NUMBER($count) } publications partent toujours vers vos autres comptes.
    }

delivery-left-out = Cette nuit-là, les horloges avancent et sautent { $time } ; elle part donc à { $instead }.
delivery-twice = Cette nuit-là, les horloges reculent et affichent { $time } deux fois ; elle part la première fois.
