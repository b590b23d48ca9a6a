### Posts: the composer and the library. What became of a post is told by the app's other side.

posts-about = Escriba una vez, envíelo adonde corresponda y vea qué fue de ello.

## The library

posts-shelves = Qué publicaciones
posts-shelf-upcoming = Próximas
posts-shelf-needs-you = Le necesitan
posts-shelf-past = Anteriores
posts-shelf-drafts = Borradores
posts-shelf-all = Todas
posts-empty-upcoming = No hay nada previsto.
posts-empty-needs-you = Ninguna publicación le necesita.
posts-empty-past = Aún no ha salido nada.
posts-empty-drafts = No hay borradores. Lo que escriba se guarda aquí hasta que lo programe.
posts-empty-all = Aún no hay publicaciones.
posts-nothing-fits = Ninguna publicación coincide con esta búsqueda.
posts-show-all = Mostrar todas
posts-reading = Leyendo las publicaciones
posts-more = Publicaciones más antiguas
posts-search = Buscar en las publicaciones
posts-filter-account = Cuenta
posts-filter-platform = Plataforma
posts-filter-state = Estado
# The states of a post, as the filter lists them.
posts-state-draft = Borrador
posts-state-scheduled = Programada
posts-state-due = Pendiente
posts-state-publishing = Publicándose
posts-state-published = Publicada
posts-state-unconfirmed = Sin confirmar
posts-state-held = Retenida
posts-state-missed = Omitida
posts-state-cancelled = Cancelada
posts-state-failed = Fallida
# $age is an age, such as “4 min ago”.
posts-changed = Cambiado { $age }
posts-no-words = Aún sin texto
posts-go-on = Seguir escribiendo
posts-edit = Cambiar
posts-discard = Descartar
posts-deliveries = { $count ->
    [one] { $count } cuenta
   *[other] { $count } cuentas
}
posts-media-count = { $count ->
    [one] { $count } imagen o vídeo
   *[other] { $count } imágenes o vídeos
}

## What can be done with a post at one account

posts-do-publish = Publicar ahora
posts-do-retry = Intentar de nuevo
posts-do-reschedule = Reprogramar
posts-do-cancel = Cancelar publicación
posts-do-skip = Dejar pasar
posts-do-there = Está allí
posts-do-send-again = No está allí, enviarla otra vez
posts-do-leave = No está allí, dejarla así
posts-do-reconnect = Iniciar sesión de nuevo
posts-do-open = Abrir en { $platform }
posts-uploaded = Entregado para { $name }
posts-gone = Se eliminó en { $platform }.

## Figures; each stands by itself, with their common age at the end

posts-figure-views = { $count ->
    [one] { $count } visualización
    [many] { $count } de visualizaciones
   *[other] { $count } visualizaciones
}
posts-figure-likes = { $count ->
    [one] { $count } me gusta
    [many] { $count } de me gusta
   *[other] { $count } me gusta
}
posts-figure-comments = { $count ->
    [one] { $count } comentario
    [many] { $count } de comentarios
   *[other] { $count } comentarios
}
posts-figure-shares = { $count ->
    [one] compartida { $count } vez
    [many] compartida { $count } de veces
   *[other] compartida { $count } veces
}
posts-figures-age = consultado { $age }
posts-figures-refresh = Cifras

## Another time

posts-reschedule-title = Otra hora
posts-said-rescheduled = Programada: { $when }.

## The composer

posts-new = Nueva publicación
posts-change = Cambiar una publicación
posts-back = Publicaciones
posts-saved = Guardado
posts-save-failed = Sin guardar
# Stands where “Saved” does for a draft.
posts-not-kept = Los cambios valen cuando la programe de nuevo.
posts-no-accounts = Para publicar hace falta una cuenta.
posts-accounts = Cuentas
posts-accounts-chosen = { $count ->
    [0] Ninguna elegida
    [one] { NUMBER($count) } elegida
   *[other] { NUMBER($count) } elegidas
}
posts-accounts-search = Buscar una cuenta
posts-accounts-nothing = Ninguna cuenta coincide.
posts-dead-now = En una cuenta marcada no se puede publicar nada ahora.
posts-dead-later = Una publicación para una cuenta marcada queda retenida hasta que eso se arregle.
posts-dead-look = Ver la cuenta
posts-text = Texto
posts-link = Enlace
posts-media = Imágenes y vídeos
posts-media-add = Añadir
posts-media-choose = Elegir archivos
posts-media-drop = O suéltelos en cualquier lugar de esta ventana.
posts-media-let-go = Suelte para añadirlos.
posts-media-address = Dirección de una imagen o un vídeo solo para { $platform }
posts-copy-address = Lo mismo en una dirección pública, para { $platform }
posts-copy-there = { $platform } lo recoge de { $address }
posts-copy-other = Otra dirección
posts-copy-other-kind = En la dirección hay una imagen donde esto es un vídeo, o al revés.
posts-media-about = { $megabytes } MB, { $width } × { $height }
posts-media-size = { $megabytes } MB
posts-media-forward = Adelantar { $name }
posts-media-remove = Quitar { $name }
posts-said-files = { $count ->
    [one] Se añadió { $count } imagen o vídeo.
   *[other] Se añadieron { $count } imágenes o vídeos.
}
posts-alt = Descripción
posts-alt-hint = Lo que muestra, para quien no puede verlo
posts-only-at = Solo en { $platform }
posts-youtube-title = Título
posts-visibility = Quién puede verlo
posts-visibility-public = Todo el mundo
posts-visibility-unlisted = Quien tenga el enlace
posts-visibility-private = Solo usted
posts-kids = ¿Hecho para niños?
posts-kids-yes = Sí, está hecho para niños
posts-kids-no = No, no está hecho para niños
posts-synthetic = Muestra algo hecho por ordenador que parece real
posts-instagram-kind = Se muestra como
posts-instagram-post = Publicación
posts-instagram-story = Historia
posts-preview = Vista previa
posts-preview-reading = Preparando la vista previa
posts-preview-empty = Elija una cuenta para ver cómo quedará allí.
posts-length = { $length } de { $most }
posts-length-over = { $length } de { $most }, { $over } de más
posts-when = Cuándo
posts-when-later = A una hora concreta
posts-when-now = Ahora
posts-when-moment = Día y hora
posts-when-zone = Hora de { $zone }
posts-when-offers = Horas que se eligen a menudo
posts-when-missing = Elija un día y una hora.
posts-when-dead = { $count ->
    [one] Ahora no se puede publicar nada en { $names }. Inicie sesión de nuevo antes, elija una hora o quite la cuenta.
   *[other] Ahora no se puede publicar nada en { $names }. Inicie sesión de nuevo antes, elija una hora o quite esas cuentas.
}
posts-schedule = Programar
posts-publish-now = Publicar ahora
posts-leave-as-is = Dejarla como está

## What is held; the numbers themselves are told by the app's other side

posts-held-waiting = { $count ->
    [one] { $count } publicación no salió a su hora y espera su decisión.
   *[other] { $count } publicaciones no salieron a su hora y esperan su decisión.
}
posts-held-decide = Decidir
posts-held-which = Mostrar cuáles
posts-held-hide = Ocultarlas
posts-held-publish = { $count ->
    [one] Publicarla ahora
   *[other] Publicar { $count } ahora
}
posts-held-spread = Repartir
posts-held-first = Hora de la primera
posts-held-apart = Minutos entre una y otra
posts-held-skip = { $count ->
    [one] Dejarla pasar
   *[other] Dejar pasar { $count }
}
posts-held-reschedule = { $count ->
    [one] Programarla de nuevo
   *[other] Programar las { $count } de nuevo
}

## The calendar

posts-calendar = Calendario
posts-calendar-before = El mes anterior
posts-calendar-after = El mes siguiente
posts-calendar-today = Hoy
posts-calendar-empty = No hay publicaciones en estas semanas.
posts-calendar-spans = Cómo las muestra el calendario
posts-calendar-month = Mes
posts-calendar-week = Semana
posts-calendar-list = Lista
posts-calendar-before-week = La semana anterior
posts-calendar-after-week = La semana siguiente
posts-calendar-empty-week = No hay publicaciones en esta semana.
posts-calendar-empty-list = No hay publicaciones en este mes.
posts-calendar-more = { NUMBER($count) } más
posts-calendar-hint = Arrastre una publicación a otro día, o pulse Mayús con una flecha: izquierda y derecha un día, arriba y abajo una semana.
posts-said-moved = Movida al { $when }.
posts-one = Una publicación

## The late rule, in the settings

posts-late = Con cuánto retraso puede salir una publicación sin preguntarle
posts-late-about = Si este ordenador estaba apagado o una conexión caída, una publicación aún sale sola cuando su retraso no pasa de aquí. Lo que se retrase más espera su decisión.
posts-late-minutes = { $count ->
    [one] { $count } minuto de retraso
   *[other] { $count } minutos de retraso
}
posts-late-hours = { $count ->
    [one] { $count } hora de retraso
   *[other] { $count } horas de retraso
}
posts-late-as-set = Como en los ajustes
# $late is such as “30 minutes late”.
posts-late-as-set-to = Como en los ajustes: { $late }

## An account's posts, in its details

posts-due = Publicaciones pendientes
posts-due-none = No hay ninguna publicación prevista para esta cuenta.
posts-due-all = { $count ->
    [one] Mostrarla en Publicaciones
   *[other] Mostrar las { NUMBER($count) } en Publicaciones
}
posts-due-all-many = Mostrarlas todas en Publicaciones; son más de { $count }
