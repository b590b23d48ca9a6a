shortcuts-title = Atalhos de teclado
shortcuts-find = Procurar uma conta, uma página ou uma ação
shortcuts-search = Procurar nas contas
shortcuts-go-to = Ir para «{ $page }»
shortcuts-new-post = Escrever uma publicação
shortcuts-check = Verificar todas as contas agora
shortcuts-fix = Resolver tudo, com o mínimo de inícios de sessão
shortcuts-select = Selecionar várias contas
shortcuts-select-under = Selecionar a conta sob o ponteiro
shortcuts-larger = Ver tudo maior
shortcuts-smaller = Ver tudo mais pequeno
shortcuts-usual-size = Ver tudo no tamanho habitual
shortcuts-close = Fechar o que está aberto ou terminar a seleção
shortcuts-show = Mostrar estes atalhos

## What stands on the keys

shortcuts-key-control = Ctrl
shortcuts-key-escape = Esc
shortcuts-key-click = Clique
