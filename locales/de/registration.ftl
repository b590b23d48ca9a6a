### Namen in Anführungszeichen sind die der Portale und bleiben englisch, damit sie dort gefunden werden.

registration-permissions = Berechtigungen
registration-settings = Einstellungen
registration-products = Produkte

registration-facebook-creates = Sie legen bei Meta eine eigene App an, über die Pilotlight Ihre Seiten erreicht.
registration-facebook-1 = Melden Sie sich mit dem Facebook-Profil an, das Ihre Seiten verwaltet, und wählen Sie „Create app“. Der Name ist beliebig.
registration-facebook-2 = Wählen Sie den Anwendungsfall „Manage everything on your Page“. Werden Sie nach einem Business-Portfolio gefragt, wählen Sie das, zu dem Ihre Seiten gehören.
registration-facebook-3 = Öffnen Sie den Anwendungsfall mit „Customize“ und fügen Sie die unten genannten Berechtigungen hinzu.
registration-facebook-4 = Fügen Sie in den Einstellungen von „Facebook Login“ die Weiterleitungsadresse von unten bei „Valid OAuth Redirect URIs“ ein und speichern Sie.
registration-facebook-5 = Lassen Sie unter „App settings“, „Advanced“ die Option „Native or desktop app?“ ausgeschaltet.
registration-facebook-6 = Kopieren Sie unter „App settings“, „Basic“ die „App ID“ und das „App secret“ und tragen Sie beides hier ein.
registration-facebook-know = Wer eine Rolle in der App hat, kann seine Seiten ohne Prüfung durch Meta verbinden. Schalten Sie die App auf „Live“, bevor Sie veröffentlichen: Was eine App in Entwicklung veröffentlicht, sehen nur Personen mit einer Rolle darin.

registration-instagram-creates = Sie fügen einer eigenen App bei Meta Instagram hinzu; es bekommt dort eine eigene Kennung.
registration-instagram-1 = Wählen Sie „Create app“, oder öffnen Sie die App, die Sie für Facebook angelegt haben: Eine App kann beiden dienen.
registration-instagram-2 = Fügen Sie den Anwendungsfall „Manage messaging and content on Instagram“ hinzu und öffnen Sie ihn mit „Customize“.
registration-instagram-3 = Wählen Sie „API setup with Instagram login“ und fügen Sie die unten genannten Berechtigungen hinzu.
registration-instagram-4 = Fügen Sie unter „Set up Instagram business login“ die Weiterleitungsadresse von unten bei „Redirect URL“ ein und speichern Sie.
registration-instagram-5 = Fügen Sie unter „App roles“ Ihr Instagram-Konto als Instagram-Tester hinzu und nehmen Sie die Einladung in den Einstellungen von Instagram unter „Website permissions“ an.
registration-instagram-6 = Kopieren Sie auf der Seite „API setup with Instagram login“ die „Instagram app ID“ und das „Instagram app secret“. Es sind nicht „App ID“ und „App secret“ der Facebook-Seite.
registration-instagram-know = Ihre eigenen Konten, als Tester hinzugefügt, brauchen keine Prüfung durch Meta.

registration-youtube-creates = Sie legen bei Google ein eigenes Projekt mit einem Client für Desktop-Apps an.
registration-youtube-1 = Melden Sie sich mit Ihrem Google-Konto an und legen Sie ein neues Projekt an. Der Name ist beliebig.
registration-youtube-2 = Suchen Sie unter „APIs and services“, „Library“ die „YouTube Data API v3“ und aktivieren Sie sie.
registration-youtube-3 = Öffnen Sie „Google Auth Platform“, wählen Sie „Get started“ und als Zielgruppe „External“.
registration-youtube-4 = Fügen Sie unter „Data access“ die unten genannten Berechtigungen hinzu.
registration-youtube-5 = Wählen Sie unter „Audience“ die Option „Publish app“. Solange dort „Testing“ steht, beendet Google jede Anmeldung nach 7 Tagen.
registration-youtube-6 = Wählen Sie unter „Clients“ die Option „Create client“ und den Anwendungstyp „Desktop app“. Nach einer Weiterleitungsadresse wird nicht gefragt.
registration-youtube-7 = Kopieren Sie „Client ID“ und „Client secret“ aus dem Fenster, das sich öffnet. Google zeigt das Geheimnis nur dieses eine Mal.
registration-youtube-know = Bei der Anmeldung warnt Google, dass es Ihre App nicht überprüft hat. Das ist bei einer eigenen App zu erwarten; sie lässt bis zu 100 Personen ein. Videos, die über eine App ohne Prüfung durch Google kommen, bleiben privat, bis Google sie geprüft hat.

registration-x-creates = Sie legen bei X eine eigene App an.
registration-x-1 = Melden Sie sich mit Ihrem X-Profil an, nehmen Sie die Entwicklervereinbarung an und legen Sie eine App an. Der Name ist beliebig.
registration-x-2 = Öffnen Sie „User authentication settings“ der App und wählen Sie „Set up“.
registration-x-3 = Wählen Sie als Berechtigungen der App „Read and write“, als Art der App „Native App“.
registration-x-4 = Fügen Sie beide Weiterleitungsadressen von unten bei „Callback URI / Redirect URL“ ein, eine pro Zeile, und die Adresse Ihrer eigenen Website bei „Website URL“. Speichern Sie.
registration-x-5 = Kopieren Sie die „OAuth 2.0 Client ID“. Sie ist nicht der „API key“. Ein Geheimnis ist nicht nötig.
registration-x-know = X stellt in Rechnung, was eine App tut: Kaufen Sie in der Konsole Guthaben, sonst werden Beiträge abgelehnt.

registration-linkedin-creates = Sie legen bei LinkedIn eine eigene App an, die zu Ihrer Unternehmensseite gehört.
registration-linkedin-1 = Wählen Sie „Create app“, geben Sie ihr einen beliebigen Namen und wählen Sie Ihre Unternehmensseite.
registration-linkedin-2 = Wählen Sie auf der Registerkarte „Settings“ die Option „Verify“ und öffnen Sie den Link, den Sie bekommen, als Administrator der Seite.
registration-linkedin-3 = Bitten Sie auf der Registerkarte „Products“ um die unten genannten Produkte. Die ersten beiden werden sofort gewährt; das dritte prüft LinkedIn.
registration-linkedin-4 = Fügen Sie auf der Registerkarte „Auth“ die Weiterleitungsadresse von unten bei „Authorized redirect URLs for your app“ ein und speichern Sie.
registration-linkedin-5 = Kopieren Sie auf derselben Registerkarte „Client ID“ und „Primary Client Secret“.
registration-linkedin-know = Pilotlight bittet um Unternehmensseiten zusammen mit Ihrem Profil. Solange LinkedIn der App das dritte Produkt nicht gewährt hat, lehnt LinkedIn die ganze Anmeldung ab.
