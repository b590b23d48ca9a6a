labels-open = Étiquettes
labels-title = { $count ->
    [one] Étiquettes de { $count } compte
   *[other] Étiquettes de { $count } comptes
}
labels-add = Ajouter des étiquettes
labels-add-hint = Séparées par des virgules.
labels-in-use = Étiquettes utilisées
labels-remove = Retirer
labels-on = { $count ->
    [one] sur { $count } compte
   *[other] sur { $count } comptes
}
labels-keep = Annuler
labels-save = Enregistrer
