composing-no-time = Elija un día y una hora.
composing-passed = Esa hora ha pasado. Elija una posterior.
composing-passed-or-now = Esa hora ha pasado. Elija una posterior o publique ahora.
composing-year-at-most = El calendario muestra un año como máximo.
composing-not-chosen = Esta imagen o este vídeo no se eligió aquí. Elíjalo de nuevo.
