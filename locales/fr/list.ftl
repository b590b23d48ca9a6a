list-next = { $first }, { $next }
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
list-more = { $first } et { NUMBER($count) } de plus
