fault-duplicate = { $platform } annonce que ceci a déjà été publié. Regardez le compte : si la publication y est, tout va bien ; si c’est une plus ancienne, changez le texte.
fault-text = { $platform } a refusé le texte. Vérifiez sa longueur et retirez les caractères, liens ou mentions inhabituels.
fault-media = { $platform } a refusé l’image ou la vidéo. Enregistrez-la de nouveau en JPEG ou MP4, ou choisissez-en une autre.
fault-link = { $platform } a refusé le lien. Ouvrez-le dans un navigateur pour voir s’il marche.
fault-other = { $platform } a refusé cette publication et n’en a pas dit plus. Elle enfreint peut-être une règle en vigueur chez { $platform } ; changez-la, ou publiez-la là-bas à la main pour voir ce que dit { $platform }.
