list-next = { $first }, { $next }
list-and = { $first } e { $last }
list-or = { $first } ou { $last }
list-more = { $first } e mais { NUMBER($count) }
