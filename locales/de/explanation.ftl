### Sie-Form. Knapp, ruhig, ohne Schuldzuweisung. Glossar: CONTRIBUTING.md, „Words“.

explanation-action-sign-in-again = Neu anmelden
explanation-action-renew-now = Jetzt erneuern
explanation-action-ask-again = Erneut darum bitten
explanation-action-check-now = Jetzt prüfen
explanation-action-open-platform-apps = Plattform-Apps öffnen
explanation-action-remove = Aus der Liste nehmen

explanation-signed-out = { $platform } hat uns abgemeldet
explanation-signed-out-posts = Beiträge werden zurückgehalten, bis Sie sich neu anmelden.
explanation-access-ended = { $platform } hat unseren Zugang beendet; bemerkt haben wir es am { $day }.
explanation-access-ended-silently = { $platform } nimmt unseren Zugang nicht mehr an und sagt nicht, warum; bemerkt haben wir es am { $day }.
explanation-ran-out-facebook = Facebook verlangt von Zeit zu Zeit eine neue Anmeldung, und Ihre ist abgelaufen; bemerkt haben wir es am { $day }.
explanation-ran-out-instagram = Der Zugang zu Instagram lässt sich nur innerhalb seiner 60 Tage verlängern, und das ist nicht geschehen; bemerkt haben wir es am { $day }.
explanation-ran-out-linkedin = LinkedIn verlangt alle 60 Tage eine neue Anmeldung, und Ihre sind vorbei; bemerkt haben wir es am { $day }.
explanation-ran-out-youtube = YouTube hat nur für eine Stunde Zugang gegeben, und die ist vorbei; bemerkt haben wir es am { $day }.
explanation-ran-out-x = X hat nur für zwei Stunden Zugang gegeben, und die sind vorbei; bemerkt haben wir es am { $day }.
explanation-happens-facebook = Das geschieht, wenn das Passwort geändert wurde, Pilotlight in den Einstellungen von Facebook entfernt wurde oder Facebook sich vergewissern möchte, dass Sie es sind.
explanation-happens-instagram = Das geschieht, wenn das Passwort geändert wurde, Pilotlight in den Einstellungen von Instagram entfernt wurde oder Instagram sich vergewissern möchte, dass Sie es sind.
explanation-happens-youtube = Das geschieht, wenn Pilotlight in den Einstellungen des Google-Kontos entfernt wurde oder die Verwaltung des Kontos eine neue Anmeldung verlangt.
explanation-happens-x = Das geschieht, wenn Pilotlight in den Einstellungen von X entfernt wurde.
explanation-happens-linkedin = Das geschieht, wenn das Passwort geändert oder Pilotlight in den Einstellungen von LinkedIn entfernt wurde.
explanation-usually-facebook = Meist wurde das Passwort geändert oder Pilotlight in den Einstellungen von Facebook entfernt.
explanation-usually-instagram = Meist wurde das Passwort geändert oder Pilotlight in den Einstellungen von Instagram entfernt.
explanation-usually-youtube = Meist wurde das Passwort geändert, Pilotlight in den Einstellungen des Google-Kontos entfernt oder der Zugang sechs Monate lang nicht benutzt.
explanation-usually-x = Meist wurde Pilotlight in den Einstellungen von X entfernt.
explanation-usually-linkedin = Meist ist seit der letzten Anmeldung ein Jahr vergangen, oder Pilotlight wurde in den Einstellungen von LinkedIn entfernt.

explanation-due-headline = Eine neue Anmeldung ist fällig
explanation-due-was = Ihre sollte am { $day } enden.
explanation-due-posts = Beiträge können ab jetzt zurückgehalten werden.
explanation-due-soon-testing = Google beendet den Zugang alle 7 Tage
explanation-due-soon =
    { $days ->
        [one] Innerhalb eines Tages neu anmelden
       *[other] Innerhalb von { $days } Tagen neu anmelden
    }
explanation-due-soon-ends = Ihre endet am { $day }.
explanation-due-soon-posts = Bis dahin gehen Beiträge noch hinaus.
explanation-why-testing = Die Entwickler-App ist noch im Testmodus von Google, der den Zugang nach einer Woche beendet; mit ihrer Veröffentlichung bei Google hört das auf.
explanation-why-90-days = { $platform } verlangt alle 90 Tage eine neue Anmeldung.
explanation-why-60-days = { $platform } verlangt alle 60 Tage eine neue Anmeldung.
explanation-why-hours = { $platform } hat nur für ein paar Stunden Zugang gegeben.
explanation-why-year = { $platform } verlangt einmal im Jahr eine neue Anmeldung.
explanation-why-limited = Auf der Seite von Google wurde der Zugang nur für begrenzte Zeit erlaubt.
explanation-why-time-to-time = { $platform } verlangt von Zeit zu Zeit eine neue Anmeldung.

explanation-gone-page = Diese Seite gibt es bei { $platform } nicht mehr
explanation-gone-channel = Diesen Kanal gibt es bei { $platform } nicht mehr
explanation-gone-account = Dieses Konto gibt es bei { $platform } nicht mehr
explanation-gone-happened = { $platform } meldet eine Löschung oder Sperrung; bemerkt haben wir sie am { $day }. Der Verlauf bleibt hier.
explanation-gone-posts = Hier lässt sich nichts mehr veröffentlichen.

explanation-permission = { $platform } lässt uns nicht veröffentlichen
explanation-permission-happened = Pilotlight darf bei { $platform } nicht { $abilities }.
explanation-permission-unnamed = Eine Berechtigung oder eine Rolle wurde entzogen, vielleicht in den Einstellungen von { $platform }.
explanation-permission-posts = Beiträge werden zurückgehalten, bis die Berechtigung erteilt ist.

explanation-registration = Mit unserer Registrierung bei { $platform } stimmt etwas nicht
explanation-registration-happened = Ihre Konten sind in Ordnung; { $platform } hat die Entwickler-App hinter Pilotlight abgelehnt.
explanation-registration-posts = Beiträge warten, bis die Registrierung in Ordnung gebracht ist.

explanation-down = { $platform } hat selbst eine Störung
explanation-down-happened = Ihre Verbindung ist in Ordnung; { $platform } antwortet nicht richtig (seit { $moment }).
explanation-limited = { $platform } bittet uns zu warten
explanation-limited-happened = In kurzer Zeit kamen zu viele Anfragen, darum nimmt { $platform } vorerst keine an.
explanation-slow = { $platform } ist langsam
explanation-slow-happened = Ihre Verbindung ist in Ordnung.
explanation-slow-posts = Beiträge gehen vielleicht etwas später hinaus.
explanation-renewing = Die Verbindung wird erneuert
explanation-renewing-happened = Pilotlight erneuert gerade diese Verbindung mit { $platform }.
explanation-renews-itself = Die Verbindung erneuert sich von selbst
explanation-renews-itself-happened = Was { $platform } gibt, hält jeweils ein paar Stunden; das Nächste holt Pilotlight von selbst.
explanation-post-refused = { $platform } hat diesen Beitrag abgelehnt
explanation-post-refused-happened = Ihre Verbindung ist in Ordnung; { $platform } hat nur diesen einen Beitrag so nicht angenommen.
explanation-post-refused-posts = Andere Beiträge gehen wie geplant hinaus.
explanation-posts-as-planned = Beiträge gehen wie geplant hinaus.
explanation-posts-late = Beiträge gehen vielleicht etwas später hinaus; es ist nichts zu tun.
explanation-posts-held = Beiträge werden zurückgehalten, bis es vorbei ist; es ist nichts zu tun.
explanation-next-try = Nächster Versuch: { $moment }.
explanation-next-try-open = Wir versuchen es von selbst wieder.

explanation-not-reached = { $platform } war nicht zu erreichen
explanation-not-reached-network = An seiner Stelle hat das Netz geantwortet, wie es in Hotels und Cafés vorkommt. Melden Sie sich im Netz an; wir versuchen es von selbst wieder.
explanation-not-reached-no-answer = Dieser Computer bekam von { $platform } keine Antwort, darum können wir nicht sagen, wie es um das Konto steht. Wir versuchen es von selbst wieder.
explanation-unclear = { $platform } hat unklar geantwortet
explanation-unclear-fresh = { $platform } hat selbst eine frische Verbindung nicht angenommen, darum können wir nicht sagen, wie es um das Konto steht.
explanation-unclear-happened = { $platform } hat auf eine Weise geantwortet, die wir nicht verstehen, darum können wir nicht sagen, wie es um das Konto steht.
explanation-not-checked-since = Seit { $day } nicht geprüft
explanation-not-checked-since-happened = Dieser Computer war aus oder offline, darum können wir nicht sagen, wie es um das Konto steht.
explanation-not-checked = Noch nicht geprüft
explanation-not-checked-happened = Es wurde noch nicht geprüft, darum können wir nicht sagen, wie es um das Konto steht.
explanation-last-worked = Zuletzt hat es am { $day } geklappt.
explanation-not-proven-posts = Wir versuchen, Beiträge zur geplanten Zeit zu senden.

explanation-horizon-stopped = Angehalten, bis Sie sich neu anmelden
explanation-horizon-gone = Nicht mehr da; der Verlauf bleibt
explanation-horizon-never = Erneuert sich von selbst, kein Ende in Sicht
explanation-horizon-overdue = Eine neue Anmeldung ist seit dem { $day } fällig
explanation-horizon-until = Läuft von selbst bis { $day }

explanation-past-signed-out = { $platform } hat uns abgemeldet
explanation-past-gone = { $platform } meldete, dass es das Konto nicht mehr gibt
explanation-past-permission = { $platform } ließ uns nicht veröffentlichen
explanation-past-registration = { $platform } hat unsere Registrierung abgelehnt
explanation-past-down = { $platform } hatte selbst eine Störung
explanation-past-limited = { $platform } bat uns zu warten
explanation-past-due = Eine neue Anmeldung war fällig
explanation-past-slow = { $platform } war langsam
explanation-past-not-proven = Einen Tag lang nicht geprüft
explanation-ended-left = Das Konto wurde getrennt.
explanation-ended-signed-in = Es wurde neu angemeldet.
explanation-ended-checked = Es wurde wieder geprüft.
explanation-ended-works = Es funktioniert wieder.
