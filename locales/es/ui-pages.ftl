pages-all = Páginas de la ventana
pages-accounts = Cuentas
pages-posts = Publicaciones
pages-horizon = Horizonte
pages-activity = Actividad
pages-learn = Aprender
pages-settings = Ajustes
