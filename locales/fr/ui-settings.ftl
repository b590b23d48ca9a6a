settings-title = Réglages
settings-about = Chaque changement est noté sous « Activité ».
settings-reading = Lecture des réglages
settings-saved = Enregistré

## Notifications

settings-notifications = Notifications
settings-tell-me = Me prévenir dans ces cas
settings-notify-blocked = Les publications sont retenues jusqu’à ce que vous agissiez
settings-notify-blocked-about = Une plateforme nous a déconnectés, a retiré une autorisation ou a perdu un compte.
settings-notify-needed = On aura besoin de vous d’ici une semaine
settings-notify-needed-about = Une identification va prendre fin et ne peut pas être renouvelée sans vous.
settings-notify-reminders = Ce jour est dans 3 jours, puis dans 1 jour
settings-notify-reminders-about = Des rappels, tant que l’identification n’a pas été refaite.
settings-notify-passing = Une plateforme est en panne ou lente depuis des heures
settings-notify-passing-about = Cela passe tout seul ; il n’y a rien à faire. Une panne brève n’est jamais signalée.
settings-notify-fixed = Cela fonctionne de nouveau
settings-notify-fixed-about = Seulement si l’on vous avait dit que cela ne fonctionnait plus.
settings-notify-weekly = C’est lundi matin
settings-notify-weekly-about = Une phrase sur l’état de tous les comptes et la prochaine fois où l’on aura besoin de vous.
settings-quiet = Heures calmes
settings-quiet-on = Ne rien afficher pendant ces heures
settings-quiet-about = Ce qui dure encore à la fin est signalé à ce moment-là.
settings-quiet-from = De
settings-quiet-to = À
settings-quiet-objection = Indiquez les deux heures en heures et minutes, par exemple 22:00 et 07:00.

## The two worlds

settings-world = Monde
settings-world-about = Il y en a deux, avec leurs propres comptes, clés et réglages. Rien ne passe de l’un à l’autre.
settings-sandbox = Bac à sable
settings-sandbox-about = Les plateformes sont simulées sur cet ordinateur. Aucun vrai compte n’est touché, et une application de développeur est fournie pour chacune.
settings-sandbox-go = Aller au bac à sable
settings-sandbox-asked = Aller au bac à sable ?
settings-live = Réel
settings-live-about = Les vraies plateformes, à travers vos propres applications de développeur.
settings-live-go = Passer au réel
settings-live-asked = Passer au réel ?
settings-here = Vous êtes ici
settings-world-happens = Pilotlight se ferme et redémarre, et dès lors il s’ouvre là-bas. Ce qui est dans ce monde reste tel quel ; pendant votre absence, ses comptes ne sont ni vérifiés ni renouvelés.
settings-live-needs = Il vous faudra alors une application de développeur pour chaque plateforme que vous voulez connecter.
settings-world-stay = Rester ici
settings-world-confirm = Redémarrer là-bas
settings-world-starting = Redémarrage
