sign-in-connected-already = Já está ligada; o início de sessão é renovado.
sign-in-was-connected = Já esteve ligada; o histórico volta a ficar associado.
sign-in-not-ticked = Não estava assinalada na página do { $platform }. Volte a pedir e assinale-a lá para a ligar.
sign-in-no-role = Pode vê-la, mas não publicar nela. Peça a quem a possui uma função que possa publicar.
sign-in-kind-refused = As contas deste tipo não podem ser ligadas.
sign-in-not-listed = Essa escolha não está na lista.
sign-in-not-connectable = Uma das contas escolhidas não pode ser ligada; escolha entre as que podem.
sign-in-choose-one = Escolha pelo menos uma conta.

sign-in-local-address = Os links para o Pilotlight abrem outro programa neste computador, por isso a resposta volta por um endereço local.
sign-in-continue-here = Os links para o Pilotlight abrem outro programa neste computador. Na última página, escolha «Continue in this browser».

sign-in-connected-nothing = Ligada.
sign-in-connected =
    { $count ->
        [one] Ligação feita: { $names }.
       *[other] Ligações feitas: { $names }.
    }
sign-in-denied = Não foi dada permissão na página do { $platform }. Nada foi alterado.
sign-in-cancelled = O início de sessão foi cancelado. Nada foi alterado.
sign-in-too-late = Ninguém voltou a tempo, por isso o início de sessão foi encerrado. Nada foi alterado; pode recomeçar quando quiser.
sign-in-other-identity = A sessão foi iniciada como { $signed-in }, e esta ligação pertence a { $expected }. Inicie sessão no { $platform } como { $expected } e tente de novo. A ligação está como estava.
sign-in-same-account = a mesma conta
sign-in-someone-else = outra pessoa
sign-in-not-saved = Não se conseguiu guardar a ligação, por isso nada foi alterado. Veja se o disco tem espaço e o porta-chaves está aberto e tente de novo.
sign-in-nothing-changed = Nada foi alterado.
sign-in-refused-app = O { $platform } recusou a aplicação de programador que está por trás do Pilotlight. A sua conta está bem; reveja os dados em Aplicações de plataforma.
sign-in-refused-limit = O { $platform } pediu-nos que esperássemos antes de alguém voltar a iniciar sessão. Tente de novo daqui a pouco.
sign-in-refused-down = O { $platform } tem neste momento um problema próprio. Tente de novo daqui a pouco.
sign-in-refused-network = A rede respondeu no lugar do { $platform }, como fazem as de hotéis e cafés. Inicie sessão na rede e tente de novo.
sign-in-refused-no-answer = Não se conseguiu chegar ao { $platform }. Veja a ligação à internet e tente de novo.
sign-in-refused-old = O { $platform } já não aceitou a resposta; talvez tenha demorado demasiado. Tente de novo.
sign-in-refused-permission = O { $platform } não concedeu o que é preciso. Tente de novo e deixe as permissões ativas.
sign-in-refused-gone = O { $platform } diz que esta conta já não existe.
sign-in-refused-unknown = O { $platform } recusou o início de sessão sem um motivo que entendamos. Tente de novo.
sign-in-absent-unticked = A sessão foi iniciada pela pessoa certa, mas { $expected } não estava assinalada na página do { $platform }. Tente de novo e assinale-a.
sign-in-absent-no-role = A sessão foi iniciada pela pessoa certa, mas ela já não tem em { $expected } uma função que possa publicar. Peça uma a quem a possui e tente de novo.
sign-in-absent-either = A sessão foi iniciada pela pessoa certa, mas { $expected } não estava entre o que foi permitido. Tente de novo e assinale-a na página do { $platform }; se não constar lá, peça uma função a quem a possui.
sign-in-no-page = Esta pessoa não gere nenhuma Página do Facebook. Só se podem ligar Páginas, não perfis pessoais; crie uma Página ou peça para ser administrador. Nada foi alterado.
sign-in-personal-instagram = Esta conta do Instagram é pessoal. Mude-a para uma conta profissional (de empresa ou de criador) nas definições do Instagram e tente de novo. Nada foi alterado.
sign-in-no-channel = Esta conta Google ainda não tem um canal do YouTube. Crie um no YouTube e tente de novo. Nada foi alterado.
sign-in-nothing-offered = Este início de sessão não oferece nada que possa ser ligado. Nada foi alterado.

sign-in-dropped-malformed = O Pilotlight recebeu um endereço que não entende e ignorou-o. Se estava a iniciar sessão, recomece. Nada foi alterado.
sign-in-dropped-unknown = Esta resposta não pertence a nenhum início de sessão em curso aqui, por isso não foi usada. Se estava a iniciar sessão, recomece. Nada foi alterado.
sign-in-dropped-used = Esta resposta já foi usada, ou o seu início de sessão terminou. Para iniciar sessão de novo, comece no Pilotlight. Nada foi alterado.
sign-in-dropped-late = Esta resposta chegou tarde demais; o seu início de sessão terminou. Recomece no Pilotlight. Nada foi alterado.
sign-in-dropped-way = Esta resposta veio por um caminho diferente do devido, por isso não foi usada. Recomece no Pilotlight. Nada foi alterado.
sign-in-dropped-issuer = Esta resposta indica um remetente diferente da plataforma consultada, por isso não foi usada. Recomece no Pilotlight. Nada foi alterado.
sign-in-dropped-not-noted = O Pilotlight não conseguiu escrever na pasta dos seus dados, por isso esta resposta não foi usada. Veja se o disco tem espaço e abra a resposta de novo. Nada foi alterado.
sign-in-dropped-vault = O porta-chaves está fechado, por isso o início de sessão não pode ser concluído. Abra o porta-chaves e depois a resposta no navegador outra vez, ou recomece. Nada foi alterado.

sign-in-page-taken = De volta ao Pilotlight
sign-in-page-taken-text = O Pilotlight tem a resposta e continua a partir daqui. Pode fechar esta página.
sign-in-page-dropped = Isto não foi usado
sign-in-page-not-understood = Não entendido
sign-in-page-not-here = Aqui não
sign-in-page-not-here-text = Este pedido não pertence aqui.
sign-in-page-nobody = Nada espera por isto
sign-in-page-nobody-text = O Pilotlight já não espera por esta resposta. Recomece no Pilotlight.
