undo-button = Annuler ce changement
undo-close = Fermer ce message
undo-labelled = { $count ->
    [one] Les étiquettes de { $count } compte sont modifiées.
   *[other] Les étiquettes de { $count } comptes sont modifiées.
}
undo-done = Tout est comme avant.
undo-shortcut = Annuler un changement de nom, d’étiquettes ou de rappels
