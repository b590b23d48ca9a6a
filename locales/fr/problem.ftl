problem-empty = Écrivez quelque chose, ou ajoutez une image ou une vidéo.
problem-text-too-long =
    { $over ->
        [one] Le texte a { NUMBER($over) } caractère de trop pour { $platform }, qui en accepte { NUMBER($most) }.
       *[other] Le texte a { NUMBER($over) } caractères de trop pour { $platform }, qui en accepte { NUMBER($most) }.
    }
problem-title-missing = { $platform } a besoin d’un titre.
problem-title-too-long =
    { $over ->
        [one] Le titre a { NUMBER($over) } caractère de trop pour { $platform }, qui en accepte { NUMBER($most) }.
       *[other] Le titre a { NUMBER($over) } caractères de trop pour { $platform }, qui en accepte { NUMBER($most) }.
    }
problem-sign-refused = { $platform } n’accepte pas le caractère « { $sign } ». Retirez-le.
problem-many-hashtags =
    { $most ->
        [one] { $platform } accepte { NUMBER($most) } hashtag au plus.
       *[other] { $platform } accepte { NUMBER($most) } hashtags au plus.
    }
problem-many-mentions =
    { $most ->
        [one] { $platform } accepte { NUMBER($most) } mention d’autres comptes au plus.
       *[other] { $platform } accepte { NUMBER($most) } mentions d’autres comptes au plus.
    }
problem-made-for-kids = Dites si cette vidéo est faite pour les enfants. { $platform } doit le savoir, car la loi a des règles pour ces vidéos.
problem-media-missing = { $platform } a besoin d’une image ou d’une vidéo.
problem-video-missing = { $platform } a besoin d’une vidéo.
problem-many-media =
    { $most ->
        [one] { $platform } accepte { NUMBER($most) } image ou vidéo dans une telle publication.
       *[other] { $platform } accepte { NUMBER($most) } images au plus.
    }
problem-mixed = { $platform } accepte dans une publication soit des images, soit une vidéo, mais pas les deux.
problem-gif = { $platform } n’accepte un GIF que s’il est la seule image de la publication.
problem-no-pictures = { $platform } n’accepte pas d’images. L’image ou la vidéo { NUMBER($number) } n’y apparaîtrait pas.
problem-no-videos = { $platform } n’accepte pas de vidéos. L’image ou la vidéo { NUMBER($number) } n’y apparaîtrait pas.
problem-picture-format = L’image ou la vidéo { NUMBER($number) } est un fichier { $format }. { $platform } accepte les images en { $taken }.
problem-video-format = L’image ou la vidéo { NUMBER($number) } est un fichier { $format }. { $platform } accepte les vidéos en { $taken }.
problem-large = L’image ou la vidéo { NUMBER($number) } est trop lourde pour { $platform }, qui accepte { NUMBER($megabytes) } Mo au plus.
problem-long = L’image ou la vidéo { NUMBER($number) } dure { $length }. { $platform } accepte { $most } au plus.
problem-small = L’image ou la vidéo { NUMBER($number) } est un fichier trop petit pour être une vidéo que { $platform } pourrait lire.
problem-pixels = L’image ou la vidéo { NUMBER($number) } a trop de pixels pour { $platform }, qui en accepte { NUMBER($millions) } millions au plus. Enregistrez une copie plus petite.
problem-shape = L’image ou la vidéo { NUMBER($number) } est trop étroite ou trop large pour { $platform }. Sa largeur doit être entre { $narrowest } et { $widest } fois sa hauteur ; recadrez-la.
problem-address-needed = { $platform } ne prend pas de fichiers d’un ordinateur : il va chercher lui-même les images et les vidéos sur le web. Mettez l’image ou la vidéo { NUMBER($number) } sur votre site ou un stockage en ligne, et donnez ici son adresse https publique.
problem-file-needed = { $platform } prend des fichiers de cet ordinateur, pas des adresses web. Choisissez l’image ou la vidéo { NUMBER($number) } comme fichier.
problem-description =
    { $over ->
        [one] La description de l’image ou de la vidéo { NUMBER($number) } a { NUMBER($over) } caractère de trop pour { $platform }, qui en accepte { NUMBER($most) }.
       *[other] La description de l’image ou de la vidéo { NUMBER($number) } a { NUMBER($over) } caractères de trop pour { $platform }, qui en accepte { NUMBER($most) }.
    }
problem-file-missing = L’image ou la vidéo { NUMBER($number) } n’est plus là où elle était. Elle a peut-être été déplacée, renommée ou supprimée ; choisissez-la de nouveau.
problem-file-unreadable = L’image ou la vidéo { NUMBER($number) } ne peut pas être lue. Assurez-vous que vous pouvez l’ouvrir et que son lecteur est branché.
problem-file-changed = L’image ou la vidéo { NUMBER($number) } a été modifiée après avoir été choisie. Choisissez-la de nouveau, pour que parte ce que vous avez vu.
problem-format-unknown = L’image ou la vidéo { NUMBER($number) } n’est ni une image ni une vidéo que Pilotlight connaisse. JPEG, PNG et MP4 sont des choix sûrs.
problem-address-not-public = { $platform } ne peut pas atteindre l’adresse de l’image ou de la vidéo { NUMBER($number) }. Elle doit commencer par https:// et être ouverte à tous, sans identification.
problem-address-silent = Rien ne répond à l’adresse de l’image ou de la vidéo { NUMBER($number) }. Vérifiez l’orthographe et que le site est en ligne.
problem-address-closed = L’adresse de l’image ou de la vidéo { NUMBER($number) } n’est pas ouverte à tous. { $platform } en a besoin d’une qui marche sans identification.
problem-address-empty = Il n’y a rien à l’adresse de l’image ou de la vidéo { NUMBER($number) }. Vérifiez l’orthographe.
problem-address-refuses = Le site à l’adresse de l’image ou de la vidéo { NUMBER($number) } ne la donne pas en ce moment. Il répond par le numéro { $status }.
problem-address-leads-on = L’adresse de l’image ou de la vidéo { NUMBER($number) } mène à une autre. Ouvrez-la dans un navigateur et donnez l’adresse à laquelle elle aboutit.
problem-address-page = L’adresse de l’image ou de la vidéo { NUMBER($number) } montre une page web, et non l’image ou la vidéo elle-même. C’est le cas des liens de partage, comme ceux de Google Drive, Dropbox ou WeTransfer. { $platform } a besoin de l’adresse du fichier lui-même.
problem-chosen-unreadable = Ce fichier ne peut pas être lu. Assurez-vous qu’il est là et que vous pouvez l’ouvrir.
problem-chosen-unknown = Ce n’est ni une image ni une vidéo que Pilotlight connaisse. JPEG, PNG et MP4 sont des choix sûrs.
problem-chosen-folder = Ceci est un dossier. Choisissez les images ou les vidéos qu’il contient.
problem-chosen-no-file = Ce n’est pas un fichier qui puisse être envoyé. Choisissez une image ou une vidéo.
