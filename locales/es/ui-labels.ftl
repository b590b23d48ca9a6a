labels-open = Etiquetas
labels-title = { $count ->
    [one] Etiquetas de una cuenta
   *[other] Etiquetas de { $count } cuentas
}
labels-add = Añadir etiquetas
labels-add-hint = Separadas por comas.
labels-in-use = Etiquetas en uso
labels-remove = Quitar
labels-on = { $count ->
    [one] en una cuenta
   *[other] en { $count } cuentas
}
labels-keep = Cancelar
labels-save = Guardar
