list-next = { $first }, { $next }
list-and = { $first } und { $last }
list-or = { $first } oder { $last }
list-more = { $first } und { NUMBER($count) } weitere
