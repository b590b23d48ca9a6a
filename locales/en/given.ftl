### What the owner gave an account: why it cannot be kept, and what changed, for the audit log.

given-long-name = A name has at most { NUMBER($limit) } characters.
given-long-brand = A brand has at most { NUMBER($limit) } characters.
given-long-label = A label has at most { NUMBER($limit) } characters.
given-many-labels = An account has at most { NUMBER($limit) } labels.
given-name = { $account } is now called { $name } here.
given-no-name = { $account } goes by its own name again.
given-brand = { $account } now belongs to the brand { $brand }.
given-no-brand = { $account } belongs to no brand any more.
given-labels = { $account } is now labelled { $labels }.
given-no-labels = { $account } has no labels any more.
