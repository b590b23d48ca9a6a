palette-title = Ir para
palette-found = O que foi encontrado
palette-accounts = Contas
palette-actions = Páginas e ações
palette-nothing = Nada corresponde a «{ $search }».
palette-light = Aspeto claro
palette-dark = Aspeto escuro
palette-system = Aspeto como o do sistema

## Other words by which an action may be looked for; they are never shown

palette-also-fix = reparar tudo corrigir
palette-also-new-post = publicar redigir post
palette-also-connect = adicionar nova conectar
palette-also-search = encontrar filtrar
palette-also-appearance = tema modo aparência
palette-also-shortcuts = teclas
