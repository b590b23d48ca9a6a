undo-button = Rückgängig
undo-close = Diese Meldung schließen
undo-labelled = { $count ->
    [one] Die Labels eines Kontos sind geändert.
   *[other] Die Labels von { $count } Konten sind geändert.
}
undo-done = Es ist wieder wie vorher.
undo-shortcut = Änderung an Namen, Labels oder Erinnerungen rückgängig machen
