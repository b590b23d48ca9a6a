### The field for everything: accounts, pages and actions by name.

palette-title = Go to
palette-found = What was found
palette-accounts = Accounts
palette-actions = Pages and actions
palette-nothing = Nothing fits “{ $search }”.
palette-light = Light appearance
palette-dark = Dark appearance
palette-system = Appearance as the system has it

## Other words by which an action may be looked for; they are never shown

palette-also-fix = fix all repair
palette-also-new-post = post publish compose
palette-also-connect = add new
palette-also-search = find filter
palette-also-appearance = theme
palette-also-shortcuts = keys
