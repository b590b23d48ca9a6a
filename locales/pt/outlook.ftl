outlook-never = renova-se sozinha, sem fim à vista
outlook-never-sentence = O Pilotlight renova esta ligação com o { $platform } sozinho. Até onde vemos, não é preciso ninguém.
outlook-until = funciona sozinha até { $day }
outlook-overdue = é preciso um novo início de sessão
outlook-due = { $day }: iniciar sessão de novo
outlook-held-sign-in = retida até iniciar sessão de novo
outlook-held-permission = retida até a permissão ser concedida
outlook-held-registration = retida até o registo ser corrigido
outlook-gone = já não existe; o histórico fica
outlook-headline = { $headline }.
outlook-summary-now =
    { $count ->
        [one] { $count } conta precisa de atenção agora.
       *[other] { $count } contas precisam de atenção agora.
    }
outlook-summary-nothing = Ainda não há nenhuma conta ligada.
outlook-summary-nobody-else = Mais nada é preciso nos próximos 90 dias.
outlook-summary-nobody = Não é preciso ninguém nos próximos 90 dias.
outlook-summary-due =
    { $count ->
        [one] { $count } conta pede um novo início de sessão nos próximos 90 dias, a { $day }.
       *[other] { $count } contas pedem um novo início de sessão nos próximos 90 dias, a primeira a { $day }.
    }
