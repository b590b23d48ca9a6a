### The overview of the accounts: its cards, filters, selection and the menu of a card.

## The glance and the checks under way

accounts-checking-of = Checking { NUMBER($place) } of { NUMBER($total) }
# What the bar of progress is called, and how far it is.
accounts-checking = Checking accounts
accounts-checked-of = { NUMBER($done) } of { NUMBER($total) } checked

## Finding accounts

accounts-search-about = Search accounts by name, handle, platform, label or state
accounts-search = { $count ->
    [one] Search { $count } account
   *[other] Search { $count } accounts
}
# What the row of filters is called.
accounts-show = Show
accounts-show-everything = All
# Also the heading over the accounts that need a person.
accounts-needs-you = Needs you
accounts-platform = Platform
accounts-state = State
accounts-brand = Brand
accounts-no-brand = No brand
accounts-label = Label
accounts-no-label = No label
accounts-shown = { NUMBER($shown) } of { NUMBER($total) } accounts
accounts-order = Order
accounts-sort-attention = Needs attention first
accounts-sort-used = Most used first
accounts-sort-name = By name
accounts-sort-platform = By platform
accounts-groups = Groups
accounts-grouped-platform = Grouped by platform
accounts-grouped-brand = Grouped by brand
accounts-not-grouped = Not grouped
# The heading over all accounts that need nobody.
accounts-runs-by-itself = Runs by itself
accounts-nothing-fits = No account fits this search.
accounts-show-all = Show all

## A card

# Read aloud after the name of the account that the button opens.
accounts-opens = : view details
accounts-life = Life of the connection
accounts-life-left = { NUMBER($percent) } percent left
accounts-being-checked = checking
accounts-not-proven = not proven yet
# $ago is “4 min ago”, “yesterday” or “on 12 Feb”.
accounts-proven = proven { $ago }
accounts-last-proven = last proven { $ago }
accounts-proven-at = Proven { $moment }
accounts-checked-at = Checked { $moment }
accounts-read-at = Profile read { $moment }
accounts-snoozed = Reminders snoozed until { $moment }
# Said when a state changed; $why is a headline such as “Facebook signed us out”.
accounts-said-status = { $name }: { $status }.
accounts-said-status-why = { $name }: { $status }. { $why }.

## The menu of a card

accounts-actions = Actions
accounts-actions-for = Actions for { $name }
accounts-view-details = View details
accounts-deselect = Deselect
accounts-wake = Wake
accounts-snooze = { $days ->
    [7] Snooze reminders for 1 week
    [one] Snooze reminders for { $days } day
   *[other] Snooze reminders for { $days } days
}
accounts-said-snoozed = { $name }: reminders are snoozed until { $moment }.
accounts-said-woken = { $name }: reminders are on again.

## Several at once

accounts-select = Select
accounts-pick = Select { $name }
accounts-selected = Selected accounts
accounts-pick-some = Pick the accounts you mean
accounts-selected-of = { NUMBER($count) } of { NUMBER($total) } selected
accounts-select-all = Select all
accounts-select-these = Select these { NUMBER($count) }

## None yet, and those that were

accounts-can-connect = What you can connect
accounts-former = Disconnected accounts
accounts-former-heading = Disconnected
accounts-former-count = { NUMBER($count) }, history kept
accounts-disconnected = disconnected { $ago }
accounts-connect-again = Connect again
