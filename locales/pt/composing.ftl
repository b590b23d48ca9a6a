composing-unreadable = Este ficheiro não pode ser lido. Veja se está lá e se o pode abrir.
composing-unknown-format = Isto não é uma imagem nem um vídeo que o Pilotlight conheça. JPEG, PNG e MP4 são escolhas seguras.
composing-folder = Isto é uma pasta. Escolha as imagens ou os vídeos que contém.
composing-no-time = Escolha um dia e uma hora.
composing-passed = Essa hora já passou. Escolha uma mais tarde.
composing-passed-or-now = Essa hora já passou. Escolha uma mais tarde ou publique agora.
composing-year-at-most = O calendário mostra no máximo um ano.
