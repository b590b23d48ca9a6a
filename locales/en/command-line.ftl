### The command line. Names of commands and flags, such as --yes, stay as they are.

command-line-no-window = No window can be shown here; `pilotlight --help` lists what works without one.
command-line-no-threads = The system gave no threads to work with: { $detail }.
command-line-no-output = The output could not be written: { $detail }.
command-line-no-account = No account is called “{ $name }”. `pilotlight status` lists all of them.
command-line-several-accounts = Several accounts are called “{ $name }”; use one of these ids:
command-line-ask = { $question } [y/N]
# The answers that mean yes, parted by blanks. “y” and “yes” always do.
command-line-yes = y yes
command-line-nothing-changed = Nothing was changed. Say yes at the question, or give --yes.
command-line-disconnect = Disconnect { $account }?
command-line-disconnected = { $account } is disconnected.
command-line-cancelled = The sign-in was cancelled. Nothing was changed.
command-line-open-address = Open this address in a browser on this computer and approve there:
command-line-about-to-connect = You signed in as { $signed-in } and are about to connect:
command-line-right = Is that right?
command-line-said = { $platform } said: { $said }
command-line-can-be-connected = It can be connected.
command-line-none-connectable = None of these can be connected. Nothing was changed.
command-line-not-wanted = You signed in as { $signed-in }, which is not what --only names. Nothing was changed.
command-line-saved = It is saved now.
command-line-sandbox-served = Another Pilotlight serves this sandbox already, at { $address }
command-line-sandbox-answers = The sandbox answers at { $address }
command-line-sandbox-end = Press Ctrl-C to end it.
# The parts of an explanation one after the other.
command-line-explained = { $headline }. { $happened } { $posts }
command-line-no-link = The link is not an address.
command-line-no-post = “{ $name }” is no post's id. `pilotlight post list` shows them.
command-line-nothing-to-do = There is nothing to do about this post. It stands so: { $state }.
command-line-restore = Go back to this backup?
command-line-backup-saved = The backup is at { $file }.
