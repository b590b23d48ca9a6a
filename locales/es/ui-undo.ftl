undo-button = Deshacer
undo-close = Cerrar este mensaje
undo-labelled = { $count ->
    [one] Han cambiado las etiquetas de una cuenta.
   *[other] Han cambiado las etiquetas de { $count } cuentas.
}
undo-done = Todo está como antes.
undo-shortcut = Deshacer un cambio de nombre, etiquetas o recordatorios
