kind-facebook-page = Page Facebook
kind-instagram-account = Compte Instagram
kind-youtube-channel = Chaîne YouTube
kind-x-profile = Profil X
kind-linkedin-profile = Profil LinkedIn
kind-linkedin-company-page = Page d’entreprise LinkedIn
