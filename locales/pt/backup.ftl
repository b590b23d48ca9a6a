backup-made = Foi feita uma cópia de segurança.
backup-of = Cópia de segurança de { $moment }
backup-accounts =
    { $count ->
        [0] Não contém nenhuma conta ligada.
        [one] Contém uma conta ligada.
       *[other] Contém { NUMBER($count) } contas ligadas.
    }
backup-posts =
    { $count ->
        [0] Não contém nenhuma publicação.
        [one] Contém uma publicação.
       *[other] Contém { NUMBER($count) } publicações.
    }
backup-without-sign-in =
    { $count ->
        [one] O início de sessão de uma conta fica de fora, porque um antigo poria fim ao que está em uso: { $names }.
       *[other] Os inícios de sessão de { NUMBER($count) } contas ficam de fora, porque um antigo poria fim ao que está em uso: { $names }.
    }
backup-with-passphrase = Os inícios de sessão estão selados. Noutro computador, a frase-passe abre-os.
backup-this-computer = Os inícios de sessão estão selados e só o porta-chaves deste computador os abre. Convém definir uma frase-passe antes de fazer uma cópia para outro computador.
backup-readable = Quem tiver o ficheiro pode ler os nomes, as publicações e a atividade.
backup-exists = Já existe um ficheiro em { $file }. Uma cópia nunca ocupa o lugar de outro ficheiro.
backup-no-backup = { $file } não é uma cópia de segurança do Pilotlight.
backup-damaged = Esta cópia está danificada e não pode ser usada. Nada foi alterado.
backup-other-world = Esta cópia é do outro lado (sandbox ou contas reais), por isso não pode ser usada aqui.
backup-waits = Outra cópia já espera para ser reposta. É preciso reiniciar primeiro o Pilotlight.
backup-in-memory = Aqui nada é guardado num ficheiro, por isso não é possível voltar a uma cópia.
backup-replaces = Tudo o que o Pilotlight tem guardado agora é substituído por esta cópia e conservado à parte num ficheiro.
backup-since = As contas ligadas desde então terão de ser ligadas de novo.
backup-posts-wait = Depois, nenhuma publicação sai sozinha: as que estavam agendadas esperam por uma decisão, porque podem já ter saído.
backup-newer-kept = Onde o início de sessão atual de uma conta for mais recente, é mantido.
