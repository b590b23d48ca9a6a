log-export-csv = Exportar como CSV
log-export-json = Exportar como JSON
log-search = Procurar
log-search-hint = Palavras nas entradas
log-account = Conta
log-every-account = Todas as contas
log-former-account = { $name } (desligada)
log-subject = Assunto
log-subject-all = Tudo
log-subject-accounts = Contas
log-subject-renewals = Renovações
log-subject-troubles = Problemas
log-subject-posts = Publicações
log-subject-security = Chaves e segurança
log-subject-settings = Definições
log-from = De
log-until = Até
log-clear = Mostrar tudo
log-count = { $all ->
    [one] Uma entrada
   *[other] { $all } entradas
}
log-count-fitting = { $fitting ->
    [one] Corresponde uma de { NUMBER($all) } entradas
   *[other] Correspondem { $fitting } de { NUMBER($all) } entradas
}
log-nothing-fits = Nenhuma entrada corresponde a esta pesquisa.
log-loading = A ler o registo

log-settings-title = Registo de atividade
log-settings-about = O Pilotlight anota o que fez; cada entrada está selada com a anterior, para que uma alteração posterior se descubra. Não contém palavras-passe nem chaves.
log-settings-open = Abrir a atividade
