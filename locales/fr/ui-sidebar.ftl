sidebar-need-you = { $count ->
    [one] { $count } a besoin de vous
   *[other] { $count } ont besoin de vous
}
sidebar-find = Rechercher
sidebar-sandbox = Bac à sable
sidebar-sandbox-about = Les plateformes sont simulées ici ; aucun vrai compte n’est touché.
sidebar-sandbox-open = Ouvrir le panneau
sidebar-appearance = Apparence
sidebar-light = Claire
sidebar-dark = Sombre
sidebar-as-system = Comme le système
