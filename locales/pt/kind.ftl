kind-facebook-page = Página do Facebook
kind-instagram-account = Conta do Instagram
kind-youtube-channel = Canal do YouTube
kind-x-profile = Perfil do X
kind-linkedin-profile = Perfil do LinkedIn
kind-linkedin-company-page = Página de empresa do LinkedIn
