disconnect-title = Desligar { $name }?
disconnect-title-several = { $count ->
    [one] Desligar { $count } conta?
   *[other] Desligar { $count } contas?
}
disconnect-looking = A ver o que isto faria
disconnect-keep = Manter a ligação
disconnect-keep-several = Manter as ligações
disconnect-confirm-several = Desligar { NUMBER($count) }
disconnect-said = Conta desligada: { $name }.
disconnect-said-several = { $count ->
    [one] { $count } conta foi desligada.
   *[other] { $count } contas foram desligadas.
}
