### Shown once, before the first account.

welcome-title = Welcome to Pilotlight
welcome-keeps = Pilotlight keeps your social accounts connected: it looks after every connection from the tray and renews it by itself.
welcome-says = When you are needed, it says so early and in plain words, with the one thing to do.
welcome-private = It runs on this computer alone. You sign in at the platform itself, and what it saves is encrypted here.
welcome-sandbox = You are in the sandbox: the platforms are played on this computer, and no real account is touched. Try what you like; going live is a button in the settings.
welcome-live = You are live: each platform that you use needs a developer app of your own. The guide for each is in the settings.
welcome-first = Connect your first account
welcome-skip = Look around first
welcome-settings = Open the settings
