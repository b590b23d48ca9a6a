### Words on buttons that stand in many places, and what is read aloud after them.

buttons-cancel = Cancel
buttons-done = Done
buttons-save = Save
buttons-check-now = Check now
buttons-connect-account = Connect an account
buttons-reconnect = Reconnect
buttons-disconnect = Disconnect
buttons-close = Close
buttons-try-again = Try again
buttons-close-message = Close this message
buttons-connected-apps = Connected apps at { $platform }
buttons-remove = Remove
buttons-saving = Saving
# Follows a button's words when they are read aloud and says whose it is: “Try again: Corner Florist”.
buttons-of = : { $name }
