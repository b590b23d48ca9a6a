### Names in a row are joined by the window itself; this is what stands for the rest of many.

lists-more = { NUMBER($count) } more
