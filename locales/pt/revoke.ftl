### Revogar tudo: o que vai acontecer, e o que foi feito de cada conta.

revoke-at = { $count } no { $platform }
revoke-ends = { $count ->
    [one] O Pilotlight termina o acesso à única conta: { $places }. Deixa de poder publicar nela.
   *[other] O Pilotlight termina o acesso às { $count } contas: { $places }. Deixa de poder publicar em qualquer delas.
}
revoke-posts = { $count ->
    [one] Uma publicação que ainda devia sair é cancelada.
   *[other] { $count } publicações que ainda deviam sair são canceladas.
}
revoke-told = { $count ->
    [one] { $platforms } fica a saber que o acesso terminou.
   *[other] { $platforms } ficam a saber que o acesso terminou.
}
revoke-untold = O Pilotlight não consegue avisar { $platforms }. É mostrado o link da página onde se pode removê-lo.
revoke-deletes = Todos os inícios de sessão guardados, a frase-passe de recuperação e a chave do porta-chaves são eliminados deste computador, respondam as plataformas o que responderem.
revoke-deletes-apps = { $apps ->
    [one] A entrada da aplicação de programador é também eliminada, com o seu segredo.
   *[other] As entradas das { $apps } aplicações de programador são também eliminadas, com os seus segredos.
}
revoke-is-final = Isto não pode ser desfeito. Depois, cada conta tem de ser ligada de novo.
revoke-stays = Os nomes das contas, o seu histórico, as definições e o registo de atividade ficam neste computador.
revoke-confirmed = O { $platform } confirmou que o acesso terminou.
revoke-no-way = Não há forma de avisar o { $platform }; convém remover o Pilotlight na página de aplicações ligadas.
revoke-not-reached = Não foi possível avisar o { $platform }; convém remover o Pilotlight na página de aplicações ligadas.
revoke-none = Não havia nenhuma conta ligada.
revoke-all-confirmed = { $count ->
    [one] A plataforma confirmou que o acesso à única conta terminou.
   *[other] As plataformas confirmaram que o acesso às { $count } contas terminou.
}
revoke-some-confirmed = { $left ->
    [one] As plataformas confirmaram { NUMBER($confirmed) } de { NUMBER($count) } contas; numa delas, convém remover lá o Pilotlight.
   *[other] As plataformas confirmaram { NUMBER($confirmed) } de { NUMBER($count) } contas; em { $left } delas, convém remover lá o Pilotlight.
}
revoke-keys-deleted = Todos os inícios de sessão guardados e todas as chaves foram eliminados deste computador e do seu porta-chaves.
revoke-keys-left = Todos os inícios de sessão guardados e todas as chaves foram eliminados deste computador. O porta-chaves não deixou eliminar a sua entrada; sem o resto, não abre nada.
revoke-begun = Tudo está a ser revogado, como foi pedido.
revoke-account = { $name } foi desligada e o acesso foi eliminado.
revoke-done = Tudo foi revogado. Todos os inícios de sessão e chaves guardados foram eliminados deste computador.
