lists-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
