developer-app-not-set-up = Por configurar
developer-app-sandbox = É usada a aplicação própria da sandbox
developer-app-built-in = É usada a aplicação que vem com este programa
developer-app-not-complete = Ainda incompleta
developer-app-not-checked = Introduzida, ainda por verificar
developer-app-secret-missing = Falta introduzir «{ $secret }».
developer-app-relay-missing = Falta introduzir acima o endereço da sua página de reencaminhamento; o { $platform } responde aí.
developer-app-changing =
    { $count ->
        [one] { $count } conta está ligada através desta aplicação. Com outro «{ $id }», precisa de um novo início de sessão.
       *[other] { $count } contas estão ligadas através desta aplicação. Com outro «{ $id }», cada uma precisa de um novo início de sessão.
    }

developer-app-no-account = Nenhuma conta está ligada no { $platform }.
developer-app-go-on =
    { $count ->
        [one] { $count } conta está ligada no { $platform }. Continua com a aplicação incorporada e pode precisar de um novo início de sessão.
       *[other] { $count } contas estão ligadas no { $platform }. Continuam com a aplicação incorporada e podem precisar de um novo início de sessão.
    }
developer-app-wait =
    { $count ->
        [one] { $count } conta está ligada no { $platform }. Fica na lista e nada dela é eliminado, mas não é verificada nem renovada, e as suas publicações esperam até ser de novo introduzida uma aplicação.
       *[other] { $count } contas estão ligadas no { $platform }. Ficam na lista e nada delas é eliminado, mas não são verificadas nem renovadas, e as suas publicações esperam até ser de novo introduzida uma aplicação.
    }
developer-app-same-id = Com o mesmo «{ $id }», tudo continua depois sem um novo início de sessão, enquanto o { $platform } aceitar o antigo.
developer-app-secret-deleted = «{ $secret }» e a chave com que está selado são logo eliminados deste computador.
developer-app-untouched = A aplicação no { $platform } não é tocada. Se já não precisar dela, elimine-a no portal.

developer-app-enter-secret = Introduza «{ $secret }», o que pertence a este «{ $id }».
developer-app-enter = Introduza «{ $label }».
developer-app-looks-digits = Isto não parece «{ $label }»: o valor certo só tem algarismos. Está em «{ $found }».
developer-app-looks-ends = Isto não parece «{ $label }»: o valor certo termina em «{ $end }». Está em «{ $found }».
developer-app-looks-spaces = Isto não parece «{ $label }»: o valor certo não tem espaços. Está em «{ $found }».
developer-app-no-secret = Esta plataforma não dá segredo a aplicações deste tipo; deixe-o vazio.
developer-app-secret-spaces = Isto não parece «{ $secret }»: o valor certo não tem espaços. Copie-o mais uma vez do portal.
developer-app-relay-sandbox = A sandbox tem a sua própria página de reencaminhamento, por isso não há nada a introduzir aqui.
developer-app-relay-address = Introduza o endereço da pasta que contém a página de reencaminhamento, como https://relay.example.com/. Começa por https:// e não tem «?» nem «#».
