palette-title = Ir para
palette-found = O que foi encontrado
palette-accounts = Contas
palette-actions = Páginas e ações
palette-nothing = Nada corresponde a «{ $search }».
palette-light = Aspeto claro
palette-dark = Aspeto escuro
palette-system = Aspeto como o do sistema
palette-settings = Definições: { $section }
palette-passphrase = Definir ou mudar a frase-passe de recuperação

## Other words by which an action may be looked for; they are never shown

palette-also-fix = reparar tudo corrigir
palette-also-new-post = publicar redigir post
palette-also-connect = adicionar nova conectar
palette-also-search = encontrar filtrar
palette-also-appearance = tema modo aparência
palette-also-shortcuts = teclas
palette-also-apps = programador cliente id segredo reencaminhamento
palette-also-world = sandbox contas reais
palette-also-general = aspeto tema arranque início
palette-also-language = language sprache idioma langue
palette-also-notifications = horas de silêncio lembretes avisos resumo
palette-also-late = atraso tarde
palette-also-security = chave porta-chaves cifra segurança
palette-also-backups = cópia guardar restaurar backup
palette-also-log = registo exportar verificar
palette-also-about = versão atualizações licenças pasta de dados ajuda
palette-also-revoke = perdido roubado vendido computador terminar sessão
