## The headings

attempt-waiting = Warten auf Ihren Browser
attempt-choosing = Welche Konten sollen verbunden werden?
attempt-confirming-one = Sie sind dabei, { $name } zu verbinden: Ist das richtig?
attempt-confirming-several = Sie sind dabei, { NUMBER($count) } Konten zu verbinden: Ist das richtig?
attempt-confirming-again-one = Sie sind dabei, { $name } neu zu verbinden: Ist das richtig?
attempt-confirming-again-several = Sie sind dabei, { NUMBER($count) } Konten neu zu verbinden: Ist das richtig?
attempt-connected = Verbunden
attempt-connected-again = Wieder verbunden
attempt-unchanged = Es wurde nichts geändert
attempt-connecting = { $platform } wird verbunden
attempt-reconnecting = { $name } wird neu verbunden

## While we work

attempt-reading = Ihre Antwort ist da. Wir lesen sie.
attempt-saving = Wird gespeichert und zum ersten Mal geprüft.

## Waiting for the browser

attempt-open-in-browser = { $platform } ist in Ihrem Browser geöffnet. Stimmen Sie dort zu, dann geht es in diesem Fenster von selbst weiter.
attempt-until = Wir warten bis { $time }, { $remaining }. Bis dahin ändert sich nichts.
attempt-open-again = Seite noch einmal öffnen
attempt-copy-link = Link kopieren
attempt-link-copied = Link kopiert

## Choosing

attempt-signed-in-as = Angemeldet als { $name }.
attempt-ask-again = Noch einmal bitten
attempt-search = { NUMBER($count) } Konten durchsuchen
attempt-chosen = { NUMBER($chosen) } von { NUMBER($total) } gewählt
attempt-choose-all = Alle wählen
attempt-choose-none = Keines wählen
attempt-continue = Weiter
attempt-continue-with = Weiter mit { NUMBER($count) } Konten

## Confirming

attempt-nothing-saved = Angemeldet als { $name }. Bisher ist nichts gespeichert.
attempt-choose-again = Noch einmal wählen
attempt-yes = Ja, verbinden

## Over

attempt-said = Was { $platform } gesagt hat
attempt-as-new = Als neues Konto hinzufügen
