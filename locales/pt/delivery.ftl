delivery-draft = Rascunho
delivery-scheduled = Agendada
delivery-due = Por enviar
delivery-publishing = A publicar
delivery-published = Publicada
delivery-unconfirmed = Por confirmar
delivery-held = Retida
delivery-missed = Omitida
delivery-cancelled = Cancelada
delivery-failed = Falhou

delivery-sum-none = Ainda para nenhuma conta
delivery-sum-first =
    { $count ->
        [one] { $state } em { NUMBER($count) } conta
       *[other] { $state } em { NUMBER($count) } contas
    }
delivery-sum-more = { $state } em { NUMBER($count) }

delivery-draft-headline = Ainda por agendar
delivery-scheduled-headline = Sai: { $moment }
delivery-due-headline = À espera da sua vez
delivery-due-soon = Sai assim que a ligação o permitir.
delivery-due-waits = O { $platform } não aceita nada neste momento; próxima tentativa: { $moment }.
delivery-publishing-headline = A ser publicada
delivery-preparing = O Pilotlight está a entregá-la ao { $platform }.
delivery-sending = Foi enviada ao { $platform }, que ainda não respondeu.
delivery-published-headline = Publicada: { $moment }
delivery-unconfirmed-headline = O { $platform } não disse se está lá
delivery-unconfirmed-happened = Foi enviada ({ $moment }) e não veio uma resposta clara, por isso pode estar lá ou não. Não é enviada de novo sem uma decisão, porque então poderia estar lá duas vezes.
delivery-unconfirmed-todo = Veja { $account } no { $platform } e diga depois se está lá.

delivery-signed-out = Retida até iniciar sessão de novo
delivery-signed-out-happened = O { $platform } pôs fim ao nosso acesso a { $account }, por isso nada foi enviado.
delivery-signed-out-todo = Volte a ligar { $account }. O que ainda está para vir sai então à sua hora.
delivery-gone = Retida, porque { $account } já não existe
delivery-gone-happened = O { $platform } diz que { $account } foi alvo de eliminação ou suspensão; nada foi enviado.
delivery-gone-todo = Cancele-a, ou volte a ligar a conta quando ela tiver voltado.
delivery-permission = Retida até ser dada uma permissão
delivery-permission-happened = O { $platform } não nos deixa publicar em { $account }; nada foi enviado.
delivery-permission-todo = Volte a ligar { $account } e deixe todas as permissões ativas.
delivery-app = Retida até o nosso registo funcionar
delivery-app-happened = O { $platform } recusou a aplicação de programador que está por trás do Pilotlight; { $account } está bem e nada foi enviado.
delivery-app-todo = Veja em Definições, Aplicações de plataforma.
delivery-down = Retida enquanto o { $platform } tiver um problema
delivery-down-happened = O { $platform } não funciona há horas; nada foi enviado.
delivery-limited = Retida enquanto o { $platform } não aceitar nada
delivery-limited-happened = O { $platform } pede-nos há horas que esperemos; nada foi enviado.
delivery-by-itself = Sai sozinha se isso passar a tempo; se passar mais tarde, é pedida uma decisão.
delivery-late = Retida, porque a sua hora passou
delivery-late-happened = Não pôde sair a tempo, e nada é publicado tarde sem perguntar antes.
delivery-late-planned = Estava prevista: { $moment }.
delivery-late-todo = Publique-a agora, dê-lhe outra hora ou deixe-a passar.
delivery-unfit = Retida, porque não pode ser enviada tal como está
delivery-unfit-happened = Falta-lhe alguma coisa.
delivery-nothing-sent = Nada foi enviado.
delivery-unfit-todo = Corrija-a e depois publique-a ou dê-lhe outra hora.

delivery-missed-headline = Deixada passar
delivery-missed-happened = Estava prevista ({ $moment }), e foi deixada passar.
delivery-cancelled-by-owner = Foi cancelada a seu pedido.
delivery-cancelled-with = Cancelada com a sua conta
delivery-cancelled-with-happened = A conta { $account } foi desligada, e a publicação não ia para mais lado nenhum.
delivery-cancelled-with-todo = Volte a ligar { $account } para a agendar de novo.
delivery-cancelled-with-others = A conta { $account } foi desligada; para as outras contas, a publicação manteve-se.

delivery-refused = O { $platform } recusou esta publicação
delivery-refused-as-it-is = O { $platform } não a aceitou tal como está. A ligação está bem.
delivery-refused-todo = Nada foi publicado. Mude-a e tente depois de novo; tal como está, seria outra vez recusada.
delivery-refused-access = O { $platform } não aceitou o nosso acesso
delivery-refused-account = O { $platform } não encontrou a conta
delivery-refused-often = Todas as verificações funcionam, e mesmo assim o { $platform } recusou esta publicação várias vezes.
delivery-refused-unclear = O { $platform } deu um motivo que não entendemos.
delivery-failed-todo = Nada foi publicado. Tente de novo, ou mude-a primeiro.

delivery-none-held = Nada está retido.
delivery-all-past =
    { $count ->
        [one] { NUMBER($count) } publicação está retida, e a sua hora já passou.
       *[other] { NUMBER($count) } publicações estão retidas, e a hora de todas já passou.
    }
delivery-all-to-come =
    { $count ->
        [one] { NUMBER($count) } publicação está retida; a sua hora ainda está para vir.
       *[other] { NUMBER($count) } publicações estão retidas; a hora de todas ainda está para vir.
    }
delivery-some-past = { NUMBER($count) } publicações estão retidas: { NUMBER($coming) } ainda para vir, { NUMBER($past) } com a hora já passada.
delivery-left =
    { $count ->
        [one] { NUMBER($count) } publicação foi cancelada quando a conta foi desligada.
       *[other] { NUMBER($count) } publicações foram canceladas quando a conta foi desligada.
    }

delivery-report =
    { $count ->
        [one] Uma publicação não saiu a tempo
       *[other] { NUMBER($count) } publicações não saíram a tempo
    }
delivery-report-todo =
    { $count ->
        [one] Nada é publicado tarde sem perguntar antes. Diga se deve sair agora, mais tarde ou não sair.
       *[other] Nada é publicado tarde sem perguntar antes. Diga se devem sair agora, mais tarde ou não sair.
    }

delivery-leaving-cancelled =
    { $count ->
        [one] { NUMBER($count) } publicação agendada não vai para mais lado nenhum e é cancelada. É conservada, e pode agendá-la de novo depois de voltar a ligar.
       *[other] { NUMBER($count) } publicações que não vão para mais lado nenhum são canceladas. São conservadas, e um clique agenda-as de novo depois de voltar a ligar.
    }
delivery-leaving-elsewhere =
    { $count ->
        [one] { NUMBER($count) } publicação continua a sair nas suas outras contas.
       *[other] { NUMBER($count) } publicações continuam a sair nas suas outras contas.
    }

delivery-left-out = Nessa noite os relógios adiantam-se e saltam as { $time }, por isso sai às { $instead }.
delivery-twice = Nessa noite os relógios atrasam-se e mostram duas vezes as { $time }; sai da primeira vez.
