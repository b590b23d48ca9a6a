composing-no-time = Escolha um dia e uma hora.
composing-passed = Essa hora já passou. Escolha uma mais tarde.
composing-passed-or-now = Essa hora já passou. Escolha uma mais tarde ou publique agora.
composing-year-at-most = O calendário mostra no máximo um ano.
composing-not-chosen = Esta imagem ou este vídeo não foi escolhido aqui. Escolha-o de novo.
