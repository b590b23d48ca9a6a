leaving-one = O Pilotlight elimina logo o seu acesso a { $account } e já não pode publicar aí.
leaving-one-history = O histórico fica aqui. Se a conta for ligada de novo, volta a ficar associado.
leaving-told =
    { $count ->
        [one] { $platforms } fica a saber que o nosso acesso terminou.
       *[other] { $platforms } ficam a saber que o nosso acesso terminou.
    }
leaving-not-told = O Pilotlight não pode avisar o { $platform }. Para retirar o Pilotlight também lá, use a sua página de aplicações ligadas.
leaving-not-told-several = O Pilotlight não pode avisar { $platforms }. Para retirar o Pilotlight também lá, use a página de aplicações ligadas.
leaving-shared =
    { $count ->
        [one] O início de sessão no { $platform } mantém-se, porque { $accounts } ainda o usa.
       *[other] O início de sessão no { $platform } mantém-se, porque { $accounts } ainda o usam.
    }
leaving-several =
    { $count ->
        [one] O Pilotlight elimina logo o seu acesso a { $count } conta, { $counts }, e já não pode publicar aí.
       *[other] O Pilotlight elimina logo o seu acesso a { $count } contas, { $counts }, e já não pode publicar aí.
    }
leaving-at = { NUMBER($count) } no { $platform }
leaving-several-history = O histórico fica aqui. Se as contas forem ligadas de novo, volta a ficar associado.
leaving-several-title =
    { $count ->
        [one] Desligar { $count } conta?
       *[other] Desligar { $count } contas?
    }
