composing-unreadable = Ce fichier ne peut pas être lu. Assurez-vous qu’il est là et que vous pouvez l’ouvrir.
composing-unknown-format = Ce n’est ni une image ni une vidéo que Pilotlight connaisse. JPEG, PNG et MP4 sont des choix sûrs.
composing-folder = C’est un dossier. Choisissez les images ou les vidéos qu’il contient.
composing-no-time = Choisissez un jour et une heure.
composing-passed = Cette heure est passée. Choisissez-en une plus tard.
composing-passed-or-now = Cette heure est passée. Choisissez-en une plus tard, ou publiez maintenant.
composing-year-at-most = Le calendrier montre un an au plus.
