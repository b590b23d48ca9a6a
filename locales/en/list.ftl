### Names in a row: “A, B, C and D”.

list-next = { $first }, { $next }
list-and = { $first } and { $last }
list-or = { $first } or { $last }
list-more = { $first } and { NUMBER($count) } more
