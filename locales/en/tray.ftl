### The tray's menu and tooltip. Entries are short; the glance's sentences stand above them.

tray-tip = Pilotlight: { $headline }
# $why is the headline of an explanation, or nothing.
tray-account = { $account } ({ $kind }): { $why }
tray-fix-all =
    { $count ->
        [one] Fix all · { $count } sign-in
       *[other] Fix all · { $count } sign-ins
    }
tray-check = Check now
tray-open = Open Pilotlight
tray-quit = Quit
