## The glance and the checks under way

accounts-checking-of = A verificar { NUMBER($place) } de { NUMBER($total) }
accounts-checking = A verificar contas
accounts-checked-of = { NUMBER($done) } de { NUMBER($total) } verificadas

## Finding accounts

accounts-search-about = Procurar contas por nome, nome de utilizador, plataforma, etiqueta ou estado
accounts-search = { $count ->
    [one] Procurar em { $count } conta
   *[other] Procurar em { $count } contas
}
accounts-show = Mostrar
accounts-show-everything = Todas
accounts-needs-you = Precisam de atenção
accounts-platform = Plataforma
accounts-state = Estado
accounts-brand = Marca
accounts-no-brand = Sem marca
accounts-label = Etiqueta
accounts-no-label = Sem etiqueta
accounts-shown = { NUMBER($shown) } de { NUMBER($total) } contas
accounts-order = Ordem
accounts-sort-attention = Pendentes primeiro
accounts-sort-used = Mais usadas primeiro
accounts-sort-name = Por nome
accounts-sort-platform = Por plataforma
accounts-groups = Grupos
accounts-grouped-platform = Agrupadas por plataforma
accounts-grouped-brand = Agrupadas por marca
accounts-not-grouped = Sem grupos
accounts-runs-by-itself = Funcionam sozinhas
accounts-nothing-fits = Nenhuma conta corresponde a esta pesquisa.
accounts-show-all = Mostrar todas

## A card

accounts-opens = : ver detalhes
accounts-life = Vida da ligação
accounts-life-left = restam { NUMBER($percent) } por cento
accounts-being-checked = a verificar
accounts-not-proven = ainda por confirmar
accounts-proven = confirmada { $ago }
accounts-last-proven = última confirmação { $ago }
accounts-proven-at = Confirmada: { $moment }
accounts-checked-at = Verificada: { $moment }
accounts-read-at = Perfil lido: { $moment }
accounts-snoozed = Sem lembretes até { $moment }
accounts-said-status = { $name }: { $status }.
accounts-said-status-why = { $name }: { $status }. { $why }.

## The menu of a card

accounts-actions = Ações
accounts-actions-for = Ações para { $name }
accounts-view-details = Ver detalhes
accounts-deselect = Retirar da seleção
accounts-wake = Voltar a lembrar
accounts-snooze = { $days ->
    [7] Sem lembretes durante 1 semana
    [one] Sem lembretes durante { $days } dia
   *[other] Sem lembretes durante { $days } dias
}
accounts-said-snoozed = { $name }: sem lembretes até { $moment }.
accounts-said-woken = { $name }: os lembretes voltaram.

## Several at once

accounts-select = Selecionar
accounts-pick = Selecionar { $name }
accounts-selected = Contas selecionadas
accounts-pick-some = Escolha as contas pretendidas
accounts-selected-of = { NUMBER($count) } de { NUMBER($total) } selecionadas
accounts-select-all = Selecionar todas
accounts-select-these = Selecionar estas { NUMBER($count) }

## None yet, and those that were

accounts-can-connect = O que pode ser ligado
accounts-former = Contas desligadas
accounts-former-heading = Desligadas
accounts-former-count = { NUMBER($count) }, histórico guardado
accounts-disconnected = desligada { $ago }
accounts-connect-again = Voltar a ligar
