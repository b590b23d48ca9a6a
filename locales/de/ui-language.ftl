language-title = Sprache
language-system = Wie das System
language-about = Fenster, Symbol im Infobereich, Benachrichtigungen und Befehlszeile sprechen sie ab sofort. Was unter „Aktivität“ steht, bleibt so, wie es geschrieben wurde.
