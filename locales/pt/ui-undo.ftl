undo-button = Anular
undo-close = Fechar esta mensagem
undo-labelled = { $count ->
    [one] As etiquetas de uma conta foram mudadas.
   *[other] As etiquetas de { $count } contas foram mudadas.
}
undo-done = Está tudo como antes.
undo-shortcut = Anular uma mudança de nome, etiquetas ou lembretes
