problem-empty = Schreiben Sie etwas, oder fügen Sie ein Bild oder Video hinzu.
problem-text-too-long = Der Text ist { NUMBER($over) } Zeichen zu lang für { $platform }, das { NUMBER($most) } annimmt.
problem-title-missing = { $platform } braucht einen Titel.
problem-title-too-long = Der Titel ist { NUMBER($over) } Zeichen zu lang für { $platform }, das { NUMBER($most) } annimmt.
problem-sign-refused = { $platform } nimmt das Zeichen „{ $sign }“ nicht an. Lassen Sie es weg.
problem-many-hashtags =
    { $most ->
        [one] { $platform } nimmt höchstens { NUMBER($most) } Hashtag an.
       *[other] { $platform } nimmt höchstens { NUMBER($most) } Hashtags an.
    }
problem-many-mentions =
    { $most ->
        [one] { $platform } nimmt höchstens { NUMBER($most) } Erwähnung anderer an.
       *[other] { $platform } nimmt höchstens { NUMBER($most) } Erwähnungen anderer an.
    }
problem-made-for-kids = Geben Sie an, ob dieses Video für Kinder gemacht ist. { $platform } muss es wissen, weil das Gesetz für solche Videos Regeln hat.
problem-media-missing = { $platform } braucht ein Bild oder Video.
problem-video-missing = { $platform } braucht ein Video.
problem-many-media =
    { $most ->
        [one] { $platform } nimmt in einem solchen Beitrag { NUMBER($most) } Bild oder Video an.
       *[other] { $platform } nimmt höchstens { NUMBER($most) } Bilder an.
    }
problem-mixed = { $platform } nimmt in einem Beitrag entweder Bilder oder ein Video an, nicht beides.
problem-gif = { $platform } nimmt ein GIF nur an, wenn es das einzige Bild des Beitrags ist.
problem-no-pictures = { $platform } nimmt keine Bilder an. Bild oder Video { NUMBER($number) } würde dort nicht erscheinen.
problem-no-videos = { $platform } nimmt keine Videos an. Bild oder Video { NUMBER($number) } würde dort nicht erscheinen.
problem-picture-format = Bild oder Video { NUMBER($number) } ist eine { $format }-Datei. { $platform } nimmt Bilder als { $taken } an.
problem-video-format = Bild oder Video { NUMBER($number) } ist eine { $format }-Datei. { $platform } nimmt Videos als { $taken } an.
problem-large = Bild oder Video { NUMBER($number) } ist zu groß für { $platform }, das höchstens { NUMBER($megabytes) } MB annimmt.
problem-long = Bild oder Video { NUMBER($number) } dauert { $length }. { $platform } nimmt höchstens { $most } an.
problem-small = Bild oder Video { NUMBER($number) } ist eine zu kleine Datei, um ein Video zu sein, das { $platform } abspielen könnte.
problem-pixels = Bild oder Video { NUMBER($number) } hat zu viele Bildpunkte für { $platform }, das höchstens { NUMBER($millions) } Millionen annimmt. Speichern Sie eine kleinere Kopie.
problem-shape = Bild oder Video { NUMBER($number) } ist für { $platform } zu schmal oder zu breit. Die Breite muss zwischen dem { $narrowest }- und dem { $widest }-Fachen der Höhe liegen; schneiden Sie es zu.
problem-address-needed = { $platform } nimmt keine Dateien von einem Computer: Es holt Bilder und Videos selbst aus dem Netz. Legen Sie Bild oder Video { NUMBER($number) } auf Ihre Website oder in einen Webspeicher und geben Sie hier die öffentliche https-Adresse an.
problem-file-needed = { $platform } nimmt Dateien von diesem Computer, keine Webadressen. Wählen Sie Bild oder Video { NUMBER($number) } als Datei.
problem-description = Die Beschreibung von Bild oder Video { NUMBER($number) } ist { NUMBER($over) } Zeichen zu lang für { $platform }, das { NUMBER($most) } annimmt.
problem-file-missing = Bild oder Video { NUMBER($number) } ist nicht mehr, wo es war. Vielleicht wurde es verschoben, umbenannt oder gelöscht; wählen Sie es noch einmal.
problem-file-unreadable = Bild oder Video { NUMBER($number) } lässt sich nicht lesen. Sorgen Sie dafür, dass Sie es öffnen dürfen und sein Laufwerk angeschlossen ist.
problem-file-changed = Bild oder Video { NUMBER($number) } wurde geändert, nachdem es gewählt wurde. Wählen Sie es noch einmal, damit das hinausgeht, was Sie gesehen haben.
problem-format-unknown = Bild oder Video { NUMBER($number) } ist weder ein Bild noch ein Video, das Pilotlight kennt. Mit JPEG, PNG und MP4 sind Sie sicher.
problem-address-not-public = { $platform } erreicht die Adresse von Bild oder Video { NUMBER($number) } nicht. Sie muss mit https:// beginnen und allen offenstehen, ohne Anmeldung.
problem-address-silent = Unter der Adresse von Bild oder Video { NUMBER($number) } antwortet nichts. Prüfen Sie die Schreibweise und ob die Website erreichbar ist.
problem-address-closed = Die Adresse von Bild oder Video { NUMBER($number) } steht nicht allen offen. { $platform } braucht eine, die ohne Anmeldung funktioniert.
problem-address-empty = Unter der Adresse von Bild oder Video { NUMBER($number) } liegt nichts. Prüfen Sie die Schreibweise.
problem-address-refuses = Die Website unter der Adresse von Bild oder Video { NUMBER($number) } gibt es gerade nicht heraus. Sie antwortet mit der Nummer { $status }.
problem-address-leads-on = Die Adresse von Bild oder Video { NUMBER($number) } führt zu einer anderen weiter. Öffnen Sie sie in einem Browser und geben Sie die Adresse an, bei der sie endet.
problem-address-page = Die Adresse von Bild oder Video { NUMBER($number) } zeigt eine Webseite und nicht das Bild oder Video selbst. So ist es bei Links zum Teilen, etwa von Google Drive, Dropbox oder WeTransfer. { $platform } braucht die Adresse der Datei selbst.
problem-chosen-unreadable = Diese Datei lässt sich nicht lesen. Sorgen Sie dafür, dass sie da ist und Sie sie öffnen dürfen.
problem-chosen-unknown = Das ist weder ein Bild noch ein Video, das Pilotlight kennt. Mit JPEG, PNG und MP4 sind Sie sicher.
problem-chosen-folder = Das ist ein Ordner. Wählen Sie die Bilder oder Videos darin.
problem-chosen-no-file = Das ist keine Datei, die gesendet werden kann. Wählen Sie ein Bild oder Video.
