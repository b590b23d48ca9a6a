pages-all = Pages de la fenêtre
pages-accounts = Comptes
pages-posts = Publications
pages-horizon = Horizon
pages-activity = Activité
pages-learn = Comprendre
pages-settings = Réglages
