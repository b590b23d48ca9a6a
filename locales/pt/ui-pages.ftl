pages-all = Páginas da janela
pages-accounts = Contas
pages-posts = Publicações
pages-horizon = Horizonte
pages-activity = Atividade
pages-learn = Aprender
pages-settings = Definições
