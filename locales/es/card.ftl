card-healthy = Bien
card-refreshing = Renovando
card-warning = Aviso
card-error = Error
card-proven = Confirmada

card-first-connected = Primera conexión
card-last-sign-in = Último inicio de sesión
card-last-renewed = Última renovación automática
card-renews-before = Se renueva sola antes del
card-sign-in-ends = Fin del inicio de sesión
card-sign-in-ends-for-good = Fin definitivo del inicio de sesión
card-facebook-asks = Facebook pide un nuevo inicio de sesión

card-offers-facebook = Páginas, varias con un inicio de sesión
card-offers-instagram = Cuentas de empresa y de creador
card-offers-youtube = Su canal o un canal de marca
card-offers-x = Su perfil
card-offers-linkedin = Su perfil y páginas de empresa
card-needs-facebook = Un perfil de Facebook con una función en la página que permita crear contenido. Los perfiles personales no se pueden conectar.
card-needs-instagram = Una cuenta de empresa o de creador de Instagram. Una cuenta personal se puede cambiar gratis en la aplicación de Instagram.
card-needs-youtube = Una cuenta de Google con un canal de YouTube, propio o de una marca.
card-needs-x = Un perfil de X con la sesión iniciada en su navegador.
card-needs-linkedin = Un perfil de LinkedIn; para una página de empresa, la función de superadministrador o de administrador de contenido en ella.
card-comes-back = Se abre su navegador, usted lo aprueba allí y él le trae de vuelta aquí. Puede que pregunte si debe abrir Pilotlight: diga que sí.
card-goes-on = Se abre su navegador, usted lo aprueba allí y esta ventana sigue por su cuenta.
card-needs-app = { $platform } necesita una aplicación de desarrollador antes de poder conectar cuentas. Configúrela en Ajustes, Aplicaciones de plataforma.
