sign-in-connected-already = Schon verbunden; die Anmeldung wird erneuert.
sign-in-was-connected = War schon einmal verbunden; der Verlauf gehört dann wieder dazu.
sign-in-not-ticked = Auf der Seite von { $platform } war kein Haken gesetzt. Bitten Sie erneut darum und setzen Sie dort den Haken, um es zu verbinden.
sign-in-no-role = Sie dürfen es ansehen, aber dort nichts veröffentlichen. Bitten Sie den Inhaber um eine Rolle, die veröffentlichen darf.
sign-in-kind-refused = Konten dieser Art lassen sich nicht verbinden.
sign-in-not-listed = Diese Wahl steht nicht auf der Liste.
sign-in-not-connectable = Eines der gewählten Konten lässt sich nicht verbinden; wählen Sie unter denen, bei denen es geht.
sign-in-choose-one = Wählen Sie mindestens ein Konto.

sign-in-local-address = Links zu Pilotlight öffnen auf diesem Computer ein anderes Programm; darum kommt die Antwort über eine lokale Adresse zurück.
sign-in-continue-here = Links zu Pilotlight öffnen auf diesem Computer ein anderes Programm. Wählen Sie auf der letzten Seite „Continue in this browser“.

sign-in-connected-nothing = Verbunden.
sign-in-connected =
    { $count ->
        [one] { $names } ist verbunden.
       *[other] { $names } sind verbunden.
    }
sign-in-denied = Sie haben es auf der Seite von { $platform } nicht erlaubt. Es wurde nichts geändert.
sign-in-cancelled = Die Anmeldung wurde abgebrochen. Es wurde nichts geändert.
sign-in-too-late = Niemand kam rechtzeitig zurück, darum wurde die Anmeldung beendet. Es wurde nichts geändert; fangen Sie neu an, wann immer Sie mögen.
sign-in-other-identity = Sie haben sich als { $signed-in } angemeldet, diese Verbindung gehört aber zu { $expected }. Melden Sie sich bei { $platform } als { $expected } an und versuchen Sie es noch einmal. Die Verbindung ist, wie sie war.
sign-in-same-account = dasselbe Konto
sign-in-someone-else = jemand anderes
sign-in-not-saved = Die Verbindung konnte nicht gespeichert werden, darum wurde nichts geändert. Sorgen Sie dafür, dass die Festplatte Platz hat und der Schlüsselbund offen ist, und versuchen Sie es noch einmal.
sign-in-nothing-changed = Es wurde nichts geändert.
sign-in-refused-app = { $platform } hat die Entwickler-App hinter Pilotlight abgelehnt. Ihr Konto ist in Ordnung; prüfen Sie den Eintrag unter „Plattform-Apps“.
sign-in-refused-limit = { $platform } bittet uns zu warten, bevor sich wieder jemand anmeldet. Versuchen Sie es nach einer Weile noch einmal.
sign-in-refused-down = { $platform } hat gerade selbst eine Störung. Versuchen Sie es nach einer Weile noch einmal.
sign-in-refused-network = Anstelle von { $platform } hat das Netz geantwortet, wie es in Hotels und Cafés vorkommt. Melden Sie sich im Netz an und versuchen Sie es dann noch einmal.
sign-in-refused-no-answer = { $platform } war nicht zu erreichen. Prüfen Sie die Internetverbindung und versuchen Sie es dann noch einmal.
sign-in-refused-old = { $platform } hat die Antwort nicht mehr angenommen; vielleicht hat es zu lange gedauert. Versuchen Sie es noch einmal.
sign-in-refused-permission = { $platform } hat nicht erteilt, was nötig ist. Versuchen Sie es noch einmal und lassen Sie die Berechtigungen eingeschaltet.
sign-in-refused-gone = { $platform } meldet, dass es dieses Konto nicht mehr gibt.
sign-in-refused-unknown = { $platform } hat die Anmeldung ohne einen Grund abgelehnt, den wir verstehen. Versuchen Sie es noch einmal.
sign-in-absent-unticked = Sie haben sich als die richtige Person angemeldet, aber für { $expected } war auf der Seite von { $platform } kein Haken gesetzt. Versuchen Sie es noch einmal und setzen Sie den Haken.
sign-in-absent-no-role = Sie haben sich als die richtige Person angemeldet, aber sie hat bei { $expected } keine Rolle mehr, die veröffentlichen darf. Bitten Sie den Inhaber um eine und versuchen Sie es dann noch einmal.
sign-in-absent-either = Sie haben sich als die richtige Person angemeldet, aber { $expected } war nicht unter dem, was erlaubt wurde. Versuchen Sie es noch einmal und setzen Sie auf der Seite von { $platform } den Haken; steht es dort nicht, bitten Sie den Inhaber um eine Rolle.
sign-in-no-page = Diese Person verwaltet keine Facebook-Seite. Verbinden lassen sich nur Seiten, keine persönlichen Profile; legen Sie eine Seite an oder lassen Sie sich zum Admin machen. Es wurde nichts geändert.
sign-in-personal-instagram = Dieses Instagram-Konto ist ein privates. Stellen Sie es in den Einstellungen von Instagram auf ein professionelles Konto um (Business oder Creator) und versuchen Sie es dann noch einmal. Es wurde nichts geändert.
sign-in-no-channel = Dieses Google-Konto hat noch keinen YouTube-Kanal. Legen Sie auf YouTube einen an und versuchen Sie es dann noch einmal. Es wurde nichts geändert.
sign-in-nothing-offered = Diese Anmeldung bietet nichts, was sich verbinden ließe. Es wurde nichts geändert.

sign-in-dropped-malformed = Pilotlight bekam eine Adresse, die es nicht versteht, und hat sie nicht beachtet. Falls Sie sich gerade anmeldeten, fangen Sie neu an. Es wurde nichts geändert.
sign-in-dropped-unknown = Diese Antwort gehört zu keiner Anmeldung, die hier läuft, darum wurde sie nicht verwendet. Falls Sie sich gerade anmeldeten, fangen Sie neu an. Es wurde nichts geändert.
sign-in-dropped-used = Diese Antwort wurde schon verwendet, oder ihre Anmeldung ist beendet. Um sich neu anzumelden, fangen Sie in Pilotlight an. Es wurde nichts geändert.
sign-in-dropped-late = Diese Antwort kam zu spät; ihre Anmeldung ist beendet. Fangen Sie in Pilotlight neu an. Es wurde nichts geändert.
sign-in-dropped-way = Diese Antwort kam auf einem anderen Weg, als sie sollte, darum wurde sie nicht verwendet. Fangen Sie in Pilotlight neu an. Es wurde nichts geändert.
sign-in-dropped-issuer = Diese Antwort nennt einen anderen Absender als die gefragte Plattform, darum wurde sie nicht verwendet. Fangen Sie in Pilotlight neu an. Es wurde nichts geändert.
sign-in-dropped-not-noted = Pilotlight konnte nicht in seinen Datenordner schreiben, darum wurde diese Antwort nicht verwendet. Sorgen Sie dafür, dass die Festplatte Platz hat, und öffnen Sie die Antwort noch einmal. Es wurde nichts geändert.
sign-in-dropped-vault = Der Schlüsselbund ist geschlossen, darum lässt sich die Anmeldung nicht abschließen. Öffnen Sie den Schlüsselbund und dann die Antwort im Browser noch einmal, oder fangen Sie neu an. Es wurde nichts geändert.

sign-in-page-taken = Zurück zu Pilotlight
sign-in-page-taken-text = Pilotlight hat die Antwort und macht von hier an weiter. Sie können diese Seite schließen.
sign-in-page-dropped = Das wurde nicht verwendet
sign-in-page-not-understood = Nicht verstanden
sign-in-page-not-here = Nicht hier
sign-in-page-not-here-text = Diese Anfrage gehört nicht hierher.
sign-in-page-nobody = Darauf wartet nichts
sign-in-page-nobody-text = Pilotlight wartet nicht mehr auf diese Antwort. Fangen Sie in Pilotlight neu an.
