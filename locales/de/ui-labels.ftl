labels-open = Labels
labels-title = { $count ->
    [one] Labels eines Kontos
   *[other] Labels von { $count } Konten
}
labels-add = Labels hinzufügen
labels-add-hint = Durch Kommas getrennt.
labels-in-use = Verwendete Labels
labels-remove = Entfernen
labels-on = { $count ->
    [one] an einem Konto
   *[other] an { $count } Konten
}
labels-keep = Abbrechen
labels-save = Speichern
