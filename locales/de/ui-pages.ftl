pages-all = Seiten des Fensters
pages-accounts = Konten
pages-posts = Beiträge
pages-horizon = Horizont
pages-activity = Aktivität
pages-learn = Wissen
pages-settings = Einstellungen
