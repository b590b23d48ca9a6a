delivery-draft = Entwurf
delivery-scheduled = Geplant
delivery-due = Fällig
delivery-publishing = Geht hinaus
delivery-published = Veröffentlicht
delivery-unconfirmed = Unbestätigt
delivery-held = Zurückgehalten
delivery-missed = Ausgefallen
delivery-cancelled = Abgesagt
delivery-failed = Fehlgeschlagen

delivery-sum-none = Noch für kein Konto
delivery-sum-first =
    { $count ->
        [one] { $state } bei { NUMBER($count) } Konto
       *[other] { $state } bei { NUMBER($count) } Konten
    }
# $state comes in small letters; a noun has a capital one all the same.
delivery-sum-more =
    { $state ->
        [entwurf] Entwurf bei { NUMBER($count) }
       *[other] { $state } bei { NUMBER($count) }
    }

delivery-draft-headline = Noch nicht geplant
delivery-scheduled-headline = Geht hinaus: { $moment }
delivery-due-headline = Wartet, bis er an der Reihe ist
delivery-due-soon = Er geht hinaus, sobald die Verbindung es zulässt.
delivery-due-waits = { $platform } nimmt gerade nichts an; nächster Versuch: { $moment }.
delivery-publishing-headline = Wird veröffentlicht
delivery-preparing = Pilotlight übergibt ihn an { $platform }.
delivery-sending = Er wurde an { $platform } gesendet; die Antwort steht noch aus.
delivery-published-headline = Veröffentlicht: { $moment }
delivery-unconfirmed-headline = { $platform } hat nicht gesagt, ob er dort steht
delivery-unconfirmed-happened = Er wurde gesendet ({ $moment }), und es kam keine klare Antwort; er kann also dort stehen oder nicht. Von selbst wird er nicht noch einmal gesendet, weil er sonst zweimal dort stehen könnte.
delivery-unconfirmed-todo = Sehen Sie bei { $account } auf { $platform } nach und sagen Sie dann, ob er dort steht.

delivery-signed-out = Zurückgehalten, bis Sie sich neu anmelden
delivery-signed-out-happened = { $platform } hat unseren Zugang zu { $account } beendet, darum wurde nichts gesendet.
delivery-signed-out-todo = Verbinden Sie { $account } neu. Was noch kommt, geht dann zu seiner Zeit hinaus.
delivery-gone = Zurückgehalten, weil es { $account } nicht mehr gibt
delivery-gone-happened = { $platform } meldet, dass { $account } gelöscht oder gesperrt wurde; es wurde nichts gesendet.
delivery-gone-todo = Sagen Sie ihn ab, oder verbinden Sie das Konto neu, wenn es wieder da ist.
delivery-permission = Zurückgehalten, bis eine Berechtigung erteilt ist
delivery-permission-happened = { $platform } lässt uns bei { $account } nicht veröffentlichen; es wurde nichts gesendet.
delivery-permission-todo = Verbinden Sie { $account } neu und lassen Sie alle Berechtigungen eingeschaltet.
delivery-app = Zurückgehalten, bis unsere Registrierung funktioniert
delivery-app-happened = { $platform } hat die Entwickler-App hinter Pilotlight abgelehnt; { $account } ist in Ordnung, und es wurde nichts gesendet.
delivery-app-todo = Sehen Sie unter „Einstellungen“, „Plattform-Apps“ nach.
delivery-down = Zurückgehalten, solange { $platform } eine Störung hat
delivery-down-happened = { $platform } funktioniert seit Stunden nicht; es wurde nichts gesendet.
delivery-limited = Zurückgehalten, solange { $platform } nichts annimmt
delivery-limited-happened = { $platform } bittet uns seit Stunden zu warten; es wurde nichts gesendet.
delivery-by-itself = Ist das rechtzeitig vorbei, geht er von selbst hinaus; ist es später vorbei, werden Sie gefragt.
delivery-late = Zurückgehalten, weil seine Zeit vorbei ist
delivery-late-happened = Er konnte nicht rechtzeitig hinausgehen, und nichts wird ungefragt zu spät veröffentlicht.
delivery-late-planned = Geplant war: { $moment }.
delivery-late-todo = Veröffentlichen Sie ihn jetzt, geben Sie ihm eine andere Zeit, oder lassen Sie ihn ausfallen.
delivery-unfit = Zurückgehalten, weil er so nicht gesendet werden kann
delivery-unfit-happened = Etwas davon fehlt.
delivery-nothing-sent = Es wurde nichts gesendet.
delivery-unfit-todo = Bringen Sie es in Ordnung, und veröffentlichen Sie ihn dann oder geben Sie ihm eine andere Zeit.

delivery-missed-headline = Ausgefallen
delivery-missed-happened = Geplant war { $moment }, und Sie haben ihn ausfallen lassen.
delivery-cancelled-by-owner = Sie haben ihn abgesagt.
delivery-cancelled-with = Mit seinem Konto abgesagt
delivery-cancelled-with-happened = Sie haben { $account } getrennt, und sonst ging er nirgends hin.
delivery-cancelled-with-todo = Verbinden Sie { $account } wieder, um ihn neu zu planen.
delivery-cancelled-with-others = Sie haben { $account } getrennt; für die anderen Konten blieb er.

delivery-refused = { $platform } hat diesen Beitrag abgelehnt
delivery-refused-as-it-is = { $platform } hat ihn so nicht angenommen. Die Verbindung ist in Ordnung.
delivery-refused-todo = Es wurde nichts veröffentlicht. Ändern Sie ihn und versuchen Sie es dann noch einmal; unverändert würde er wieder abgelehnt.
delivery-refused-access = { $platform } hat unseren Zugang nicht angenommen
delivery-refused-account = { $platform } konnte das Konto nicht finden
delivery-refused-often = Jede Prüfung gelingt, und doch hat { $platform } diesen Beitrag mehrmals abgelehnt.
delivery-refused-unclear = { $platform } hat einen Grund genannt, den wir nicht verstehen.
delivery-failed-todo = Es wurde nichts veröffentlicht. Versuchen Sie es noch einmal, oder ändern Sie ihn vorher.

delivery-none-held = Nichts wird zurückgehalten.
delivery-all-past =
    { $count ->
        [one] { NUMBER($count) } Beitrag wird zurückgehalten, und seine Zeit ist vorbei.
       *[other] { NUMBER($count) } Beiträge werden zurückgehalten; ihre Zeiten sind alle vorbei.
    }
delivery-all-to-come =
    { $count ->
        [one] { NUMBER($count) } Beitrag wird zurückgehalten; seine Zeit kommt noch.
       *[other] { NUMBER($count) } Beiträge werden zurückgehalten; ihre Zeiten kommen alle noch.
    }
delivery-some-past = { NUMBER($count) } Beiträge werden zurückgehalten: { NUMBER($coming) } für später, { NUMBER($past) } mit verstrichener Zeit.
delivery-left =
    { $count ->
        [one] { NUMBER($count) } Beitrag wurde abgesagt, als das Konto getrennt wurde.
       *[other] { NUMBER($count) } Beiträge wurden abgesagt, als das Konto getrennt wurde.
    }

delivery-report =
    { $count ->
        [one] Ein Beitrag ging nicht rechtzeitig hinaus
       *[other] { NUMBER($count) } Beiträge gingen nicht rechtzeitig hinaus
    }
delivery-report-todo =
    { $count ->
        [one] Nichts wird ungefragt zu spät veröffentlicht. Sagen Sie, ob er jetzt, später oder gar nicht hinausgehen soll.
       *[other] Nichts wird ungefragt zu spät veröffentlicht. Sagen Sie, ob sie jetzt, später oder gar nicht hinausgehen sollen.
    }

delivery-leaving-cancelled =
    { $count ->
        [one] { NUMBER($count) } geplanter Beitrag geht sonst nirgends hin und wird abgesagt. Er bleibt erhalten, und nach einem neuen Verbinden können Sie ihn wieder planen.
       *[other] { NUMBER($count) } Beiträge, die sonst nirgends hingehen, werden abgesagt. Sie bleiben erhalten, und nach einem neuen Verbinden plant ein Klick sie wieder.
    }
delivery-leaving-elsewhere =
    { $count ->
        [one] { NUMBER($count) } Beitrag geht weiter an Ihre anderen Konten.
       *[other] { NUMBER($count) } Beiträge gehen weiter an Ihre anderen Konten.
    }

delivery-left-out = In dieser Nacht werden die Uhren vorgestellt, und { $time } entfällt; er geht darum um { $instead } hinaus.
delivery-twice = In dieser Nacht werden die Uhren zurückgestellt und zeigen { $time } zweimal; er geht beim ersten Mal hinaus.
