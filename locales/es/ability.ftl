### Infinitivos, como final de «Facebook no permite a Pilotlight…».

ability-see-pages = ver qué páginas administra usted
ability-read-page = leer el nombre y la imagen de la página
ability-publish = publicar
ability-see-business-pages = ver páginas que pertenecen a una empresa
ability-read-account = leer el nombre y la imagen de la cuenta
ability-read-channel = leer el nombre y la imagen del canal
ability-upload-videos = subir vídeos
ability-recognise = reconocerle cuando vuelva a iniciar sesión
ability-read-person = leer su nombre y su foto
ability-read-profile = leer el nombre y la imagen del perfil
ability-read-back = leer lo que ha publicado
ability-upload-media = subir imágenes y vídeos
ability-stay = mantener la conexión
ability-see-company-pages = ver qué páginas de empresa administra usted
ability-publish-company = publicar en páginas de empresa
ability-unknown = usar «{ $permission }»
