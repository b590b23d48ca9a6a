## The headings

attempt-waiting = En attente de votre navigateur
attempt-choosing = Quels comptes faut-il connecter ?
attempt-confirming-one = Vous allez connecter { $name } : est-ce bien cela ?
attempt-confirming-several = Vous allez connecter { NUMBER($count) } comptes : est-ce bien cela ?
attempt-confirming-again-one = Vous allez reconnecter { $name } : est-ce bien cela ?
attempt-confirming-again-several = Vous allez reconnecter { NUMBER($count) } comptes : est-ce bien cela ?
attempt-connected = Connecté
attempt-connected-again = De nouveau connecté
attempt-unchanged = Rien n’a été modifié
attempt-connecting = Connexion à { $platform }
attempt-reconnecting = Reconnexion de { $name }

## While we work

attempt-reading = Votre réponse est arrivée. Nous la lisons.
attempt-saving = Enregistrement et première vérification.

## Waiting for the browser

attempt-open-in-browser = { $platform } est ouvert dans votre navigateur. Acceptez là-bas, et cette fenêtre continue toute seule.
attempt-until = Nous attendons jusqu’à { $time }, { $remaining }. D’ici là, rien ne change.
attempt-open-again = Rouvrir la page
attempt-copy-link = Copier le lien
attempt-link-copied = Lien copié

## Choosing

attempt-signed-in-as = Session ouverte en tant que { $name }.
attempt-ask-again = Demander de nouveau
attempt-search = Rechercher dans { NUMBER($count) } comptes
attempt-chosen = { NUMBER($chosen) } sur { NUMBER($total) } choisis
attempt-choose-all = Tout choisir
attempt-choose-none = Ne rien choisir
attempt-continue = Continuer
attempt-continue-with = Continuer avec { NUMBER($count) } comptes

## Confirming

attempt-nothing-saved = Session ouverte en tant que { $name }. Rien n’a encore été enregistré.
attempt-choose-again = Choisir de nouveau
attempt-yes = Oui, connecter

## Over

attempt-said = Ce que { $platform } a dit
attempt-as-new = Ajouter comme nouveau compte
