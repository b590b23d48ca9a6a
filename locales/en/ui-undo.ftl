### A short notice with the way back.

undo-button = Undo
undo-close = Close this message
undo-labelled = { $count ->
    [one] The labels of one account are changed.
   *[other] The labels of { $count } accounts are changed.
}
undo-done = It is as it was before.
undo-shortcut = Undo a change of names, labels or a snooze
