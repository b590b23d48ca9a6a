### Settings, General: how the window looks and when Pilotlight starts.

general-title = General
general-appearance = Appearance
general-light = Light
general-dark = Dark
general-system = As the system
general-login = Start with the computer
general-login-hint = Only the tray is shown then, or the window where there is no tray. Accounts are checked and renewed from the start.
general-login-reading = Looking at what starts with this computer
general-saved = Saved
