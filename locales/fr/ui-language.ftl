language-title = Langue
language-system = Comme le système
language-about = La fenêtre, l’icône de la zone de notification, les notifications et la ligne de commande la parlent dès maintenant. Ce qui est consigné sous « Activité » reste tel qu’il a été écrit.
