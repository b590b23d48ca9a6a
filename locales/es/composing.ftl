composing-unreadable = Este archivo no se puede leer. Asegúrese de que está ahí y de que puede abrirlo.
composing-unknown-format = Esto no es ni una imagen ni un vídeo que Pilotlight conozca. JPEG, PNG y MP4 son elecciones seguras.
composing-folder = Esto es una carpeta. Elija las imágenes o los vídeos que contiene.
composing-no-time = Elija un día y una hora.
composing-passed = Esa hora ha pasado. Elija una posterior.
composing-passed-or-now = Esa hora ha pasado. Elija una posterior o publique ahora.
composing-year-at-most = El calendario muestra un año como máximo.
