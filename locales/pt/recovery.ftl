recovery-damaged = Os dados guardados estavam danificados
recovery-damaged-happened = O Pilotlight salvou o que se podia ler e continua com isso. O ficheiro danificado é conservado como { $file }.
recovery-restored = A cópia de segurança de { $moment } está de volta
recovery-restored-happened = O que existia antes é conservado como { $file }. As contas ligadas desde então não estão na cópia: é preciso ligá-las de novo.
recovery-restored-elsewhere = Se outro computador ainda trabalhar com estas contas, convém mudar a chave lá ou aqui, em Definições, Segurança.
recovery-given-up = Não foi possível repor a cópia de segurança
recovery-given-up-happened = A cópia que tinha sido preparada está danificada e foi posta de parte. Tudo está como antes. Escolha de novo a cópia de segurança em Definições, Segurança, ou uma mais antiga.
recovery-holds-accounts = { $count ->
    [0] Não contém nenhuma conta.
    [one] Contém uma conta.
   *[other] Contém { NUMBER($count) } contas.
}
recovery-nothing-lost = Não falta nada do que lá estava.
recovery-lost-accounts = { $count ->
    [one] Uma conta não pôde ser lida e falta: é preciso ligá-la de novo.
   *[other] { NUMBER($count) } contas não puderam ser lidas e faltam: é preciso ligá-las de novo.
}
recovery-lost-sign-ins = { $count ->
    [one] Um início de sessão não pôde ser lido. Ligando a conta de novo, o histórico volta: { $names }.
   *[other] { NUMBER($count) } inícios de sessão não puderam ser lidos. Ligando as contas de novo, o histórico volta: { $names }.
}
recovery-not-in-backup = { $count ->
    [one] Um início de sessão nunca faz parte de uma cópia, porque um antigo poria fim ao que está em uso. É preciso ligar a conta de novo: { $names }.
   *[other] { NUMBER($count) } inícios de sessão nunca fazem parte de uma cópia, porque um antigo poria fim ao que está em uso. É preciso ligar as contas de novo: { $names }.
}
recovery-lost-posts = { $count ->
    [one] Uma publicação não pôde ser lida e falta.
   *[other] { NUMBER($count) } publicações não puderam ser lidas e faltam.
}
recovery-lost-entries = { $count ->
    [one] Uma entrada da atividade não pôde ser lida e falta.
   *[other] { NUMBER($count) } entradas da atividade não puderam ser lidas e faltam.
}
recovery-lost-keys = Não foi possível ler as chaves, por isso nenhum início de sessão guardado se abre. Escolha «Começar com uma chave nova» e ligue cada conta de novo.
recovery-lost-more = Partes do ficheiro não puderam ser lidas de todo, por isso pode faltar mais, sem deixar rasto.
recovery-waiting = { $count ->
    [one] Uma publicação espera por uma decisão, porque pode já ter saído: nada sai antes de ser agendada de novo.
   *[other] { NUMBER($count) } publicações esperam por uma decisão, porque podem já ter saído: nada sai antes de serem agendadas de novo.
}
