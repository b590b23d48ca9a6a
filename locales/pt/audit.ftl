audit-connected = Ligação feita: { $account }.
audit-connected-again = Ligação refeita: { $account }; o histórico voltou a ficar associado.
audit-reconnected = Ligação renovada com um início de sessão: { $account }.
audit-renewed = Uma ligação com o { $platform } foi renovada.
audit-renewed-of =
    { $others ->
        [0] A ligação de { $account } com o { $platform } foi renovada.
        [one] A ligação de { $account } e de outra conta com o { $platform } foi renovada.
       *[other] A ligação de { $account } e de outras { NUMBER($others) } contas com o { $platform } foi renovada.
    }
audit-recovered = { $account } volta a funcionar.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = O { $platform } recusou-se a renovar uma ligação: { $cause }.
audit-renewal-refused-of =
    { $others ->
        [0] O { $platform } recusou-se a renovar a ligação de { $account }: { $cause }.
        [one] O { $platform } recusou-se a renovar a ligação de { $account } e de outra conta: { $cause }.
       *[other] O { $platform } recusou-se a renovar a ligação de { $account } e de outras { NUMBER($others) } contas: { $cause }.
    }
audit-disconnected-shared = Ligação desfeita: { $account }; o acesso foi eliminado, e outras contas ainda usam o início de sessão.
audit-disconnected-no-way = Ligação desfeita: { $account }; o acesso foi eliminado, e não há forma de avisar o { $platform }.
audit-disconnected-told = Ligação desfeita: { $account }; o acesso foi eliminado, e o { $platform } foi avisado.
audit-disconnected-not-told = Ligação desfeita: { $account }; o acesso foi eliminado, e não se conseguiu avisar o { $platform }.
audit-app-entered = A aplicação de programador do { $platform } foi introduzida.
audit-app-replaced = A aplicação de programador do { $platform } foi substituída por outra.
audit-app-new-secret = A aplicação de programador do { $platform } recebeu um novo segredo.
audit-app-removed = A aplicação de programador do { $platform } foi retirada com o seu segredo.
audit-app-checked = A aplicação de programador do { $platform } foi verificada: { $outcome }.
audit-relay-set = A página de reencaminhamento passou a ser { $address }.
audit-relay-removed = O endereço da página de reencaminhamento foi retirado.
audit-passphrase-set = Foi definida uma frase-passe de recuperação.
audit-key-replaced = Foi criada uma nova chave ao lado da perdida; as contas têm de ser ligadas de novo.
audit-snoozed = Os lembretes de { $account } ficam em pausa até { $moment }.
audit-snooze-ended = Os lembretes de { $account } foram ligados de novo.
audit-notifications = As notificações foram alteradas: { $changes }.
audit-blocked-on = publicações retidas, sim
audit-blocked-off = publicações retidas, não
audit-needed-soon-on = inícios de sessão que vão ser precisos, sim
audit-needed-soon-off = inícios de sessão que vão ser precisos, não
audit-passing-on = problemas que passam sozinhos, sim
audit-passing-off = problemas que passam sozinhos, não
audit-reminders-on = lembretes, sim
audit-reminders-off = lembretes, não
audit-weekly-on = resumo semanal, sim
audit-weekly-off = resumo semanal, não
audit-fixed-on = notas de que um problema passou, sim
audit-fixed-off = notas de que um problema passou, não
audit-quiet = horas de silêncio das { $from } às { $to }
audit-quiet-off = horas de silêncio, não

audit-intact =
    { $count ->
        [0] Ainda nada foi escrito.
        [1] A única entrada está como foi escrita.
       *[other] As { $count } entradas estão como foram escritas, e não falta nenhuma.
    }
audit-broken = A entrada { NUMBER($entry) } não está como foi escrita, ou faltam entradas à volta dela. Alguém ou alguma coisa alterou o registo fora do Pilotlight.
audit-whole-until = Até à entrada { NUMBER($entry) } ({ $moment }), está tudo como foi escrito.
audit-mended =
    { $entries ->
        [one] Uma entrada está como foi escrita.
       *[other] { NUMBER($entries) } entradas estão como foram escritas.
    }
audit-missing =
    { $missing ->
        [one] Mais uma perdeu-se quando os dados guardados se danificaram, como o próprio registo diz.
       *[other] Mais { NUMBER($missing) } perderam-se quando os dados guardados se danificaram, como o próprio registo diz.
    }

audit-post-scheduled =
    { $count ->
        [one] Foi agendada uma publicação para { $accounts }: { $moment }.
       *[other] Foram agendadas { NUMBER($count) } publicações para { $accounts }: { $moment }.
    }
audit-post-wanted-now =
    { $count ->
        [one] Foi pedido que uma publicação para { $accounts } saísse de imediato.
       *[other] Foi pedido que { NUMBER($count) } publicações para { $accounts } saíssem de imediato.
    }
audit-post-wanted-late =
    { $count ->
        [one] Foi pedido que uma publicação para { $accounts } saísse de imediato, embora atrasada.
       *[other] Foi pedido que { NUMBER($count) } publicações para { $accounts } saíssem de imediato, embora atrasadas.
    }
audit-post-new-time =
    { $count ->
        [one] Uma publicação para { $accounts } recebeu outra hora.
       *[other] { NUMBER($count) } publicações para { $accounts } receberam outras horas.
    }
audit-post-again =
    { $count ->
        [one] Uma publicação para { $accounts } foi agendada de novo depois de a conta voltar.
       *[other] { NUMBER($count) } publicações para { $accounts } foram agendadas de novo depois de a conta voltar.
    }
audit-post-cancelled =
    { $count ->
        [one] Uma publicação para { $accounts } foi cancelada.
       *[other] { NUMBER($count) } publicações para { $accounts } foram canceladas.
    }
audit-post-skipped =
    { $count ->
        [one] Deixou-se passar uma publicação para { $accounts }.
       *[other] Deixaram-se passar { NUMBER($count) } publicações para { $accounts }.
    }
audit-post-owner-found = Foi indicado que uma publicação para { $accounts } está lá.
audit-post-owner-again = Foi indicado que uma publicação para { $accounts } não estava lá; é enviada de novo.
audit-post-owner-left = Foi indicado que uma publicação para { $accounts } não estava lá; foi cancelada.
audit-post-published = Uma publicação saiu em { $account }.
audit-post-found = Uma publicação para { $account } foi encontrada no { $platform }: está lá.
audit-post-not-found = Uma publicação para { $account } foi procurada no { $platform } e não está lá, por isso pode ser enviada de novo.
audit-post-refused = Uma publicação para { $account } foi recusada: { $cause }.
audit-post-unclear = Uma publicação para { $account } foi enviada e { $platform } não deu uma resposta clara, por isso não se sabe se está lá.
audit-posts-left =
    { $count ->
        [one] { NUMBER($count) } publicação que não ia a mais lado nenhum foi cancelada.
       *[other] { NUMBER($count) } publicações que não iam a mais lado nenhum foram canceladas.
    }
audit-late-rule =
    { $minutes ->
        [one] As publicações podem sair com até { NUMBER($minutes) } minuto de atraso; as mais tardias esperam por uma decisão.
       *[other] As publicações podem sair com até { NUMBER($minutes) } minutos de atraso; as mais tardias esperam por uma decisão.
    }
audit-held-signed-out =
    { $count ->
        [one] Uma publicação para { $account } está retida até haver novo início de sessão.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas até haver novo início de sessão.
    }
audit-held-gone =
    { $count ->
        [one] Uma publicação para { $account } está retida porque a conta já não existe.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas porque a conta já não existe.
    }
audit-held-permission =
    { $count ->
        [one] Uma publicação para { $account } está retida até ser dada uma permissão.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas até ser dada uma permissão.
    }
audit-held-app =
    { $count ->
        [one] Uma publicação para { $account } está retida até o nosso registo funcionar.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas até o nosso registo funcionar.
    }
audit-held-down =
    { $count ->
        [one] Uma publicação para { $account } está retida enquanto a plataforma tiver um problema.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas enquanto a plataforma tiver um problema.
    }
audit-held-limited =
    { $count ->
        [one] Uma publicação para { $account } está retida enquanto a plataforma não aceitar nada.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas enquanto a plataforma não aceitar nada.
    }
audit-held-late =
    { $count ->
        [one] Uma publicação para { $account } está retida porque a sua hora passou e falta uma decisão.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas porque a sua hora passou e falta uma decisão.
    }
audit-held-unfit =
    { $count ->
        [one] Uma publicação para { $account } está retida porque não pode ser enviada tal como está.
       *[other] { NUMBER($count) } publicações para { $account } estão retidas porque não podem ser enviadas tal como estão.
    }
