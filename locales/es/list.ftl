list-next = { $first }, { $next }
list-and = { $first } y { $last }
list-or = { $first } o { $last }
list-more = { $first } y { NUMBER($count) } más
