labels-open = Etiquetas
labels-title = { $count ->
    [one] Etiquetas de uma conta
   *[other] Etiquetas de { $count } contas
}
labels-add = Adicionar etiquetas
labels-add-hint = Separadas por vírgulas.
labels-in-use = Etiquetas em uso
labels-remove = Retirar
labels-on = { $count ->
    [one] numa conta
   *[other] em { $count } contas
}
labels-keep = Cancelar
labels-save = Guardar
