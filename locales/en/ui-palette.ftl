### The field for everything: accounts, pages and actions by name.

palette-title = Go to
palette-found = What was found
palette-accounts = Accounts
palette-actions = Pages and actions
palette-nothing = Nothing fits “{ $search }”.
palette-light = Light appearance
palette-dark = Dark appearance
palette-system = Appearance as the system has it
palette-settings = Settings: { $section }
palette-passphrase = Set or change the recovery passphrase

## Other words by which an action may be looked for; they are never shown

palette-also-fix = fix all repair
palette-also-new-post = post publish compose
palette-also-connect = add new
palette-also-search = find filter
palette-also-appearance = theme
palette-also-shortcuts = keys
palette-also-apps = developer app client id secret relay
palette-also-world = sandbox real accounts
palette-also-general = appearance theme start login
palette-also-language = sprache idioma langue língua
palette-also-notifications = quiet hours reminders alerts summary
palette-also-late = late delay
palette-also-security = keychain encryption safety
palette-also-backups = save copy restore
palette-also-log = audit export verify
palette-also-about = version updates licences data folder help
palette-also-revoke = lost stolen sold computer sign out
