activity-title = Aktivität
activity-about = Jede Verbindung, Anmeldung, Prüfung mit neuem Ergebnis und Trennung.
activity-verify = Protokoll überprüfen
activity-verifying = Wird überprüft
activity-empty = Noch ist nichts geschehen. Die erste Verbindung wird hier aufgeschrieben.
activity-earlier = Frühere anzeigen
activity-at-platform = { $platform }:
activity-place = Platz im Protokoll
