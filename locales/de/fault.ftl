fault-duplicate = { $platform } meldet, dass dies schon veröffentlicht wurde. Sehen Sie im Konto nach: Steht der Beitrag dort, ist alles gut; ist es ein älterer, ändern Sie den Text.
fault-text = { $platform } hat den Text abgelehnt. Prüfen Sie seine Länge und lassen Sie ungewöhnliche Zeichen, Links oder Erwähnungen weg.
fault-media = { $platform } hat das Bild oder Video abgelehnt. Speichern Sie es neu als JPEG oder MP4, oder wählen Sie ein anderes.
fault-link = { $platform } hat den Link abgelehnt. Öffnen Sie ihn in einem Browser, um zu sehen, ob er funktioniert.
fault-other = { $platform } hat diesen Beitrag abgelehnt und nicht mehr dazu gesagt. Vielleicht verstößt er gegen eine Regel von { $platform }; ändern Sie ihn, oder veröffentlichen Sie ihn dort von Hand, um zu sehen, was { $platform } sagt.
