fault-duplicate = O { $platform } diz que isto já foi publicado. Veja a conta: se a publicação lá estiver, está tudo bem; se for uma mais antiga, mude o texto.
fault-text = O { $platform } recusou o texto. Veja o seu comprimento e retire caracteres, links ou menções invulgares.
fault-media = O { $platform } recusou a imagem ou o vídeo. Guarde-o de novo como JPEG ou MP4, ou escolha outro.
fault-link = O { $platform } recusou o link. Abra-o num navegador para ver se funciona.
fault-other = O { $platform } recusou esta publicação e não disse mais. Talvez viole uma regra do { $platform }; mude-a, ou publique-a lá à mão para ver o que o { $platform } diz.
