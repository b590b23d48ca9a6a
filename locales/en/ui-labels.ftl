### Labels for several accounts at once.

labels-open = Label
labels-title = { $count ->
    [one] Labels of one account
   *[other] Labels of { $count } accounts
}
labels-add = Add labels
labels-add-hint = Separated by commas.
labels-in-use = Labels in use
labels-remove = Take away
labels-on = { $count ->
    [one] on one account
   *[other] on { $count } accounts
}
labels-keep = Cancel
labels-save = Save
