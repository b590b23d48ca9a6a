### The search in the activity, and the log’s place in the settings.

log-export-csv = Export as CSV
log-export-json = Export as JSON
log-search = Search
log-search-hint = Words in the entries
log-account = Account
log-every-account = Every account
log-former-account = { $name } (disconnected)
log-subject = About
log-subject-all = Everything
log-subject-accounts = Accounts
log-subject-renewals = Renewals
log-subject-troubles = Troubles
log-subject-posts = Posts
log-subject-security = Keys and security
log-subject-settings = Settings
log-from = From
log-until = Until
log-clear = Show all
log-count = { $all ->
    [one] One entry
   *[other] { $all } entries
}
log-count-fitting = { $fitting ->
    [one] One of { NUMBER($all) } entries fits
   *[other] { $fitting } of { NUMBER($all) } entries fit
}
log-nothing-fits = No entry fits this search.
log-loading = Reading the log

log-settings-title = Activity log
log-settings-about = Pilotlight writes down what it did, each entry sealed to the one before it, so that a later change is found out. It holds no password and no key.
log-settings-open = Open the activity
