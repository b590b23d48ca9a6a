kind-facebook-page = Facebook-Seite
kind-instagram-account = Instagram-Konto
kind-youtube-channel = YouTube-Kanal
kind-x-profile = X-Profil
kind-linkedin-profile = LinkedIn-Profil
kind-linkedin-company-page = LinkedIn-Unternehmensseite
