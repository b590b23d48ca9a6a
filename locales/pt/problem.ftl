problem-empty = Escreva alguma coisa, ou acrescente uma imagem ou um vídeo.
problem-text-too-long =
    { $over ->
        [one] O texto tem { NUMBER($over) } caractere a mais para o { $platform }, que aceita { NUMBER($most) }.
       *[other] O texto tem { NUMBER($over) } caracteres a mais para o { $platform }, que aceita { NUMBER($most) }.
    }
problem-title-missing = O { $platform } precisa de um título.
problem-title-too-long =
    { $over ->
        [one] O título tem { NUMBER($over) } caractere a mais para o { $platform }, que aceita { NUMBER($most) }.
       *[other] O título tem { NUMBER($over) } caracteres a mais para o { $platform }, que aceita { NUMBER($most) }.
    }
problem-sign-refused = O { $platform } não aceita o caractere «{ $sign }». Retire-o.
problem-many-hashtags =
    { $most ->
        [one] O { $platform } aceita no máximo { NUMBER($most) } hashtag.
       *[other] O { $platform } aceita no máximo { NUMBER($most) } hashtags.
    }
problem-many-mentions =
    { $most ->
        [one] O { $platform } aceita no máximo { NUMBER($most) } menção de outros.
       *[other] O { $platform } aceita no máximo { NUMBER($most) } menções de outros.
    }
problem-made-for-kids = Diga se este vídeo é feito para crianças. O { $platform } tem de o saber, porque a lei tem regras para esses vídeos.
problem-media-missing = O { $platform } precisa de uma imagem ou de um vídeo.
problem-video-missing = O { $platform } precisa de um vídeo.
problem-many-media =
    { $most ->
        [one] O { $platform } aceita { NUMBER($most) } imagem ou vídeo numa publicação assim.
       *[other] O { $platform } aceita no máximo { NUMBER($most) } imagens.
    }
problem-mixed = O { $platform } aceita numa publicação imagens ou um vídeo, não as duas coisas.
problem-gif = O { $platform } só aceita um GIF quando é a única imagem da publicação.
problem-no-pictures = O { $platform } não aceita imagens. A imagem ou o vídeo { NUMBER($number) } não apareceria lá.
problem-no-videos = O { $platform } não aceita vídeos. A imagem ou o vídeo { NUMBER($number) } não apareceria lá.
problem-picture-format = A imagem ou o vídeo { NUMBER($number) } é um ficheiro { $format }. O { $platform } aceita imagens em { $taken }.
problem-video-format = A imagem ou o vídeo { NUMBER($number) } é um ficheiro { $format }. O { $platform } aceita vídeos em { $taken }.
problem-large = A imagem ou o vídeo { NUMBER($number) } é grande demais para o { $platform }, que aceita no máximo { NUMBER($megabytes) } MB.
problem-long = A imagem ou o vídeo { NUMBER($number) } dura { $length }. O { $platform } aceita no máximo { $most }.
problem-small = A imagem ou o vídeo { NUMBER($number) } é um ficheiro pequeno demais para ser um vídeo que o { $platform } possa mostrar.
problem-pixels = A imagem ou o vídeo { NUMBER($number) } tem píxeis a mais para o { $platform }, que aceita no máximo { NUMBER($millions) } milhões. Guarde uma cópia mais pequena.
problem-shape = A imagem ou o vídeo { NUMBER($number) } é estreito ou largo demais para o { $platform }. A largura tem de estar entre { $narrowest } e { $widest } vezes a altura; recorte-o.
problem-address-needed = O { $platform } não recebe ficheiros de um computador: vai ele mesmo buscar imagens e vídeos à web. Ponha a imagem ou o vídeo { NUMBER($number) } no seu site ou num armazenamento na web e indique aqui o seu endereço https público.
problem-file-needed = O { $platform } recebe ficheiros deste computador, não endereços da web. Escolha a imagem ou o vídeo { NUMBER($number) } como ficheiro.
problem-description =
    { $over ->
        [one] A descrição da imagem ou do vídeo { NUMBER($number) } tem { NUMBER($over) } caractere a mais para o { $platform }, que aceita { NUMBER($most) }.
       *[other] A descrição da imagem ou do vídeo { NUMBER($number) } tem { NUMBER($over) } caracteres a mais para o { $platform }, que aceita { NUMBER($most) }.
    }
problem-file-missing = A imagem ou o vídeo { NUMBER($number) } já não está onde estava. Talvez tenha sido movido, renomeado ou eliminado; escolha-o de novo.
problem-file-unreadable = A imagem ou o vídeo { NUMBER($number) } não pode ser lido. Veja se o pode abrir e se a sua unidade está ligada.
problem-file-changed = A imagem ou o vídeo { NUMBER($number) } foi alterado depois de escolhido. Escolha-o de novo, para que saia o que viu.
problem-format-unknown = A imagem ou o vídeo { NUMBER($number) } não é uma imagem nem um vídeo que o Pilotlight conheça. JPEG, PNG e MP4 são escolhas seguras.
problem-address-not-public = O { $platform } não chega ao endereço da imagem ou do vídeo { NUMBER($number) }. Tem de começar por https:// e estar aberto a todos, sem início de sessão.
problem-address-silent = Nada responde no endereço da imagem ou do vídeo { NUMBER($number) }. Veja como está escrito e se o site está a funcionar.
problem-address-closed = O endereço da imagem ou do vídeo { NUMBER($number) } não está aberto a todos. O { $platform } precisa de um que funcione sem início de sessão.
problem-address-empty = Não há nada no endereço da imagem ou do vídeo { NUMBER($number) }. Veja como está escrito.
problem-address-refuses = O site no endereço da imagem ou do vídeo { NUMBER($number) } não o entrega neste momento. Responde com o número { $status }.
problem-address-leads-on = O endereço da imagem ou do vídeo { NUMBER($number) } leva a outro. Abra-o num navegador e indique o endereço em que termina.
problem-address-page = O endereço da imagem ou do vídeo { NUMBER($number) } mostra uma página web e não a imagem ou o vídeo. É assim com os links de partilha, como os do Google Drive, Dropbox ou WeTransfer. O { $platform } precisa do endereço do próprio ficheiro.
problem-chosen-unreadable = Este ficheiro não pode ser lido. Veja se está lá e se o pode abrir.
problem-chosen-unknown = Isto não é uma imagem nem um vídeo que o Pilotlight conheça. JPEG, PNG e MP4 são escolhas seguras.
problem-chosen-folder = Isto é uma pasta. Escolha as imagens ou os vídeos que estão nela.
problem-chosen-no-file = Isto não é um ficheiro que possa ser enviado. Escolha uma imagem ou um vídeo.
