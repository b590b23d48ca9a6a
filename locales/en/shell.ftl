### What the app's outermost part says: failures around folder, clipboard and browser. $detail is the system's own text and may
### be in English.

shell-folder = The data folder cannot be used: { $detail }.
shell-taken = Pilotlight is running already and holds this data folder. Use its window, or quit it first.
shell-no-secure-connections = Secure connections cannot be set up on this computer: { $detail }.
shell-no-sandbox = The sandbox could not be started: { $detail }
shell-no-sandbox-address = The sandbox's address could not be read; end the other Pilotlight and try again.
shell-not-opened = Pilotlight could not open its data. Quit it and start it again.
shell-clipboard-consent = The clipboard could not be written to. Use “Open the page again”.
shell-clipboard-address = The clipboard could not be written to. Select the address and copy it by hand.
shell-address-changed = This address has changed meanwhile. Open the section again.
shell-choice-not-saved = The choice could not be saved, so nothing was changed: { $detail }.
shell-no-such-page = There is no such page to open.
shell-may-not-be-opened = That address may not be opened.
shell-no-browser = No browser could be opened. Copy the link and open it in a browser yourself.
shell-no-folder-opened = No program could open the folder. It is { $folder }.
shell-not-let = The system did not let that be done: { $detail }.
shell-file-gone = The file is not there any more. Export it once more.
shell-file-not-written = The file could not be written: { $detail }.
shell-choose-files = Choose pictures and videos
shell-choose-kinds = Pictures and videos
shell-choose-all = All files
shell-choose-backup = Choose a backup
shell-choose-backups = Backups of Pilotlight
shell-backup-gone = { $file } is not in your downloads any more.
shell-backup-not-chosen = No backup was chosen.
shell-saved-first = A sign-in that is being renewed is saved first
