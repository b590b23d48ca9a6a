### Los nombres entre comillas son los de los portales y se quedan en inglés, para que se encuentren allí.

registration-permissions = permisos
registration-settings = ajustes
registration-products = productos

registration-facebook-creates = Usted crea en Meta una aplicación propia, por la que Pilotlight llega a sus páginas.
registration-facebook-1 = Inicie sesión con el perfil de Facebook que administra sus páginas y elija «Create app». Póngale el nombre que quiera.
registration-facebook-2 = Elija el caso de uso «Manage everything on your Page». Si se le pide un portfolio empresarial, elija aquel al que pertenecen sus páginas.
registration-facebook-3 = Abra el caso de uso con «Customize» y añada los permisos indicados abajo.
registration-facebook-4 = En los ajustes de «Facebook Login», pegue la dirección de redirección de abajo en «Valid OAuth Redirect URIs» y guarde.
registration-facebook-5 = En «App settings», «Advanced», deje «Native or desktop app?» desactivado.
registration-facebook-6 = En «App settings», «Basic», copie «App ID» y «App secret», e introduzca ambos aquí.
registration-facebook-know = Las personas con una función en la aplicación pueden conectar sus páginas sin revisión de Meta. Cambie la aplicación a «Live» antes de publicar: lo que publica una aplicación en desarrollo solo lo ven las personas con una función en ella.

registration-instagram-creates = Usted añade Instagram a una aplicación propia en Meta; allí recibe un identificador propio.
registration-instagram-1 = Elija «Create app», o abra la aplicación que creó para Facebook: una misma sirve para ambos.
registration-instagram-2 = Añada el caso de uso «Manage messaging and content on Instagram» y ábralo con «Customize».
registration-instagram-3 = Elija «API setup with Instagram login» y añada los permisos indicados abajo.
registration-instagram-4 = En «Set up Instagram business login», pegue la dirección de redirección de abajo en «Redirect URL» y guarde.
registration-instagram-5 = En «App roles», añada su cuenta de Instagram como «Instagram tester» y acepte la invitación en la configuración de Instagram, en «Website permissions».
registration-instagram-6 = En la página «API setup with Instagram login», copie «Instagram app ID» e «Instagram app secret». No son «App ID» y «App secret» del lado de Facebook.
registration-instagram-know = Sus propias cuentas, añadidas como «testers», no necesitan revisión de Meta.

registration-youtube-creates = Usted crea en Google un proyecto propio con un cliente para aplicaciones de escritorio.
registration-youtube-1 = Inicie sesión con su cuenta de Google y cree un proyecto nuevo con el nombre que quiera.
registration-youtube-2 = En «APIs and services», «Library», busque «YouTube Data API v3» y actívela.
registration-youtube-3 = Abra «Google Auth Platform», elija «Get started» y, como público, «External».
registration-youtube-4 = En «Data access», añada los permisos indicados abajo.
registration-youtube-5 = En «Audience», elija «Publish app». Mientras diga «Testing», Google pone fin a cada inicio de sesión a los 7 días.
registration-youtube-6 = En «Clients», elija «Create client» y el tipo de aplicación «Desktop app». No se pide dirección de redirección.
registration-youtube-7 = Copie «Client ID» y «Client secret» de la ventana que se abre. Google muestra el secreto solo esta vez.
registration-youtube-know = Al iniciar sesión, Google advierte de que no ha verificado su aplicación. Es lo esperable con una aplicación propia, que deja entrar hasta a 100 personas. Los vídeos que llegan por una aplicación sin auditoría de Google quedan privados hasta que Google la haya hecho.

registration-x-creates = Usted crea en X una aplicación propia.
registration-x-1 = Inicie sesión con su perfil de X, acepte el acuerdo para desarrolladores y cree una aplicación con el nombre que quiera.
registration-x-2 = Abra «User authentication settings» de la aplicación y elija «Set up».
registration-x-3 = Como permisos de la aplicación elija «Read and write», como tipo «Native App».
registration-x-4 = Pegue las dos direcciones de redirección de abajo en «Callback URI / Redirect URL», una por línea, y la dirección de su propio sitio web en «Website URL». Guarde.
registration-x-5 = Copie «OAuth 2.0 Client ID». No es la «API key». No hace falta ningún secreto.
registration-x-know = X cobra lo que hace una aplicación: compre crédito en la consola, o las publicaciones se rechazan.

registration-linkedin-creates = Usted crea en LinkedIn una aplicación propia, vinculada a su página de empresa.
registration-linkedin-1 = Elija «Create app», póngale el nombre que quiera y elija su página de empresa.
registration-linkedin-2 = En la pestaña «Settings», elija «Verify» y abra como administrador de la página el enlace que recibe.
registration-linkedin-3 = En la pestaña «Products», pida los productos indicados abajo. Los dos primeros se conceden enseguida; el tercero lo examina LinkedIn.
registration-linkedin-4 = En la pestaña «Auth», pegue la dirección de redirección de abajo en «Authorized redirect URLs for your app» y guarde.
registration-linkedin-5 = En la misma pestaña, copie «Client ID» y «Primary Client Secret».
registration-linkedin-know = Pilotlight pide las páginas de empresa junto con su perfil. Hasta que LinkedIn haya concedido a la aplicación el tercer producto, LinkedIn rechaza el inicio de sesión entero.
