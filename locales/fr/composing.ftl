composing-no-time = Choisissez un jour et une heure.
composing-passed = Cette heure est passée. Choisissez-en une plus tardive.
composing-passed-or-now = Cette heure est passée. Choisissez-en une plus tardive, ou publiez maintenant.
composing-year-at-most = Le calendrier montre un an au plus.
composing-not-chosen = Cette image ou cette vidéo n’a pas été choisie ici. Choisissez-la de nouveau.
