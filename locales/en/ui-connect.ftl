### What can be connected, and what will be asked for there before anything is asked.

connect-title = Connect an account
connect-title-platform = Connect { $platform }
connect-intro = You sign in at the platform, in your own browser. You see what is asked for before that.
connect-open-platform-apps = Open Platform apps
connect-asks = What Pilotlight asks for
connect-never = Direct messages are never asked for, and your password stays with { $platform }.
connect-needs = What you need
connect-comes-back = How it comes back
connect-all-platforms = All platforms
connect-continue = Continue in your browser
# Stands after what a permission allows.
connect-not-granted = not granted
