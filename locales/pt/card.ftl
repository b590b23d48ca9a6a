card-healthy = Em ordem
card-refreshing = A renovar
card-warning = Aviso
card-error = Erro
card-proven = Confirmada

card-first-connected = Primeira ligação
card-last-sign-in = Último início de sessão
card-last-renewed = Última renovação automática
card-renews-before = Renova-se sozinha antes de
card-sign-in-ends = Fim do início de sessão
card-sign-in-ends-for-good = Fim definitivo do início de sessão
card-facebook-asks = O Facebook pede um novo início de sessão

card-offers-facebook = Páginas, várias com um início de sessão
card-offers-instagram = Contas de empresa e de criador
card-offers-youtube = O seu canal ou um canal de marca
card-offers-x = O seu perfil
card-offers-linkedin = O seu perfil e páginas de empresa
card-needs-facebook = Um perfil do Facebook com uma função na Página que possa criar conteúdo. Os perfis pessoais não podem ser ligados.
card-needs-instagram = Uma conta do Instagram de empresa ou de criador. Uma conta pessoal pode passar a sê-lo na aplicação do Instagram, sem custos.
card-needs-youtube = Uma conta Google com um canal do YouTube, próprio ou de uma marca.
card-needs-x = Um perfil do X com sessão iniciada no seu navegador.
card-needs-linkedin = Um perfil do LinkedIn; para uma página de empresa, a função de superadministrador ou de administrador de conteúdo nela.
card-comes-back = O navegador abre-se, a aprovação é dada lá e ele traz de volta para aqui. Pode perguntar se deve abrir o Pilotlight: a resposta é sim.
card-goes-on = O navegador abre-se, a aprovação é dada lá e esta janela continua por si.
card-needs-app = O { $platform } precisa de uma aplicação de programador antes de se poderem ligar contas. Configura-se em Definições, Aplicações de plataforma.
