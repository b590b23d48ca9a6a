horizon-title = Horizon
horizon-about = Quand on aura besoin de vous dans les 90 prochains jours.
horizon-what-if = Et si…
horizon-what-if-label = Et si
horizon-empty = L’horizon se dessine à partir des comptes que vous connectez.
horizon-reading = Nous regardons devant nous
horizon-lanes = Comptes, d’abord ceux qui ont besoin de vous
horizon-today = aujourd’hui
