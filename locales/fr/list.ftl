list-next = { $first }, { $next }
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
list-more =
    { $count ->
        [one] { $first } et { $count } autre
       *[other] { $first } et { $count } autres
    }
