backup-made = Se hizo una copia de seguridad.
backup-of = Copia de seguridad del { $moment }
backup-accounts =
    { $count ->
        [0] No contiene ninguna cuenta conectada.
        [one] Contiene una cuenta conectada.
       *[other] Contiene { NUMBER($count) } cuentas conectadas.
    }
backup-posts =
    { $count ->
        [0] No contiene ninguna publicación.
        [one] Contiene una publicación.
       *[other] Contiene { NUMBER($count) } publicaciones.
    }
backup-without-sign-in =
    { $count ->
        [one] Falta el inicio de sesión de una cuenta, porque uno antiguo pondría fin al que está en uso: { $names }.
       *[other] Faltan los inicios de sesión de { NUMBER($count) } cuentas, porque uno antiguo pondría fin al que está en uso: { $names }.
    }
backup-with-passphrase = Sus inicios de sesión están sellados. En otro ordenador los abre la frase de contraseña.
backup-this-computer = Sus inicios de sesión están sellados y solo los abre el llavero de este ordenador. Defina una frase de contraseña antes de hacer una copia para otro ordenador.
backup-readable = Quien tenga el archivo puede leer los nombres, las publicaciones y la actividad.
backup-exists = Ya hay un archivo en { $file }. Una copia nunca ocupa el lugar de otro archivo.
backup-no-backup = { $file } no es una copia de seguridad de Pilotlight.
backup-damaged = Esta copia está dañada y no se puede usar. No se cambió nada.
backup-other-world = Esta copia es del otro lado (sandbox o cuentas reales), así que no se puede usar aquí.
backup-waits = Ya hay otra copia a la espera de ser recuperada. Reinicie antes Pilotlight.
backup-in-memory = Aquí no se guarda nada en un archivo, así que no se puede volver a ninguna copia.
backup-replaces = Todo lo que Pilotlight tiene guardado ahora se sustituye por esta copia y se conserva aparte en un archivo.
backup-since = Las cuentas conectadas desde entonces habrá que conectarlas de nuevo.
backup-posts-wait = Después ninguna publicación sale sola: las que estaban programadas esperan su decisión, porque quizá ya se publicaron.
backup-newer-kept = Donde el inicio de sesión actual de una cuenta es más nuevo, se conserva.
