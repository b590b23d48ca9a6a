### Trato de usted. Breve, tranquilo, sin culpar a nadie. Glosario: CONTRIBUTING.md, «Words».

explanation-action-sign-in-again = Iniciar sesión de nuevo
explanation-action-renew-now = Renovar ahora
explanation-action-ask-again = Volver a pedirlo
explanation-action-check-now = Comprobar ahora
explanation-action-open-platform-apps = Abrir las aplicaciones de plataforma
explanation-action-remove = Quitar de la lista

explanation-signed-out = { $platform } nos cerró la sesión
explanation-signed-out-posts = Las publicaciones quedan retenidas hasta que inicie sesión de nuevo.
explanation-access-ended = { $platform } puso fin a nuestro acceso; lo notamos el { $day }.
explanation-access-ended-silently = { $platform } dejó de aceptar nuestro acceso y no dijo por qué; lo notamos el { $day }.
explanation-ran-out-facebook = Facebook pide un nuevo inicio de sesión de vez en cuando, y el suyo se acabó; lo notamos el { $day }.
explanation-ran-out-instagram = El acceso a Instagram solo se puede prolongar antes de que pasen sus 60 días, y no se hizo; lo notamos el { $day }.
explanation-ran-out-linkedin = LinkedIn pide un nuevo inicio de sesión cada 60 días, y los suyos han pasado; lo notamos el { $day }.
explanation-ran-out-youtube = YouTube dio acceso solo por una hora, y esa hora ha pasado; lo notamos el { $day }.
explanation-ran-out-x = X dio acceso solo por dos horas, y ya han pasado; lo notamos el { $day }.
explanation-happens-facebook = Eso ocurre cuando se ha cambiado la contraseña, se ha quitado Pilotlight en la configuración de Facebook o Facebook quiere comprobar que es usted.
explanation-happens-instagram = Eso ocurre cuando se ha cambiado la contraseña, se ha quitado Pilotlight en la configuración de Instagram o Instagram quiere comprobar que es usted.
explanation-happens-youtube = Eso ocurre cuando se ha quitado Pilotlight en la configuración de la cuenta de Google o quien administra esa cuenta quiere un nuevo inicio de sesión.
explanation-happens-x = Eso ocurre cuando se ha quitado Pilotlight en la configuración de X.
explanation-happens-linkedin = Eso ocurre cuando se ha cambiado la contraseña o se ha quitado Pilotlight en la configuración de LinkedIn.
explanation-usually-facebook = Lo habitual es que se haya cambiado la contraseña o quitado Pilotlight en la configuración de Facebook.
explanation-usually-instagram = Lo habitual es que se haya cambiado la contraseña o quitado Pilotlight en la configuración de Instagram.
explanation-usually-youtube = Lo habitual es que se haya cambiado la contraseña, se haya quitado Pilotlight en la configuración de la cuenta de Google o hayan pasado seis meses sin uso.
explanation-usually-x = Lo habitual es que se haya quitado Pilotlight en la configuración de X.
explanation-usually-linkedin = Lo habitual es que haya pasado un año desde el último inicio de sesión o se haya quitado Pilotlight en la configuración de LinkedIn.

explanation-due-headline = Toca iniciar sesión de nuevo
explanation-due-was = El suyo debía terminar el { $day }.
explanation-due-posts = Las publicaciones pueden quedar retenidas desde ahora.
explanation-due-soon-testing = Google pone fin al acceso cada 7 días
explanation-due-soon =
    { $days ->
        [one] Inicie sesión de nuevo en el plazo de un día
       *[other] Inicie sesión de nuevo en el plazo de { $days } días
    }
explanation-due-soon-ends = El suyo termina el { $day }.
explanation-due-soon-posts = Hasta entonces las publicaciones siguen saliendo.
explanation-why-testing = La aplicación de desarrollador sigue en el modo de prueba de Google, que pone fin al acceso al cabo de una semana; al publicarla en Google eso se acaba.
explanation-why-90-days = { $platform } pide un nuevo inicio de sesión cada 90 días.
explanation-why-60-days = { $platform } pide un nuevo inicio de sesión cada 60 días.
explanation-why-hours = { $platform } dio acceso solo por unas horas.
explanation-why-year = { $platform } pide un nuevo inicio de sesión una vez al año.
explanation-why-limited = En la página de Google se permitió el acceso solo por un tiempo limitado.
explanation-why-time-to-time = { $platform } pide un nuevo inicio de sesión de vez en cuando.

explanation-gone-page = Esta página ya no está en { $platform }
explanation-gone-channel = Este canal ya no está en { $platform }
explanation-gone-account = Esta cuenta ya no está en { $platform }
explanation-gone-happened = { $platform } dice que se eliminó o se suspendió; lo notamos el { $day }. Su historial se conserva aquí.
explanation-gone-posts = No se puede publicar nada ahí.

explanation-permission = { $platform } no nos deja publicar
explanation-permission-happened = { $platform } no permite a Pilotlight { $abilities }.
explanation-permission-unnamed = Se retiró un permiso o una función, quizá en la configuración de { $platform }.
explanation-permission-posts = Las publicaciones quedan retenidas hasta que se conceda el permiso.

explanation-registration = Algo va mal con nuestro registro en { $platform }
explanation-registration-happened = Sus cuentas están bien; { $platform } rechazó la aplicación de desarrollador que hay detrás de Pilotlight.
explanation-registration-posts = Las publicaciones esperan hasta que se arregle el registro.

explanation-down = { $platform } tiene un problema propio
explanation-down-happened = Su conexión está bien; { $platform } no responde como debe (desde: { $moment }).
explanation-limited = { $platform } nos pidió esperar
explanation-limited-happened = Se hicieron demasiadas peticiones en poco tiempo, así que { $platform } no acepta ninguna por ahora.
explanation-slow = { $platform } va lento
explanation-slow-happened = Su conexión está bien.
explanation-slow-posts = Las publicaciones pueden salir un poco tarde.
explanation-renewing = Renovando la conexión
explanation-renewing-happened = Pilotlight está renovando esta conexión con { $platform }.
explanation-renews-itself = La conexión se renueva sola
explanation-renews-itself-happened = Lo que da { $platform } dura unas horas cada vez; Pilotlight trae lo siguiente por su cuenta.
explanation-post-refused = { $platform } rechazó esta publicación
explanation-post-refused-happened = Su conexión está bien; { $platform } no aceptó esta publicación tal como está.
explanation-post-refused-posts = Las demás publicaciones salen según lo previsto.
explanation-posts-as-planned = Las publicaciones salen según lo previsto.
explanation-posts-late = Las publicaciones pueden salir un poco tarde; no hay nada que hacer.
explanation-posts-held = Las publicaciones quedan retenidas hasta que pase; no hay nada que hacer.
explanation-next-try = Próximo intento: { $moment }.
explanation-next-try-open = Volvemos a intentarlo por nuestra cuenta.

explanation-not-reached = No pudimos comunicar con { $platform }
explanation-not-reached-network = La red respondió en su lugar, como hacen las de hoteles y cafés. Inicie sesión en la red; volvemos a intentarlo por nuestra cuenta.
explanation-not-reached-no-answer = Este ordenador no recibió respuesta de { $platform }, así que no podemos decir cómo está la cuenta. Volvemos a intentarlo por nuestra cuenta.
explanation-unclear = { $platform } dio una respuesta poco clara
explanation-unclear-fresh = { $platform } no aceptó ni siquiera una conexión reciente, así que no podemos decir cómo está la cuenta.
explanation-unclear-happened = { $platform } respondió de un modo que no entendemos, así que no podemos decir cómo está la cuenta.
explanation-not-checked-since = Sin comprobar desde { $day ->
    [ayer] ayer
   *[other] el { $day }
}
explanation-not-checked-since-happened = Este ordenador estaba apagado o sin conexión, así que no podemos decir cómo está la cuenta.
explanation-not-checked = Aún sin comprobar
explanation-not-checked-happened = Todavía no se ha hecho ninguna comprobación, así que no podemos decir cómo está la cuenta.
explanation-last-worked = Funcionó por última vez el { $day }.
explanation-not-proven-posts = Se intenta enviar las publicaciones a la hora prevista.

explanation-horizon-stopped = Parada hasta que inicie sesión de nuevo
explanation-horizon-gone = Ya no está; su historial se conserva
explanation-horizon-never = Se renueva sola, sin final a la vista
explanation-horizon-overdue = Toca un nuevo inicio de sesión desde el { $day }
explanation-horizon-until = Funciona sola hasta el { $day }

explanation-past-signed-out = { $platform } nos cerró la sesión
explanation-past-gone = { $platform } dijo que la cuenta ya no estaba
explanation-past-permission = { $platform } no nos dejó publicar
explanation-past-registration = { $platform } rechazó nuestro registro
explanation-past-down = { $platform } tuvo un problema propio
explanation-past-limited = { $platform } nos pidió esperar
explanation-past-due = Tocaba un nuevo inicio de sesión
explanation-past-slow = { $platform } iba lento
explanation-past-not-proven = Un día sin comprobar
explanation-ended-left = La cuenta se desconectó.
explanation-ended-signed-in = Se volvió a iniciar sesión.
explanation-ended-checked = Se volvió a comprobar.
explanation-ended-works = Vuelve a funcionar.
