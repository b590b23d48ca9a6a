lists-more = { NUMBER($count) } más
