### Grundform, als Ende von „Pilotlight darf bei Facebook nicht …“.

ability-see-pages = Ihre Seiten auflisten
ability-read-page = Namen und Bild der Seite lesen
ability-publish = Beiträge veröffentlichen
ability-see-business-pages = Seiten sehen, die zu einem Unternehmen gehören
ability-read-account = Namen und Bild des Kontos lesen
ability-read-channel = Namen und Bild des Kanals lesen
ability-upload-videos = Videos hochladen
ability-recognise = Sie bei einer neuen Anmeldung wiedererkennen
ability-read-person = Ihren Namen und Ihr Bild lesen
ability-read-profile = Namen und Bild des Profils lesen
ability-read-back = die von ihm veröffentlichten Beiträge lesen
ability-upload-media = Bilder und Videos hochladen
ability-stay = verbunden bleiben
ability-see-company-pages = Ihre Unternehmensseiten auflisten
ability-publish-company = Beiträge auf Unternehmensseiten veröffentlichen
ability-unknown = „{ $permission }“ nutzen
