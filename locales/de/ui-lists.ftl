lists-more = { NUMBER($count) } weitere
