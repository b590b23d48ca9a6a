### Os nomes entre aspas são os dos portais e ficam em inglês, para lá se encontrarem.

registration-permissions = permissões
registration-settings = definições
registration-products = produtos

registration-facebook-creates = Cria na Meta uma aplicação sua, através da qual o Pilotlight chega às suas Páginas.
registration-facebook-1 = Inicie sessão com o perfil do Facebook que gere as suas Páginas e escolha «Create app». O nome é livre.
registration-facebook-2 = Escolha o caso de utilização «Manage everything on your Page». Se for pedido um portefólio empresarial, escolha aquele a que as suas Páginas pertencem.
registration-facebook-3 = Abra o caso de utilização com «Customize» e acrescente as permissões indicadas abaixo.
registration-facebook-4 = Nas definições de «Facebook Login», cole o endereço de redirecionamento de baixo em «Valid OAuth Redirect URIs» e guarde.
registration-facebook-5 = Em «App settings», «Advanced», deixe «Native or desktop app?» desligado.
registration-facebook-6 = Em «App settings», «Basic», copie «App ID» e «App secret» e introduza ambos aqui.
registration-facebook-know = As pessoas com uma função na aplicação podem ligar as suas Páginas sem revisão da Meta. Passe a aplicação a «Live» antes de publicar: o que uma aplicação em desenvolvimento publica só é visto por pessoas com uma função nela.

registration-instagram-creates = Acrescenta o Instagram a uma aplicação sua na Meta; recebe lá um identificador próprio.
registration-instagram-1 = Escolha «Create app», ou abra a aplicação que criou para o Facebook: uma só pode servir os dois.
registration-instagram-2 = Acrescente o caso de utilização «Manage messaging and content on Instagram» e abra-o com «Customize».
registration-instagram-3 = Escolha «API setup with Instagram login» e acrescente as permissões indicadas abaixo.
registration-instagram-4 = Em «Set up Instagram business login», cole o endereço de redirecionamento de baixo em «Redirect URL» e guarde.
registration-instagram-5 = Em «App roles», acrescente a sua conta do Instagram como «Instagram tester» e aceite o convite nas definições do Instagram, em «Website permissions».
registration-instagram-6 = Na página «API setup with Instagram login», copie «Instagram app ID» e «Instagram app secret». Não são «App ID» e «App secret» do lado do Facebook.
registration-instagram-know = As suas próprias contas, acrescentadas como «testers», não precisam de revisão da Meta.

registration-youtube-creates = Cria na Google um projeto seu com um cliente para aplicações de computador.
registration-youtube-1 = Inicie sessão com a sua conta Google e crie um projeto novo. O nome é livre.
registration-youtube-2 = Em «APIs and services», «Library», procure «YouTube Data API v3» e ative-a.
registration-youtube-3 = Abra «Google Auth Platform», escolha «Get started» e, como público, «External».
registration-youtube-4 = Em «Data access», acrescente as permissões indicadas abaixo.
registration-youtube-5 = Em «Audience», escolha «Publish app». Enquanto disser «Testing», a Google põe fim a cada início de sessão ao fim de 7 dias.
registration-youtube-6 = Em «Clients», escolha «Create client» e o tipo de aplicação «Desktop app». Não é pedido endereço de redirecionamento.
registration-youtube-7 = Copie «Client ID» e «Client secret» da janela que se abre. A Google só mostra o segredo esta vez.
registration-youtube-know = No início de sessão, a Google avisa que não validou a sua aplicação. É o esperado com uma aplicação própria, que deixa entrar até 100 pessoas. Os vídeos que chegam por uma aplicação sem auditoria da Google ficam privados até a Google a ter feito.

registration-x-creates = Cria no X uma aplicação sua.
registration-x-1 = Inicie sessão com o seu perfil do X, aceite o acordo para programadores e crie uma aplicação. O nome é livre.
registration-x-2 = Abra «User authentication settings» da aplicação e escolha «Set up».
registration-x-3 = Como permissões da aplicação escolha «Read and write», como tipo «Native App».
registration-x-4 = Cole os dois endereços de redirecionamento de baixo em «Callback URI / Redirect URL», um por linha, e o endereço do seu próprio site em «Website URL». Guarde.
registration-x-5 = Copie «OAuth 2.0 Client ID». Não é a «API key». Não é preciso nenhum segredo.
registration-x-know = O X cobra o que uma aplicação faz: compre crédito na consola, ou as publicações são recusadas.

registration-linkedin-creates = Cria no LinkedIn uma aplicação sua, associada à sua página de empresa.
registration-linkedin-1 = Escolha «Create app», dê-lhe um nome qualquer e escolha a sua página de empresa.
registration-linkedin-2 = No separador «Settings», escolha «Verify» e abra, como administrador da página, o link que recebe.
registration-linkedin-3 = No separador «Products», peça os produtos indicados abaixo. Os dois primeiros são concedidos logo; o terceiro é examinado pelo LinkedIn.
registration-linkedin-4 = No separador «Auth», cole o endereço de redirecionamento de baixo em «Authorized redirect URLs for your app» e guarde.
registration-linkedin-5 = No mesmo separador, copie «Client ID» e «Primary Client Secret».
registration-linkedin-know = O Pilotlight pede as páginas de empresa juntamente com o seu perfil. Enquanto o LinkedIn não conceder à aplicação o terceiro produto, o LinkedIn recusa o início de sessão por inteiro.
