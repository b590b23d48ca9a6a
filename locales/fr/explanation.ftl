### Vouvoiement. Bref, calme, sans reproche. « S’identifier » pour la personne chez la plateforme, « connexion » pour le lien
### que Pilotlight entretient. Glossaire : CONTRIBUTING.md, « Words ».

explanation-action-sign-in-again = S’identifier à nouveau
explanation-action-renew-now = Renouveler maintenant
explanation-action-ask-again = Redemander
explanation-action-check-now = Vérifier maintenant
explanation-action-open-platform-apps = Ouvrir les applications de plateforme
explanation-action-remove = Retirer de la liste

explanation-signed-out = { $platform } a fermé notre session
explanation-signed-out-posts = Les publications sont retenues jusqu’à ce que vous vous identifiiez à nouveau.
explanation-access-ended = { $platform } a mis fin à notre accès ; nous l’avons remarqué le { $day }.
explanation-access-ended-silently = { $platform } n’accepte plus notre accès et n’a pas dit pourquoi ; nous l’avons remarqué le { $day }.
explanation-ran-out-facebook = Facebook demande de temps en temps une nouvelle identification, et la vôtre est arrivée à son terme ; nous l’avons remarqué le { $day }.
explanation-ran-out-instagram = L’accès à Instagram ne peut être prolongé qu’avant la fin de ses 60 jours, et cela n’a pas été fait ; nous l’avons remarqué le { $day }.
explanation-ran-out-linkedin = LinkedIn demande une nouvelle identification tous les 60 jours, et les vôtres sont passés ; nous l’avons remarqué le { $day }.
explanation-ran-out-youtube = YouTube n’a donné accès que pour une heure, et cette heure est passée ; nous l’avons remarqué le { $day }.
explanation-ran-out-x = X n’a donné accès que pour deux heures, et elles sont passées ; nous l’avons remarqué le { $day }.
explanation-happens-facebook = Cela arrive quand le mot de passe a été changé, que Pilotlight a été retiré dans les paramètres de Facebook ou que Facebook veut vérifier que c’est bien vous.
explanation-happens-instagram = Cela arrive quand le mot de passe a été changé, que Pilotlight a été retiré dans les paramètres d’Instagram ou qu’Instagram veut vérifier que c’est bien vous.
explanation-happens-youtube = Cela arrive quand Pilotlight a été retiré dans les paramètres du compte Google ou que la personne qui gère ce compte veut une nouvelle identification.
explanation-happens-x = Cela arrive quand Pilotlight a été retiré dans les paramètres de X.
explanation-happens-linkedin = Cela arrive quand le mot de passe a été changé ou que Pilotlight a été retiré dans les paramètres de LinkedIn.
explanation-usually-facebook = Le plus souvent, le mot de passe a été changé ou Pilotlight a été retiré dans les paramètres de Facebook.
explanation-usually-instagram = Le plus souvent, le mot de passe a été changé ou Pilotlight a été retiré dans les paramètres d’Instagram.
explanation-usually-youtube = Le plus souvent, le mot de passe a été changé, Pilotlight a été retiré dans les paramètres du compte Google, ou six mois ont passé sans utilisation.
explanation-usually-x = Le plus souvent, Pilotlight a été retiré dans les paramètres de X.
explanation-usually-linkedin = Le plus souvent, un an a passé depuis la dernière identification, ou Pilotlight a été retiré dans les paramètres de LinkedIn.

explanation-due-headline = Une nouvelle identification est nécessaire
explanation-due-was = La vôtre devait prendre fin le { $day }.
explanation-due-posts = Les publications peuvent être retenues dès maintenant.
explanation-due-soon-testing = Google met fin à l’accès tous les 7 jours
explanation-due-soon =
    { $days ->
        [one] Identifiez-vous à nouveau d’ici un jour
       *[other] Identifiez-vous à nouveau d’ici { $days } jours
    }
explanation-due-soon-ends = La vôtre prend fin le { $day }.
explanation-due-soon-posts = D’ici là, les publications partent encore.
explanation-why-testing = L’application de développeur est encore en mode test chez Google, où une identification prend fin au bout d’une semaine ; la publier chez Google y met un terme.
explanation-why-90-days = { $platform } demande une nouvelle identification tous les 90 jours.
explanation-why-60-days = { $platform } demande une nouvelle identification tous les 60 jours.
explanation-why-hours = { $platform } n’a donné accès que pour quelques heures.
explanation-why-year = { $platform } demande une nouvelle identification une fois par an.
explanation-why-limited = Sur la page de Google, l’accès n’a été autorisé que pour un temps limité.
explanation-why-time-to-time = { $platform } demande de temps en temps une nouvelle identification.

explanation-gone-page = Cette Page n’est plus sur { $platform }
explanation-gone-channel = Cette chaîne n’est plus sur { $platform }
explanation-gone-account = Ce compte n’est plus sur { $platform }
explanation-gone-happened = { $platform } annonce une suppression ou une suspension ; nous l’avons remarqué le { $day }. L’historique reste ici.
explanation-gone-posts = Rien ne peut plus y être publié.

explanation-permission = { $platform } ne nous laisse pas publier
explanation-permission-happened = { $platform } n’autorise pas Pilotlight à { $abilities }.
explanation-permission-unnamed = Sur { $platform }, une autorisation ou un rôle a été retiré, peut-être dans les paramètres.
explanation-permission-posts = Les publications sont retenues jusqu’à ce que l’autorisation soit accordée.

explanation-registration = Quelque chose ne va pas avec notre inscription chez { $platform }
explanation-registration-happened = Vos comptes vont bien ; { $platform } a refusé l’application de développeur qui se trouve derrière Pilotlight.
explanation-registration-posts = Les publications attendent que l’inscription soit remise en ordre.

explanation-down = { $platform } a un problème de son côté
explanation-down-happened = Votre connexion va bien ; { $platform } ne répond pas correctement (depuis : { $moment }).
explanation-limited = { $platform } nous a demandé d’attendre
explanation-limited-happened = Trop de demandes ont été faites en peu de temps ; { $platform } n’en accepte donc aucune pour l’instant.
explanation-slow = { $platform } est lent
explanation-slow-happened = Votre connexion va bien.
explanation-slow-posts = Les publications peuvent partir avec un peu de retard.
explanation-renewing = Renouvellement de la connexion
explanation-renewing-happened = Pilotlight renouvelle cette connexion avec { $platform }.
explanation-renews-itself = La connexion se renouvelle d’elle-même
explanation-renews-itself-happened = Ce que donne { $platform } dure chaque fois quelques heures ; Pilotlight va chercher la suite de lui-même.
explanation-post-refused = { $platform } a refusé cette publication
explanation-post-refused-happened = Votre connexion va bien ; { $platform } n’a pas accepté cette publication telle quelle.
explanation-post-refused-posts = Les autres publications partent comme prévu.
explanation-posts-as-planned = Les publications partent comme prévu.
explanation-posts-late = Les publications peuvent partir avec un peu de retard ; il n’y a rien à faire.
explanation-posts-held = Les publications sont retenues jusqu’à ce que ce soit passé ; il n’y a rien à faire.
explanation-next-try = Prochain essai : { $moment }.
explanation-next-try-open = Nous réessayons de nous-mêmes.

explanation-not-reached = Impossible de joindre { $platform }
explanation-not-reached-network = Le réseau a répondu à sa place, comme le font ceux des hôtels et des cafés. Identifiez-vous sur le réseau ; nous réessayons de nous-mêmes.
explanation-not-reached-no-answer = Cet ordinateur n’a reçu aucune réponse de la part de { $platform }, nous ne pouvons donc pas dire comment va le compte. Nous réessayons de nous-mêmes.
explanation-unclear = { $platform } a donné une réponse peu claire
explanation-unclear-fresh = { $platform } n’a même pas accepté une connexion toute fraîche, nous ne pouvons donc pas dire comment va le compte.
explanation-unclear-happened = { $platform } a répondu d’une façon que nous ne comprenons pas, nous ne pouvons donc pas dire comment va le compte.
explanation-not-checked-since = Non vérifié depuis { $day ->
    [hier] hier
   *[other] le { $day }
}
explanation-not-checked-since-happened = Cet ordinateur était éteint ou hors ligne, nous ne pouvons donc pas dire comment va le compte.
explanation-not-checked = Pas encore vérifié
explanation-not-checked-happened = Aucune vérification n’a encore été faite, nous ne pouvons donc pas dire comment va le compte.
explanation-last-worked = La dernière fois que cela a fonctionné : le { $day }.
explanation-not-proven-posts = L’envoi des publications est tenté à l’heure prévue.

explanation-horizon-stopped = Arrêté jusqu’à ce que vous vous identifiiez à nouveau
explanation-horizon-gone = Disparu ; l’historique reste
explanation-horizon-never = Se renouvelle de lui-même, sans fin en vue
explanation-horizon-overdue = Une nouvelle identification est attendue depuis le { $day }
explanation-horizon-until = Fonctionne tout seul jusqu’au { $day }

explanation-past-signed-out = { $platform } a fermé notre session
explanation-past-gone = { $platform } a annoncé que le compte n’existait plus
explanation-past-permission = { $platform } ne nous laissait pas publier
explanation-past-registration = { $platform } a refusé notre inscription
explanation-past-down = { $platform } avait un problème de son côté
explanation-past-limited = { $platform } nous a demandé d’attendre
explanation-past-due = Une nouvelle identification était nécessaire
explanation-past-slow = { $platform } était lent
explanation-past-not-proven = Non vérifié pendant un jour
explanation-ended-left = Le compte a été déconnecté.
explanation-ended-signed-in = L’identification a été refaite.
explanation-ended-checked = Il a de nouveau été vérifié.
explanation-ended-works = Cela fonctionne de nouveau.
