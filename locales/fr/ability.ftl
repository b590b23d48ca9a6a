### Infinitifs, comme fin de « Facebook n’autorise pas Pilotlight à … ».

ability-see-pages = voir quelles Pages vous gérez
ability-read-page = lire le nom et l’image de la Page
ability-publish = publier
ability-see-business-pages = voir les Pages qui appartiennent à une entreprise
ability-read-account = lire le nom et l’image du compte
ability-read-channel = lire le nom et l’image de la chaîne
ability-upload-videos = envoyer des vidéos
ability-recognise = vous reconnaître quand vous vous identifiez à nouveau
ability-read-person = lire votre nom et votre photo
ability-read-profile = lire le nom et l’image du profil
ability-read-back = relire ce qu’il a publié
ability-upload-media = envoyer des images et des vidéos
ability-stay = rester connecté
ability-see-company-pages = voir quelles pages d’entreprise vous gérez
ability-publish-company = publier sur des pages d’entreprise
ability-unknown = utiliser « { $permission } »
