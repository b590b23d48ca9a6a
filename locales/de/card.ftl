card-healthy = In Ordnung
card-refreshing = Erneuert
card-warning = Warnung
card-error = Fehler
card-proven = Bestätigt

card-first-connected = Zuerst verbunden
card-last-sign-in = Letzte Anmeldung
card-last-renewed = Zuletzt von selbst erneuert
card-renews-before = Erneuert sich von selbst vor
card-sign-in-ends = Anmeldung endet
card-sign-in-ends-for-good = Anmeldung endet endgültig
card-facebook-asks = Facebook verlangt eine neue Anmeldung

card-offers-facebook = Seiten, mehrere mit einer Anmeldung
card-offers-instagram = Business- und Creator-Konten
card-offers-youtube = Ihr Kanal oder ein Markenkanal
card-offers-x = Ihr Profil
card-offers-linkedin = Ihr Profil und Unternehmensseiten
card-needs-facebook = Ein Facebook-Profil mit einer Rolle auf der Seite, die Inhalte erstellen darf. Persönliche Profile lassen sich nicht verbinden.
card-needs-instagram = Ein Business- oder Creator-Konto bei Instagram. Ein privates Konto lässt sich in der Instagram-App kostenlos umstellen.
card-needs-youtube = Ein Google-Konto mit einem YouTube-Kanal, dem eigenen oder dem einer Marke.
card-needs-x = Ein X-Profil, in Ihrem Browser angemeldet.
card-needs-linkedin = Ein LinkedIn-Profil; für eine Unternehmensseite die Rolle als Super-Admin oder Inhalts-Admin darauf.
card-comes-back = Ihr Browser öffnet sich, Sie stimmen dort zu, und er bringt Sie hierher zurück. Vielleicht fragt er, ob er Pilotlight öffnen darf: Sagen Sie ja.
card-goes-on = Ihr Browser öffnet sich, Sie stimmen dort zu, und dieses Fenster macht von selbst weiter.
card-needs-app = { $platform } braucht eine Entwickler-App, bevor Konten verbunden werden können. Richten Sie sie unter „Einstellungen“, „Plattform-Apps“ ein.
