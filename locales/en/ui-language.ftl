### The language, under Settings.

language-title = Language
language-system = As the system
language-about = Window, tray, notifications and the command line speak it from now on. What was written down under Activity stays as it was written.
