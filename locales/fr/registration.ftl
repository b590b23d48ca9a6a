### Les noms entre guillemets sont ceux des portails et restent en anglais, pour qu’on les y retrouve.

registration-permissions = autorisations
registration-settings = paramètres
registration-products = produits

registration-facebook-creates = Vous créez chez Meta votre propre application, par laquelle Pilotlight atteint vos Pages.
registration-facebook-1 = Identifiez-vous avec le profil Facebook qui gère vos Pages et choisissez « Create app ». Donnez-lui le nom que vous voulez.
registration-facebook-2 = Choisissez le cas d’utilisation « Manage everything on your Page ». Si un portefeuille business vous est demandé, choisissez celui auquel vos Pages appartiennent.
registration-facebook-3 = Ouvrez le cas d’utilisation avec « Customize » et ajoutez les autorisations indiquées ci-dessous.
registration-facebook-4 = Dans les paramètres de « Facebook Login », collez l’adresse de redirection ci-dessous dans « Valid OAuth Redirect URIs » et enregistrez.
registration-facebook-5 = Sous « App settings », « Advanced », laissez « Native or desktop app? » désactivé.
registration-facebook-6 = Sous « App settings », « Basic », copiez « App ID » et « App secret », et saisissez les deux ici.
registration-facebook-know = Les personnes qui ont un rôle dans l’application peuvent connecter leurs Pages sans examen par Meta. Passez l’application en « Live » avant de publier : ce que publie une application en développement n’est visible que des personnes qui y ont un rôle.

registration-instagram-creates = Vous ajoutez Instagram à votre propre application chez Meta ; il y reçoit un identifiant à lui.
registration-instagram-1 = Choisissez « Create app », ou ouvrez l’application que vous avez créée pour Facebook : une seule peut servir aux deux.
registration-instagram-2 = Ajoutez le cas d’utilisation « Manage messaging and content on Instagram » et ouvrez-le avec « Customize ».
registration-instagram-3 = Choisissez « API setup with Instagram login » et ajoutez les autorisations indiquées ci-dessous.
registration-instagram-4 = Sous « Set up Instagram business login », collez l’adresse de redirection ci-dessous dans « Redirect URL » et enregistrez.
registration-instagram-5 = Sous « App roles », ajoutez votre compte Instagram comme « Instagram tester », et acceptez l’invitation dans les paramètres d’Instagram, sous « Website permissions ».
registration-instagram-6 = Sur la page « API setup with Instagram login », copiez « Instagram app ID » et « Instagram app secret ». Ce ne sont pas « App ID » et « App secret » du côté de Facebook.
registration-instagram-know = Vos propres comptes, ajoutés comme testeurs, n’ont besoin d’aucun examen par Meta.

registration-youtube-creates = Vous créez chez Google votre propre projet, avec un client pour applications de bureau.
registration-youtube-1 = Identifiez-vous avec votre compte Google et créez un nouveau projet, avec le nom que vous voulez.
registration-youtube-2 = Sous « APIs and services », « Library », cherchez « YouTube Data API v3 » et activez-la.
registration-youtube-3 = Ouvrez « Google Auth Platform », choisissez « Get started » et, comme audience, « External ».
registration-youtube-4 = Sous « Data access », ajoutez les autorisations indiquées ci-dessous.
registration-youtube-5 = Sous « Audience », choisissez « Publish app ». Tant qu’il y est écrit « Testing », Google met fin à chaque identification au bout de 7 jours.
registration-youtube-6 = Sous « Clients », choisissez « Create client » et le type d’application « Desktop app ». Aucune adresse de redirection n’est demandée.
registration-youtube-7 = Copiez « Client ID » et « Client secret » depuis la fenêtre qui s’ouvre. Google ne montre le secret que cette fois.
registration-youtube-know = À l’identification, Google avertit qu’il n’a pas validé votre application. C’est normal pour une application à vous ; elle laisse entrer jusqu’à 100 personnes. Les vidéos envoyées par une application sans audit de Google restent privées jusqu’à ce que Google l’ait fait.

registration-x-creates = Vous créez votre propre application chez X.
registration-x-1 = Identifiez-vous avec votre profil X, acceptez l’accord des développeurs et créez une application avec le nom que vous voulez.
registration-x-2 = Ouvrez « User authentication settings » de l’application et choisissez « Set up ».
registration-x-3 = Comme autorisations de l’application, choisissez « Read and write », comme type d’application « Native App ».
registration-x-4 = Collez les deux adresses de redirection ci-dessous dans « Callback URI / Redirect URL », une par ligne, et l’adresse de votre propre site dans « Website URL ». Enregistrez.
registration-x-5 = Copiez « OAuth 2.0 Client ID ». Ce n’est pas l’« API key ». Aucun secret n’est nécessaire.
registration-x-know = X facture ce que fait une application : achetez des crédits dans la console, sinon les publications sont refusées.

registration-linkedin-creates = Vous créez chez LinkedIn votre propre application, rattachée à votre page d’entreprise.
registration-linkedin-1 = Choisissez « Create app », donnez-lui le nom que vous voulez et choisissez votre page d’entreprise.
registration-linkedin-2 = Dans l’onglet « Settings », choisissez « Verify » et ouvrez le lien reçu en tant qu’administrateur de la page.
registration-linkedin-3 = Dans l’onglet « Products », demandez les produits indiqués ci-dessous. Les deux premiers sont accordés aussitôt ; le troisième est examiné par LinkedIn.
registration-linkedin-4 = Dans l’onglet « Auth », collez l’adresse de redirection ci-dessous sous « Authorized redirect URLs for your app » et enregistrez.
registration-linkedin-5 = Dans le même onglet, copiez « Client ID » et « Primary Client Secret ».
registration-linkedin-know = Pilotlight demande les pages d’entreprise en même temps que votre profil. Tant que LinkedIn n’a pas accordé le troisième produit à l’application, LinkedIn refuse toute l’identification.
