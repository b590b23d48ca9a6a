### Alles widerrufen: was geschehen wird, und was aus jedem Konto geworden ist.

revoke-at = { $count } bei { $platform }
revoke-ends = { $count ->
    [one] Pilotlight beendet seinen Zugang zu dem einen Konto: { $places }. Dort kann es nichts mehr veröffentlichen.
   *[other] Pilotlight beendet seinen Zugang zu allen { $count } Konten: { $places }. Dort kann es nichts mehr veröffentlichen.
}
revoke-posts = { $count ->
    [one] Ein Beitrag, der noch erscheinen sollte, wird abgesagt.
   *[other] { $count } Beiträge, die noch erscheinen sollten, werden abgesagt.
}
revoke-told = { $count ->
    [one] { $platforms } erfährt, dass der Zugang beendet ist.
   *[other] { $platforms } erfahren, dass der Zugang beendet ist.
}
revoke-untold = Pilotlight kann das { $platforms } nicht mitteilen. Sie bekommen einen Link zu der Seite, auf der Sie es dort selbst entfernen.
revoke-deletes = Jede gespeicherte Anmeldung, die Passphrase zur Wiederherstellung und der Schlüssel im Schlüsselbund werden von diesem Computer gelöscht, was immer die Plattformen antworten.
revoke-deletes-apps = { $apps ->
    [one] Auch der Eintrag Ihrer Entwickler-App wird samt ihrem Geheimnis gelöscht.
   *[other] Auch die Einträge Ihrer { $apps } Entwickler-Apps werden samt ihren Geheimnissen gelöscht.
}
revoke-is-final = Das lässt sich nicht rückgängig machen. Danach muss jedes Konto neu verbunden werden.
revoke-stays = Die Namen Ihrer Konten, ihr Verlauf, Ihre Einstellungen und das Protokoll bleiben auf diesem Computer.
revoke-confirmed = { $platform } hat bestätigt, dass der Zugang beendet ist.
revoke-no-way = { $platform } kann man es nicht mitteilen; entfernen Sie Pilotlight dort auf der Seite mit den verbundenen Apps.
revoke-not-reached = { $platform } konnte es nicht mitgeteilt werden; entfernen Sie Pilotlight dort auf der Seite mit den verbundenen Apps.
revoke-none = Es war kein Konto verbunden.
revoke-all-confirmed = { $count ->
    [one] Die Plattform hat bestätigt, dass der Zugang zu dem einen Konto beendet ist.
   *[other] Die Plattformen haben bestätigt, dass der Zugang zu allen { $count } Konten beendet ist.
}
revoke-some-confirmed = { $left ->
    [one] Die Plattformen haben { NUMBER($confirmed) } von { NUMBER($count) } Konten bestätigt; bei einem entfernen Sie Pilotlight dort selbst.
   *[other] Die Plattformen haben { NUMBER($confirmed) } von { NUMBER($count) } Konten bestätigt; bei { $left } entfernen Sie Pilotlight dort selbst.
}
revoke-keys-deleted = Jede gespeicherte Anmeldung und jeder Schlüssel ist von diesem Computer und aus seinem Schlüsselbund gelöscht.
revoke-keys-left = Jede gespeicherte Anmeldung und jeder Schlüssel ist von diesem Computer gelöscht. Der Schlüsselbund ließ seinen Eintrag nicht löschen; ohne den Rest öffnet er nichts.
revoke-begun = Alles wird widerrufen, wie es gewünscht wurde.
revoke-account = { $name } wurde getrennt, und der Zugang wurde gelöscht.
revoke-done = Alles wurde widerrufen. Alle gespeicherten Anmeldungen und Schlüssel wurden von diesem Computer gelöscht.
