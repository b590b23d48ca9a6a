### What can be done, as the list of keys and the field for everything call it.

shortcuts-title = Keyboard shortcuts
shortcuts-find = Find an account, a page or an action
shortcuts-search = Search the accounts
# $page is the name of a page, as the sidebar has it.
shortcuts-go-to = Go to { $page }
shortcuts-new-post = Write a post
shortcuts-check = Check all accounts now
shortcuts-fix = Fix everything, with the fewest sign-ins
shortcuts-select = Select several accounts
shortcuts-select-under = Select the account under the pointer
shortcuts-larger = Draw everything larger
shortcuts-smaller = Draw everything smaller
shortcuts-usual-size = Draw everything in the usual size
shortcuts-close = Close what is open, or end the selection
shortcuts-show = Show these shortcuts

## What stands on the keys, as they are labelled where the language is spoken

shortcuts-key-control = Ctrl
shortcuts-key-escape = Esc
shortcuts-key-click = Click
