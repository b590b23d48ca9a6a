kind-facebook-page = Página de Facebook
kind-instagram-account = Cuenta de Instagram
kind-youtube-channel = Canal de YouTube
kind-x-profile = Perfil de X
kind-linkedin-profile = Perfil de LinkedIn
kind-linkedin-company-page = Página de empresa de LinkedIn
