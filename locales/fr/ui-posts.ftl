### Posts: the composer and the library. What became of a post is told by the app's other side.

posts-about = Écrivez une fois, envoyez là où il faut, et voyez ce qu’il en est advenu.

## The library

posts-shelves = Quelles publications
posts-shelf-upcoming = À venir
posts-shelf-needs-you = Ont besoin de vous
posts-shelf-past = Antérieures
posts-shelf-drafts = Brouillons
posts-shelf-all = Toutes
posts-empty-upcoming = Rien n’est prévu.
posts-empty-needs-you = Aucune publication n’a besoin de vous.
posts-empty-past = Rien n’est encore parti.
posts-empty-drafts = Pas de brouillon. Ce que vous écrivez est conservé ici jusqu’à ce que vous le programmiez.
posts-empty-all = Pas encore de publication.
posts-nothing-fits = Aucune publication ne correspond à cette recherche.
posts-show-all = Tout afficher
posts-reading = Lecture des publications
posts-more = Publications plus anciennes
posts-search = Rechercher dans les publications
posts-filter-account = Compte
posts-filter-platform = Plateforme
posts-filter-state = État
# The states of a post, as the filter lists them.
posts-state-draft = Brouillon
posts-state-scheduled = Programmée
posts-state-due = À envoyer
posts-state-publishing = En cours
posts-state-published = Publiée
posts-state-unconfirmed = Non confirmée
posts-state-held = Retenue
posts-state-missed = Laissée de côté
posts-state-cancelled = Annulée
posts-state-failed = Échec
# $age is an age, such as “4 min ago”.
posts-changed = Modifié { $age }
posts-no-words = Pas encore de texte
posts-go-on = Continuer à écrire
posts-edit = Modifier
posts-discard = Supprimer
posts-deliveries = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
}
posts-media-count = { $count ->
    [one] { $count } image ou vidéo
   *[other] { $count } images ou vidéos
}

## What can be done with a post at one account

posts-do-publish = Publier maintenant
posts-do-retry = Réessayer
posts-do-reschedule = Reprogrammer
posts-do-cancel = Annuler la publication
posts-do-skip = Laisser passer
posts-do-there = Elle y est
posts-do-send-again = Elle n’y est pas, la renvoyer
posts-do-leave = Elle n’y est pas, en rester là
posts-do-reconnect = S’identifier à nouveau
posts-do-open = Ouvrir sur { $platform }
posts-uploaded = Remis pour { $name }
posts-gone = Elle a été supprimée sur { $platform }.

## Figures; each stands by itself, with their common age at the end

posts-figure-views = { $count ->
    [one] { $count } vue
    [many] { $count } de vues
   *[other] { $count } vues
}
posts-figure-likes = { $count ->
    [one] { $count } mention J’aime
    [many] { $count } de mentions J’aime
   *[other] { $count } mentions J’aime
}
posts-figure-comments = { $count ->
    [one] { $count } commentaire
    [many] { $count } de commentaires
   *[other] { $count } commentaires
}
posts-figure-shares = { $count ->
    [one] { $count } partage
    [many] { $count } de partages
   *[other] { $count } partages
}
posts-figures-age = relevé { $age }
posts-figures-refresh = Chiffres

## Another time

posts-reschedule-title = Une autre heure
posts-said-rescheduled = Programmée : { $when }.

## The composer

posts-new = Nouvelle publication
posts-change = Modifier une publication
posts-back = Publications
posts-saved = Enregistré
posts-save-failed = Non enregistré
# Stands where “Saved” does for a draft.
posts-not-kept = Les modifications comptent dès que vous la reprogrammez.
posts-no-accounts = Pour publier, il faut un compte.
posts-accounts = Comptes
posts-accounts-chosen = { $count ->
    [0] Aucun choisi
    [one] { NUMBER($count) } choisi
   *[other] { NUMBER($count) } choisis
}
posts-accounts-search = Trouver un compte
posts-accounts-nothing = Aucun compte ne correspond.
posts-dead-now = Rien ne peut être publié en ce moment sur un compte signalé.
posts-dead-later = Une publication pour un compte signalé est retenue jusqu’à ce que ce soit rétabli.
posts-dead-look = Voir le compte
posts-text = Texte
posts-link = Lien
posts-media = Images et vidéos
posts-media-add = Ajouter
posts-media-choose = Choisir des fichiers
posts-media-drop = Ou déposez-les n’importe où sur cette fenêtre.
posts-media-let-go = Relâchez pour les ajouter.
posts-media-address = Adresse d’une image ou d’une vidéo pour { $platform } seulement
posts-copy-address = La même à une adresse publique, pour { $platform }
posts-copy-there = { $platform } va la chercher à { $address }
posts-copy-other = Une autre adresse
posts-copy-other-kind = L’adresse donne une image alors que ceci est une vidéo, ou l’inverse.
posts-media-about = { $megabytes } Mo, { $width } × { $height }
posts-media-size = { $megabytes } Mo
posts-media-forward = Avancer { $name }
posts-media-remove = Retirer { $name }
posts-said-files = { $count ->
    [one] { $count } image ou vidéo a été ajoutée.
   *[other] { $count } images ou vidéos ont été ajoutées.
}
posts-alt = Description
posts-alt-hint = Ce qu’on y voit, pour qui ne peut pas le voir
posts-only-at = Seulement sur { $platform }
posts-youtube-title = Titre
posts-visibility = Qui peut la voir
posts-visibility-public = Tout le monde
posts-visibility-unlisted = Les personnes qui ont le lien
posts-visibility-private = Vous seulement
posts-kids = Faite pour les enfants ?
posts-kids-yes = Oui, elle est faite pour les enfants
posts-kids-no = Non, elle n’est pas faite pour les enfants
posts-synthetic = On y voit quelque chose fait par ordinateur qui paraît réel
posts-instagram-kind = Apparaît comme
posts-instagram-post = Publication
posts-instagram-story = Story
posts-preview = Aperçu
posts-preview-reading = Préparation de l’aperçu
posts-preview-empty = Choisissez un compte pour voir ce que cela y donnera.
posts-length = { $length } sur { $most }
posts-length-over = { $length } sur { $most }, { $over } de trop
posts-when = Quand
posts-when-later = À un moment précis
posts-when-now = Maintenant
posts-when-moment = Jour et heure
posts-when-zone = Heure de { $zone }
posts-when-offers = Heures souvent choisies
posts-when-missing = Choisissez un jour et une heure.
posts-when-dead = { $count ->
    [one] Rien ne peut être publié chez { $names } en ce moment. Identifiez-vous d’abord à nouveau, choisissez une heure, ou retirez ce compte.
   *[other] Rien ne peut être publié chez { $names } en ce moment. Identifiez-vous d’abord à nouveau, choisissez une heure, ou retirez ces comptes.
}
posts-schedule = Programmer
posts-publish-now = Publier maintenant
posts-leave-as-is = La laisser telle quelle

## What is held; the numbers themselves are told by the app's other side

posts-held-waiting = { $count ->
    [one] { $count } publication a manqué son heure et attend votre décision.
   *[other] { $count } publications ont manqué leur heure et attendent votre décision.
}
posts-held-decide = Décider
posts-held-which = Montrer lesquelles
posts-held-hide = Les masquer
posts-held-publish = { $count ->
    [one] La publier maintenant
   *[other] En publier { $count } maintenant
}
posts-held-spread = Répartir
posts-held-first = Heure de la première
posts-held-apart = Minutes entre deux
posts-held-skip = { $count ->
    [one] La laisser passer
   *[other] En laisser passer { $count }
}
posts-held-reschedule = { $count ->
    [one] La reprogrammer
   *[other] Reprogrammer les { $count }
}

## The calendar

posts-calendar = Calendrier
posts-calendar-before = Le mois précédent
posts-calendar-after = Le mois suivant
posts-calendar-today = Aujourd’hui
posts-calendar-empty = Pas de publication durant ces semaines.
posts-calendar-spans = Comment le calendrier les montre
posts-calendar-month = Mois
posts-calendar-week = Semaine
posts-calendar-list = Liste
posts-calendar-before-week = La semaine précédente
posts-calendar-after-week = La semaine suivante
posts-calendar-empty-week = Aucune publication cette semaine.
posts-calendar-empty-list = Aucune publication ce mois-ci.
posts-calendar-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
 }
posts-calendar-hint = Faites glisser une publication vers un autre jour, ou appuyez sur Maj avec une flèche : gauche et droite d’un jour, haut et bas d’une semaine.
posts-said-moved = Déplacée au { $when }.
posts-one = Une publication

## The late rule, in the settings

posts-late = Retard permis pour qu’une publication parte sans vous demander
posts-late-about = Si cet ordinateur était éteint ou une connexion en panne, une publication part d’elle-même quand son retard ne dépasse pas cette durée. Au-delà, elle attend votre décision.
posts-late-minutes = { $count ->
    [one] { $count } minute de retard
   *[other] { $count } minutes de retard
}
posts-late-hours = { $count ->
    [one] { $count } heure de retard
   *[other] { $count } heures de retard
}
posts-late-as-set = Comme dans les réglages
# $late is such as “30 minutes late”.
posts-late-as-set-to = Comme dans les réglages : { $late }

## An account's posts, in its details

posts-due = Publications à venir
posts-due-none = Aucune publication n’est prévue pour ce compte.
posts-due-all = { $count ->
    [one] La montrer dans Publications
   *[other] Montrer les { NUMBER($count) } dans Publications
}
posts-due-all-many = Les montrer toutes dans Publications ; il y en a plus de { $count }
