language-title = Sprache
language-system = Wie das System
language-about = Fenster, Symbol in der Leiste, Mitteilungen und Befehlszeile sprechen sie ab sofort. Was unter Verlauf steht, bleibt so, wie es geschrieben wurde.
