palette-title = Aller à
palette-found = Ce qui a été trouvé
palette-accounts = Comptes
palette-actions = Pages et actions
palette-nothing = Rien ne correspond à « { $search } ».
palette-light = Apparence claire
palette-dark = Apparence sombre
palette-system = Apparence du système

## Other words by which an action may be looked for; they are never shown

palette-also-fix = réparer tout corriger
palette-also-new-post = publier rédiger post
palette-also-connect = ajouter nouveau
palette-also-search = trouver filtrer
palette-also-appearance = thème mode
palette-also-shortcuts = touches
