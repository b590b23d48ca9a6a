language-title = Idioma
language-system = Como o sistema
language-about = A janela, o ícone da área de notificação, as notificações e a linha de comandos usam-no a partir de agora. O que já está em «Atividade» fica como foi escrito.
