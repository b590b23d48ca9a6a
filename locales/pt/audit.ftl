audit-connected = Ligação feita: { $account }.
audit-connected-again = Ligação refeita: { $account }; o histórico voltou a ficar associado.
audit-reconnected = Ligação renovada com um início de sessão: { $account }.
audit-renewed = Uma ligação com o { $platform } foi renovada.
audit-recovered = { $account } volta a funcionar.
audit-troubled = { $account }: { $cause }.
audit-renewal-refused = O { $platform } recusou-se a renovar uma ligação: { $cause }.
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
audit-snoozed = Os lembretes de { $account } ficam em pausa. Até: { $moment }.
audit-snooze-ended = Os lembretes de { $account } foram ligados de novo.
audit-notifications = As notificações foram alteradas: { $changes }.
audit-blocked-on = publicações bloqueadas, sim
audit-blocked-off = publicações bloqueadas, não
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
audit-whole-until = Até à entrada { NUMBER($entry) }, de { $moment }, está tudo como foi escrito.
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
