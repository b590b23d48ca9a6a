apps-title = Aplicações de plataforma
apps-about = Uma plataforma só deixa entrar programas através de uma aplicação de programador. Cria-se uma, uma única vez, em cada plataforma usada. Pertence-lhe, e nada passa por servidores de outros.
apps-looking = A ver o que está configurado
apps-how = Como a configurar
apps-checked-ago = verificada { $ago }

## The relay page

apps-relay = Página de reencaminhamento
apps-relay-about = { $count ->
    [one] { $names } só responde a um endereço https. A pasta «relay» que vem com o Pilotlight é uma página dessas: deve ser posta no seu próprio site. Passa a resposta a este computador e não guarda nada.
   *[other] { $names } só respondem a um endereço https. A pasta «relay» que vem com o Pilotlight é uma página dessas: deve ser posta no seu próprio site. Passa a resposta a este computador e não guarda nada.
}
apps-relay-sandbox = A própria sandbox fornece uma: { $address }
apps-relay-address = Endereço da sua página de reencaminhamento
apps-relay-placeholder = O endereço da pasta no seu site
apps-relay-of = : página de reencaminhamento
apps-said-relay-saved = O endereço da página de reencaminhamento está guardado.

## The guide

apps-open-portal = Abrir { $portal }
apps-redirects = { $count ->
    [one] Endereço de redirecionamento
   *[other] Endereços de redirecionamento
}
apps-redirects-about = Vai para «{ $field }», letra por letra.
apps-redirect-missing = O endereço de redirecionamento aparece aqui assim que o endereço da sua página de reencaminhamento for indicado acima.
apps-copy = Copiar
apps-copied = Copiado
apps-said-copied = O endereço está copiado.
apps-choose-there = O que escolher lá: { $what }
apps-portal-read = O portal tal como estava a { $day }. Os portais são reorganizados com frequência; procure os nomes entre aspas.

## The entry

apps-found = No portal, em «{ $place }».
apps-secret-kept = Já há um guardado, selado neste computador. Deixe isto vazio para o manter.
apps-secret-about = É selado neste computador, como um início de sessão, e nunca mais é mostrado.
apps-said-saved = A aplicação de programador no { $platform } está guardada.
apps-said-removed = A aplicação de programador no { $platform } foi removida.
apps-remove-title = Remover a aplicação no { $platform }?
apps-remove-keep = Mantê-la

## The check

apps-check = Verificar
apps-checking = A verificar
apps-check-about = Pergunta ao { $platform } se conhece estes dados. Nenhuma conta é tocada.
apps-check-made = Verificada { $ago }
