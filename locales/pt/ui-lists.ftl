lists-more = mais { NUMBER($count) }
