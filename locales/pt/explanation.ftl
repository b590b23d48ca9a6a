### Terceira pessoa, sem pronome. Curto, calmo, sem culpar ninguém. Escrito como em Portugal. Glossário: CONTRIBUTING.md, «Words».

explanation-action-sign-in-again = Iniciar sessão de novo
explanation-action-renew-now = Renovar agora
explanation-action-ask-again = Voltar a pedir
explanation-action-check-now = Verificar agora
explanation-action-open-platform-apps = Abrir as aplicações de plataforma
explanation-action-remove = Retirar da lista

explanation-signed-out = O { $platform } terminou a nossa sessão
explanation-signed-out-posts = As publicações ficam retidas até iniciar sessão de novo.
explanation-access-ended = O { $platform } pôs fim ao nosso acesso; demos por isso a { $day }.
explanation-access-ended-silently = O { $platform } deixou de aceitar o nosso acesso e não disse porquê; demos por isso a { $day }.
explanation-ran-out-facebook = O Facebook pede de tempos a tempos um novo início de sessão, e o seu chegou ao fim; demos por isso a { $day }.
explanation-ran-out-instagram = O acesso ao Instagram só pode ser prolongado antes de passarem os seus 60 dias, e isso não foi feito; demos por isso a { $day }.
explanation-ran-out-linkedin = O LinkedIn pede um novo início de sessão de 60 em 60 dias, e os seus já passaram; demos por isso a { $day }.
explanation-ran-out-youtube = O YouTube deu acesso só por uma hora, e essa hora já passou; demos por isso a { $day }.
explanation-ran-out-x = O X deu acesso só por duas horas, e elas já passaram; demos por isso a { $day }.
explanation-happens-facebook = Isso acontece quando a palavra-passe foi mudada, o Pilotlight foi retirado nas definições do Facebook ou o Facebook quer confirmar a sua identidade.
explanation-happens-instagram = Isso acontece quando a palavra-passe foi mudada, o Pilotlight foi retirado nas definições do Instagram ou o Instagram quer confirmar a sua identidade.
explanation-happens-youtube = Isso acontece quando o Pilotlight foi retirado nas definições da conta Google ou quem gere essa conta quer um novo início de sessão.
explanation-happens-x = Isso acontece quando o Pilotlight foi retirado nas definições do X.
explanation-happens-linkedin = Isso acontece quando a palavra-passe foi mudada ou o Pilotlight foi retirado nas definições do LinkedIn.
explanation-usually-facebook = Em geral, a palavra-passe foi mudada ou o Pilotlight foi retirado nas definições do Facebook.
explanation-usually-instagram = Em geral, a palavra-passe foi mudada ou o Pilotlight foi retirado nas definições do Instagram.
explanation-usually-youtube = Em geral, a palavra-passe foi mudada, o Pilotlight foi retirado nas definições da conta Google ou passaram seis meses sem uso.
explanation-usually-x = Em geral, o Pilotlight foi retirado nas definições do X.
explanation-usually-linkedin = Em geral, passou um ano desde o último início de sessão ou o Pilotlight foi retirado nas definições do LinkedIn.

explanation-due-headline = É preciso um novo início de sessão
explanation-due-was = O seu devia terminar a { $day }.
explanation-due-posts = As publicações podem ficar retidas a partir de agora.
explanation-due-soon-testing = A Google põe fim ao acesso de 7 em 7 dias
explanation-due-soon =
    { $days ->
        [one] Iniciar sessão de novo no prazo de um dia
       *[other] Iniciar sessão de novo no prazo de { $days } dias
    }
explanation-due-soon-ends = O seu termina a { $day }.
explanation-due-soon-posts = Até lá, as publicações continuam a sair.
explanation-why-testing = A aplicação de programador ainda está no modo de teste da Google, em que um início de sessão termina ao fim de uma semana; publicá-la na Google acaba com isso.
explanation-why-90-days = O { $platform } pede um novo início de sessão de 90 em 90 dias.
explanation-why-60-days = O { $platform } pede um novo início de sessão de 60 em 60 dias.
explanation-why-hours = O { $platform } deu acesso só por algumas horas.
explanation-why-year = O { $platform } pede um novo início de sessão uma vez por ano.
explanation-why-limited = Na página da Google o acesso foi permitido só por tempo limitado.
explanation-why-time-to-time = O { $platform } pede de tempos a tempos um novo início de sessão.

explanation-gone-page = Esta Página já não está no { $platform }
explanation-gone-channel = Este canal já não está no { $platform }
explanation-gone-account = Esta conta já não está no { $platform }
explanation-gone-happened = O { $platform } diz que houve uma eliminação ou suspensão; demos por isso a { $day }. O histórico fica aqui.
explanation-gone-posts = Já não se pode publicar nada aí.

explanation-permission = O { $platform } não nos deixa publicar
explanation-permission-happened = O Pilotlight não tem autorização do { $platform } para { $abilities }.
explanation-permission-unnamed = Uma permissão ou uma função foi retirada, talvez nas definições do { $platform }.
explanation-permission-posts = As publicações ficam retidas até a permissão ser concedida.

explanation-registration = Algo não está bem com o nosso registo no { $platform }
explanation-registration-happened = As suas contas estão bem; o { $platform } recusou a aplicação de programador que está por trás do Pilotlight.
explanation-registration-posts = As publicações esperam até o registo ser corrigido.

explanation-down = O { $platform } tem um problema próprio
explanation-down-happened = A sua ligação está bem; o { $platform } não responde como deve (desde { $moment }).
explanation-limited = O { $platform } pediu-nos que esperássemos
explanation-limited-happened = Foram feitos demasiados pedidos em pouco tempo, por isso o { $platform } não aceita nenhum por agora.
explanation-slow = O { $platform } está lento
explanation-slow-happened = A sua ligação está bem.
explanation-slow-posts = As publicações podem sair um pouco atrasadas.
explanation-renewing = A renovar a ligação
explanation-renewing-happened = O Pilotlight está a renovar esta ligação com o { $platform }.
explanation-renews-itself = A ligação renova-se sozinha
explanation-renews-itself-happened = O que o { $platform } dá dura algumas horas de cada vez; o Pilotlight vai buscar o seguinte sozinho.
explanation-post-refused = O { $platform } recusou esta publicação
explanation-post-refused-happened = A sua ligação está bem; o { $platform } não aceitou esta publicação tal como está.
explanation-post-refused-posts = As outras publicações saem como previsto.
explanation-posts-as-planned = As publicações saem como previsto.
explanation-posts-late = As publicações podem sair um pouco atrasadas; não há nada a fazer.
explanation-posts-held = As publicações ficam retidas até passar; não há nada a fazer.
explanation-next-try = Próxima tentativa: { $moment }.
explanation-next-try-open = Voltamos a tentar automaticamente.

explanation-not-reached = Não conseguimos chegar ao { $platform }
explanation-not-reached-network = A rede respondeu no seu lugar, como fazem as de hotéis e cafés. É preciso iniciar sessão na rede; voltamos a tentar automaticamente.
explanation-not-reached-no-answer = Este computador não obteve resposta do { $platform }, por isso não podemos dizer como está a conta. Voltamos a tentar automaticamente.
explanation-unclear = O { $platform } deu uma resposta pouco clara
explanation-unclear-fresh = O { $platform } não aceitou sequer uma ligação acabada de fazer, por isso não podemos dizer como está a conta.
explanation-unclear-happened = O { $platform } respondeu de um modo que não entendemos, por isso não podemos dizer como está a conta.
explanation-not-checked-since = Por verificar desde { $day }
explanation-not-checked-since-happened = Este computador esteve desligado ou sem rede, por isso não podemos dizer como está a conta.
explanation-not-checked = Ainda por verificar
explanation-not-checked-happened = Ainda não foi feita nenhuma verificação, por isso não podemos dizer como está a conta.
explanation-last-worked = Funcionou pela última vez a { $day }.
explanation-not-proven-posts = O envio das publicações é tentado à hora prevista.

explanation-horizon-stopped = Parada até iniciar sessão de novo
explanation-horizon-gone = Já não existe; o histórico fica
explanation-horizon-never = Renova-se sozinha, sem fim à vista
explanation-horizon-overdue = É preciso um novo início de sessão desde { $day }
explanation-horizon-until = Funciona sozinha até { $day }

explanation-past-signed-out = O { $platform } terminou a nossa sessão
explanation-past-gone = O { $platform } disse que a conta já não existia
explanation-past-permission = O { $platform } não nos deixou publicar
explanation-past-registration = O { $platform } recusou o nosso registo
explanation-past-down = O { $platform } teve um problema próprio
explanation-past-limited = O { $platform } pediu-nos que esperássemos
explanation-past-due = Era preciso um novo início de sessão
explanation-past-slow = O { $platform } esteve lento
explanation-past-not-proven = Um dia sem verificação
explanation-ended-left = A conta foi desligada.
explanation-ended-signed-in = A sessão foi iniciada de novo.
explanation-ended-checked = Foi verificada de novo.
explanation-ended-works = Volta a funcionar.
