### Infinitivos, como fim de «O Pilotlight não tem autorização do Facebook para …».

ability-see-pages = ver que Páginas gere
ability-read-page = ler o nome e a imagem da Página
ability-publish = publicar
ability-see-business-pages = ver Páginas que pertencem a uma empresa
ability-read-account = ler o nome e a imagem da conta
ability-read-channel = ler o nome e a imagem do canal
ability-upload-videos = carregar vídeos
ability-recognise = reconhecer quem volta a iniciar sessão
ability-read-person = ler o seu nome e a sua fotografia
ability-read-profile = ler o nome e a imagem do perfil
ability-read-back = ler o que publicou
ability-upload-media = carregar imagens e vídeos
ability-stay = manter a ligação
ability-see-company-pages = ver que páginas de empresa gere
ability-publish-company = publicar em páginas de empresa
ability-unknown = usar «{ $permission }»
