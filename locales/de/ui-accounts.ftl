## The glance and the checks under way

accounts-checking-of = Prüfung { NUMBER($place) } von { NUMBER($total) }
accounts-checking = Konten werden geprüft
accounts-checked-of = { NUMBER($done) } von { NUMBER($total) } geprüft

## Finding accounts

accounts-search-about = Konten nach Name, Benutzername, Plattform, Label oder Zustand durchsuchen
accounts-search = { $count ->
    [one] { $count } Konto durchsuchen
   *[other] { $count } Konten durchsuchen
}
accounts-show = Anzeigen
accounts-show-everything = Alle
accounts-needs-you = Braucht Sie
accounts-platform = Plattform
accounts-state = Zustand
accounts-brand = Marke
accounts-no-brand = Ohne Marke
accounts-label = Label
accounts-no-label = Ohne Label
accounts-shown = { NUMBER($shown) } von { NUMBER($total) } Konten
accounts-order = Reihenfolge
accounts-sort-attention = Was Sie braucht, zuerst
accounts-sort-used = Meistgenutzte zuerst
accounts-sort-name = Nach Name
accounts-sort-platform = Nach Plattform
accounts-groups = Gruppen
accounts-grouped-platform = Nach Plattform gruppiert
accounts-grouped-brand = Nach Marke gruppiert
accounts-not-grouped = Nicht gruppiert
accounts-runs-by-itself = Läuft von selbst
accounts-nothing-fits = Zu dieser Suche passt kein Konto.
accounts-show-all = Alle anzeigen

## A card

accounts-opens = : Einzelheiten ansehen
accounts-life = Lebensdauer der Verbindung
accounts-life-left = noch { NUMBER($percent) } Prozent
accounts-being-checked = wird geprüft
accounts-not-proven = noch nicht bestätigt
accounts-proven = bestätigt { $ago }
accounts-last-proven = zuletzt bestätigt { $ago }
accounts-proven-at = Bestätigt: { $moment }
accounts-checked-at = Geprüft: { $moment }
accounts-read-at = Profil gelesen: { $moment }
accounts-snoozed = Keine Erinnerungen bis { $moment }
accounts-said-status = { $name }: { $status }.
accounts-said-status-why = { $name }: { $status }. { $why }.

## The menu of a card

accounts-actions = Aktionen
accounts-actions-for = Aktionen für { $name }
accounts-view-details = Einzelheiten ansehen
accounts-deselect = Auswahl aufheben
accounts-wake = Wieder erinnern
accounts-snooze = { $days ->
    [7] 1 Woche nicht erinnern
    [one] { $days } Tag nicht erinnern
   *[other] { $days } Tage nicht erinnern
}
accounts-said-snoozed = { $name }: keine Erinnerungen bis { $moment }.
accounts-said-woken = { $name }: Sie werden wieder erinnert.

## Several at once

accounts-select = Auswählen
accounts-pick = { $name } auswählen
accounts-selected = Ausgewählte Konten
accounts-pick-some = Wählen Sie die Konten, die Sie meinen
accounts-selected-of = { NUMBER($count) } von { NUMBER($total) } ausgewählt
accounts-select-all = Alle auswählen
accounts-select-these = Diese { NUMBER($count) } auswählen

## None yet, and those that were

accounts-can-connect = Was Sie verbinden können
accounts-former = Getrennte Konten
accounts-former-heading = Getrennt
accounts-former-count = { NUMBER($count) }, Verlauf aufbewahrt
accounts-disconnected = getrennt { $ago }
accounts-connect-again = Wieder verbinden
