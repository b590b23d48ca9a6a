problem-empty = Escriba algo, o añada una imagen o un vídeo.
problem-text-too-long =
    { $over ->
        [one] Al texto le sobra { NUMBER($over) } carácter para { $platform }, que admite { NUMBER($most) }.
       *[other] Al texto le sobran { NUMBER($over) } caracteres para { $platform }, que admite { NUMBER($most) }.
    }
problem-title-missing = { $platform } necesita un título.
problem-title-too-long =
    { $over ->
        [one] Al título le sobra { NUMBER($over) } carácter para { $platform }, que admite { NUMBER($most) }.
       *[other] Al título le sobran { NUMBER($over) } caracteres para { $platform }, que admite { NUMBER($most) }.
    }
problem-sign-refused = { $platform } no admite el carácter «{ $sign }». Quítelo.
problem-many-hashtags =
    { $most ->
        [one] { $platform } admite { NUMBER($most) } hashtag como máximo.
       *[other] { $platform } admite { NUMBER($most) } hashtags como máximo.
    }
problem-many-mentions =
    { $most ->
        [one] { $platform } admite { NUMBER($most) } mención de otros como máximo.
       *[other] { $platform } admite { NUMBER($most) } menciones de otros como máximo.
    }
problem-made-for-kids = Diga si este vídeo está hecho para niños. { $platform } tiene que saberlo, porque la ley tiene normas para esos vídeos.
problem-media-missing = { $platform } necesita una imagen o un vídeo.
problem-video-missing = { $platform } necesita un vídeo.
problem-many-media =
    { $most ->
        [one] { $platform } admite { NUMBER($most) } imagen o vídeo en una publicación así.
       *[other] { $platform } admite { NUMBER($most) } imágenes como máximo.
    }
problem-mixed = { $platform } admite en una publicación imágenes o un vídeo, no ambas cosas.
problem-gif = { $platform } admite un GIF solo cuando es la única imagen de la publicación.
problem-no-pictures = { $platform } no admite imágenes. La imagen o el vídeo { NUMBER($number) } no aparecería allí.
problem-no-videos = { $platform } no admite vídeos. La imagen o el vídeo { NUMBER($number) } no aparecería allí.
problem-picture-format = La imagen o el vídeo { NUMBER($number) } es un archivo { $format }. { $platform } admite imágenes en { $taken }.
problem-video-format = La imagen o el vídeo { NUMBER($number) } es un archivo { $format }. { $platform } admite vídeos en { $taken }.
problem-large = La imagen o el vídeo { NUMBER($number) } pesa demasiado para { $platform }, que admite { NUMBER($megabytes) } MB como máximo.
problem-long = La imagen o el vídeo { NUMBER($number) } dura { $length }. { $platform } admite { $most } como máximo.
problem-small = La imagen o el vídeo { NUMBER($number) } es un archivo demasiado pequeño para ser un vídeo que { $platform } pueda reproducir.
problem-pixels = La imagen o el vídeo { NUMBER($number) } tiene demasiados píxeles para { $platform }, que admite { NUMBER($millions) } millones como máximo. Guarde una copia más pequeña.
problem-shape = La imagen o el vídeo { NUMBER($number) } es demasiado estrecho o ancho para { $platform }. La anchura debe estar entre { $narrowest } y { $widest } veces la altura; recórtelo.
problem-address-needed = { $platform } no toma archivos de un ordenador: recoge él mismo las imágenes y los vídeos de la web. Ponga la imagen o el vídeo { NUMBER($number) } en su sitio web o en un almacén web e indique aquí su dirección https pública.
problem-file-needed = { $platform } toma archivos de este ordenador, no direcciones web. Elija la imagen o el vídeo { NUMBER($number) } como archivo.
problem-description =
    { $over ->
        [one] A la descripción de la imagen o el vídeo { NUMBER($number) } le sobra { NUMBER($over) } carácter para { $platform }, que admite { NUMBER($most) }.
       *[other] A la descripción de la imagen o el vídeo { NUMBER($number) } le sobran { NUMBER($over) } caracteres para { $platform }, que admite { NUMBER($most) }.
    }
problem-file-missing = La imagen o el vídeo { NUMBER($number) } ya no está donde estaba. Quizá se movió, se renombró o se eliminó; elíjalo otra vez.
problem-file-unreadable = La imagen o el vídeo { NUMBER($number) } no se puede leer. Asegúrese de que puede abrirlo y de que su unidad está conectada.
problem-file-changed = La imagen o el vídeo { NUMBER($number) } se cambió después de elegirlo. Elíjalo otra vez, para que salga lo que usted vio.
problem-format-unknown = La imagen o el vídeo { NUMBER($number) } no es ni una imagen ni un vídeo que Pilotlight conozca. JPEG, PNG y MP4 son elecciones seguras.
problem-address-not-public = { $platform } no llega a la dirección de la imagen o el vídeo { NUMBER($number) }. Debe empezar por https:// y estar abierta a todos, sin inicio de sesión.
problem-address-silent = En la dirección de la imagen o el vídeo { NUMBER($number) } no responde nada. Revise cómo está escrita y si el sitio web funciona.
problem-address-closed = La dirección de la imagen o el vídeo { NUMBER($number) } no está abierta a todos. { $platform } necesita una que funcione sin inicio de sesión.
problem-address-empty = No hay nada en la dirección de la imagen o el vídeo { NUMBER($number) }. Revise cómo está escrita.
problem-address-refuses = El sitio web en la dirección de la imagen o el vídeo { NUMBER($number) } no lo entrega ahora mismo. Responde con el número { $status }.
problem-address-leads-on = La dirección de la imagen o el vídeo { NUMBER($number) } lleva a otra. Ábrala en un navegador e indique la dirección en la que termina.
problem-address-page = La dirección de la imagen o el vídeo { NUMBER($number) } muestra una página web y no la imagen o el vídeo. Así son los enlaces para compartir, como los de Google Drive, Dropbox o WeTransfer. { $platform } necesita la dirección del propio archivo.
problem-chosen-unreadable = Este archivo no se puede leer. Asegúrese de que está ahí y de que puede abrirlo.
problem-chosen-unknown = Esto no es ni una imagen ni un vídeo que Pilotlight conozca. JPEG, PNG y MP4 son elecciones seguras.
problem-chosen-folder = Esto es una carpeta. Elija las imágenes o los vídeos que contiene.
problem-chosen-no-file = Esto no es un archivo que se pueda enviar. Elija una imagen o un vídeo.
