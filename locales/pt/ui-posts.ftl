### Posts: the composer and the library. What became of a post is told by the app's other side.

posts-about = Escreva uma vez, envie para onde deve ir e veja o que aconteceu.

## The library

posts-shelves = Que publicações
posts-shelf-upcoming = Próximas
posts-shelf-needs-you = Precisam de atenção
posts-shelf-past = Anteriores
posts-shelf-drafts = Rascunhos
posts-shelf-all = Todas
posts-empty-upcoming = Nada está previsto.
posts-empty-needs-you = Nenhuma publicação precisa de atenção.
posts-empty-past = Ainda não saiu nada.
posts-empty-drafts = Sem rascunhos. O que escrever fica guardado aqui até ser agendado.
posts-empty-all = Ainda sem publicações.
posts-nothing-fits = Nenhuma publicação corresponde a esta pesquisa.
posts-show-all = Mostrar todas
posts-reading = A ler as publicações
posts-more = Publicações mais antigas
posts-search = Procurar nas publicações
posts-filter-account = Conta
posts-filter-platform = Plataforma
posts-filter-state = Estado
# The states of a post, as the filter lists them.
posts-state-draft = Rascunho
posts-state-scheduled = Agendada
posts-state-due = Por enviar
posts-state-publishing = A publicar
posts-state-published = Publicada
posts-state-unconfirmed = Por confirmar
posts-state-held = Retida
posts-state-missed = Omitida
posts-state-cancelled = Cancelada
posts-state-failed = Falhou
# $age is an age, such as “4 min ago”.
posts-changed = Alterado { $age }
posts-no-words = Ainda sem texto
posts-go-on = Continuar a escrever
posts-edit = Mudar
posts-discard = Descartar
posts-deliveries = { $count ->
    [one] { $count } conta
   *[other] { $count } contas
}
posts-media-count = { $count ->
    [one] { $count } imagem ou vídeo
   *[other] { $count } imagens ou vídeos
}

## What can be done with a post at one account

posts-do-publish = Publicar agora
posts-do-retry = Tentar de novo
posts-do-reschedule = Reagendar
posts-do-cancel = Cancelar publicação
posts-do-skip = Deixar passar
posts-do-there = Está lá
posts-do-send-again = Não está lá, enviar de novo
posts-do-leave = Não está lá, deixar assim
posts-do-reconnect = Iniciar sessão de novo
posts-do-open = Abrir no { $platform }
posts-uploaded = Entregue para { $name }
posts-gone = Foi eliminada no { $platform }.

## Figures; each stands by itself, with their common age at the end

posts-figure-views = { $count ->
    [one] { $count } visualização
    [many] { $count } de visualizações
   *[other] { $count } visualizações
}
posts-figure-likes = { $count ->
    [one] { $count } gosto
    [many] { $count } de gostos
   *[other] { $count } gostos
}
posts-figure-comments = { $count ->
    [one] { $count } comentário
    [many] { $count } de comentários
   *[other] { $count } comentários
}
posts-figure-shares = { $count ->
    [one] { $count } partilha
    [many] { $count } de partilhas
   *[other] { $count } partilhas
}
posts-figures-age = consultado { $age }
posts-figures-refresh = Números

## Another time

posts-reschedule-title = Outra hora
posts-said-rescheduled = Agendada: { $when }.

## The composer

posts-new = Nova publicação
posts-change = Mudar uma publicação
posts-back = Publicações
posts-saved = Guardado
posts-save-failed = Não guardado
# Stands where “Saved” does for a draft.
posts-not-kept = As alterações contam quando a agendar de novo.
posts-no-accounts = Para publicar é precisa uma conta.
posts-accounts = Contas
posts-accounts-chosen = { $count ->
    [0] Nenhuma escolhida
    [one] { NUMBER($count) } escolhida
   *[other] { NUMBER($count) } escolhidas
}
posts-accounts-search = Procurar uma conta
posts-accounts-nothing = Nenhuma conta corresponde.
posts-dead-now = Neste momento nada pode ser publicado numa conta assinalada.
posts-dead-later = Uma publicação para uma conta assinalada fica retida até isso estar resolvido.
posts-dead-look = Ver a conta
posts-text = Texto
posts-link = Link
posts-media = Imagens e vídeos
posts-media-add = Adicionar
posts-media-choose = Escolher ficheiros
posts-media-drop = Ou largue-os em qualquer parte desta janela.
posts-media-let-go = Largue para os adicionar.
posts-media-address = Endereço de uma imagem ou de um vídeo só para o { $platform }
posts-copy-address = O mesmo num endereço público, para o { $platform }
posts-copy-there = O { $platform } vai buscá-lo a { $address }
posts-copy-other = Outro endereço
posts-copy-other-kind = No endereço está uma imagem onde isto é um vídeo, ou ao contrário.
posts-media-about = { $megabytes } MB, { $width } × { $height }
posts-media-size = { $megabytes } MB
posts-media-forward = Mover { $name } para a frente
posts-media-remove = Remover { $name }
posts-said-files = { $count ->
    [one] Foi adicionada { $count } imagem ou vídeo.
   *[other] Foram adicionadas { $count } imagens ou vídeos.
}
posts-alt = Descrição
posts-alt-hint = O que mostra, para quem não o pode ver
posts-only-at = Só no { $platform }
posts-youtube-title = Título
posts-visibility = Quem pode ver
posts-visibility-public = Todas as pessoas
posts-visibility-unlisted = Quem tiver o link
posts-visibility-private = Só quem publica
posts-kids = Feito para crianças?
posts-kids-yes = Sim, é feito para crianças
posts-kids-no = Não, não é feito para crianças
posts-synthetic = Mostra algo feito por computador que parece real
posts-instagram-kind = Aparece como
posts-instagram-post = Publicação
posts-instagram-story = História
posts-preview = Pré-visualização
posts-preview-reading = A preparar a pré-visualização
posts-preview-empty = Escolha uma conta para ver como vai ficar lá.
posts-length = { $length } de { $most }
posts-length-over = { $length } de { $most }, { $over } a mais
posts-when = Quando
posts-when-later = A uma hora marcada
posts-when-now = Agora
posts-when-moment = Dia e hora
posts-when-zone = Hora de { $zone }
posts-when-offers = Horas escolhidas com frequência
posts-when-missing = Escolha um dia e uma hora.
posts-when-dead = { $count ->
    [one] Neste momento nada pode ser publicado em { $names }. Inicie primeiro sessão de novo, escolha uma hora ou retire a conta.
   *[other] Neste momento nada pode ser publicado em { $names }. Inicie primeiro sessão de novo, escolha uma hora ou retire essas contas.
}
posts-schedule = Agendar
posts-publish-now = Publicar agora
posts-leave-as-is = Deixar como está

## What is held; the numbers themselves are told by the app's other side

posts-held-waiting = { $count ->
    [one] { $count } publicação não saiu à sua hora e espera uma decisão.
   *[other] { $count } publicações não saíram à sua hora e esperam uma decisão.
}
posts-held-decide = Decidir
posts-held-which = Mostrar quais
posts-held-hide = Ocultá-las
posts-held-publish = { $count ->
    [one] Publicá-la agora
   *[other] Publicar { $count } agora
}
posts-held-spread = Espaçar
posts-held-first = Hora da primeira
posts-held-apart = Minutos entre duas
posts-held-skip = { $count ->
    [one] Deixá-la passar
   *[other] Deixar passar { $count }
}
posts-held-reschedule = { $count ->
    [one] Agendá-la de novo
   *[other] Agendar as { $count } de novo
}

## The calendar

posts-calendar = Calendário
posts-calendar-before = O mês anterior
posts-calendar-after = O mês seguinte
posts-calendar-today = Hoje
posts-calendar-empty = Sem publicações nestas semanas.
posts-calendar-spans = Como o calendário as mostra
posts-calendar-month = Mês
posts-calendar-week = Semana
posts-calendar-list = Lista
posts-calendar-before-week = A semana anterior
posts-calendar-after-week = A semana seguinte
posts-calendar-empty-week = Não há publicações nesta semana.
posts-calendar-empty-list = Não há publicações neste mês.
posts-calendar-more = mais { NUMBER($count) }
posts-calendar-hint = Arraste uma publicação para outro dia, ou prima Shift com uma seta: esquerda e direita um dia, cima e baixo uma semana.
posts-said-moved = Movida para { $when }.
posts-one = Uma publicação

## The late rule, in the settings

posts-late = Com que atraso pode uma publicação sair sem perguntar
posts-late-about = Se este computador estava desligado ou uma ligação em baixo, uma publicação ainda sai sozinha quando o atraso não passa daqui. O que se atrasar mais espera uma decisão.
posts-late-minutes = { $count ->
    [one] { $count } minuto de atraso
   *[other] { $count } minutos de atraso
}
posts-late-hours = { $count ->
    [one] { $count } hora de atraso
   *[other] { $count } horas de atraso
}
posts-late-as-set = Como nas definições
# $late is such as “30 minutes late”.
posts-late-as-set-to = Como nas definições: { $late }

## An account's posts, in its details

posts-due = Publicações por sair
posts-due-none = Não há nenhuma publicação prevista para esta conta.
posts-due-all = { $count ->
    [one] Mostrar em Publicações
   *[other] Mostrar as { NUMBER($count) } em Publicações
}
posts-due-all-many = Mostrar todas em Publicações; são mais de { $count }
