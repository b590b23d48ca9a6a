sign-in-connected-already = Ya está conectada; se renueva su inicio de sesión.
sign-in-was-connected = Ya estuvo conectada; su historial se enlaza de nuevo.
sign-in-not-ticked = No estaba marcada en la página de { $platform }. Vuelva a pedirlo y márquela allí para conectarla.
sign-in-no-role = Puede verla, pero no publicar en ella. Pida a quien la posee una función que permita publicar.
sign-in-kind-refused = Las cuentas de este tipo no se pueden conectar.
sign-in-not-listed = Esa opción no está en la lista.
sign-in-not-connectable = Una de las cuentas elegidas no se puede conectar; elija entre las que sí.
sign-in-choose-one = Elija al menos una cuenta.

sign-in-local-address = Los enlaces a Pilotlight abren otro programa en este ordenador, así que la respuesta vuelve por una dirección local.
sign-in-continue-here = Los enlaces a Pilotlight abren otro programa en este ordenador. En la última página, elija «Continue in this browser».

sign-in-connected-nothing = Conectada.
sign-in-connected =
    { $count ->
        [one] Conexión establecida: { $names }.
       *[other] Conexiones establecidas: { $names }.
    }
sign-in-denied = Usted no lo permitió en la página de { $platform }. No se cambió nada.
sign-in-cancelled = Se canceló el inicio de sesión. No se cambió nada.
sign-in-too-late = Nadie volvió a tiempo, así que se puso fin al inicio de sesión. No se cambió nada; empiece de nuevo cuando quiera.
sign-in-other-identity = Ha iniciado sesión como { $signed-in }, y esta conexión pertenece a { $expected }. Inicie sesión en { $platform } como { $expected } e inténtelo otra vez. La conexión sigue como estaba.
sign-in-same-account = la misma cuenta
sign-in-someone-else = otra persona
sign-in-not-saved = No se pudo guardar la conexión, así que no se cambió nada. Asegúrese de que el disco tiene espacio y el llavero está abierto, e inténtelo otra vez.
sign-in-nothing-changed = No se cambió nada.
sign-in-refused-app = { $platform } rechazó la aplicación de desarrollador que hay detrás de Pilotlight. Su cuenta está bien; revise los datos en Aplicaciones de plataforma.
sign-in-refused-limit = { $platform } nos pidió esperar antes de que nadie vuelva a iniciar sesión. Inténtelo otra vez dentro de un rato.
sign-in-refused-down = { $platform } tiene ahora un problema propio. Inténtelo otra vez dentro de un rato.
sign-in-refused-network = La red respondió en lugar de { $platform }, como hacen las de hoteles y cafés. Inicie sesión en la red y luego inténtelo otra vez.
sign-in-refused-no-answer = No se pudo comunicar con { $platform }. Revise la conexión a internet y luego inténtelo otra vez.
sign-in-refused-old = { $platform } ya no aceptó la respuesta; quizá tardó demasiado. Inténtelo otra vez.
sign-in-refused-permission = { $platform } no concedió lo necesario. Inténtelo otra vez y deje los permisos activados.
sign-in-refused-gone = { $platform } dice que esta cuenta ya no existe.
sign-in-refused-unknown = { $platform } rechazó el inicio de sesión sin un motivo que entendamos. Inténtelo otra vez.
sign-in-absent-unticked = Ha iniciado sesión como la persona correcta, pero { $expected } no estaba marcada en la página de { $platform }. Inténtelo otra vez y márquela.
sign-in-absent-no-role = Ha iniciado sesión como la persona correcta, pero ya no tiene en { $expected } una función que permita publicar. Pida una a quien la posee y luego inténtelo otra vez.
sign-in-absent-either = Ha iniciado sesión como la persona correcta, pero { $expected } no estaba entre lo permitido. Inténtelo otra vez y márquela en la página de { $platform }; si no aparece allí, pida una función a quien la posee.
sign-in-no-page = Esta persona no administra ninguna página de Facebook. Solo se pueden conectar páginas, no perfiles personales; cree una página o pida que le hagan administrador. No se cambió nada.
sign-in-personal-instagram = Esta cuenta de Instagram es personal. Cámbiela a una cuenta profesional (de empresa o de creador) en la configuración de Instagram y luego inténtelo otra vez. No se cambió nada.
sign-in-no-channel = Esta cuenta de Google aún no tiene un canal de YouTube. Cree uno en YouTube y luego inténtelo otra vez. No se cambió nada.
sign-in-nothing-offered = Este inicio de sesión no ofrece nada que se pueda conectar. No se cambió nada.

sign-in-dropped-malformed = Pilotlight recibió una dirección que no entiende y no le hizo caso. Si estaba iniciando sesión, empiece de nuevo. No se cambió nada.
sign-in-dropped-unknown = Esta respuesta no pertenece a ningún inicio de sesión en curso aquí, así que no se usó. Si estaba iniciando sesión, empiece de nuevo. No se cambió nada.
sign-in-dropped-used = Esta respuesta ya se usó, o su inicio de sesión ha terminado. Para iniciar sesión de nuevo, empiece desde Pilotlight. No se cambió nada.
sign-in-dropped-late = Esta respuesta llegó demasiado tarde; su inicio de sesión ha terminado. Empiece de nuevo desde Pilotlight. No se cambió nada.
sign-in-dropped-way = Esta respuesta llegó por un camino distinto del debido, así que no se usó. Empiece de nuevo desde Pilotlight. No se cambió nada.
sign-in-dropped-issuer = Esta respuesta nombra a un remitente distinto de la plataforma consultada, así que no se usó. Empiece de nuevo desde Pilotlight. No se cambió nada.
sign-in-dropped-not-noted = Pilotlight no pudo escribir en su carpeta de datos, así que esta respuesta no se usó. Asegúrese de que el disco tiene espacio y luego abra la respuesta otra vez. No se cambió nada.
sign-in-dropped-vault = El llavero está cerrado, así que no se puede terminar el inicio de sesión. Abra el llavero y luego la respuesta en el navegador otra vez, o empiece de nuevo. No se cambió nada.

sign-in-page-taken = Vuelva a Pilotlight
sign-in-page-taken-text = Pilotlight tiene la respuesta y sigue desde aquí. Puede cerrar esta página.
sign-in-page-dropped = Esto no se usó
sign-in-page-not-understood = No se entendió
sign-in-page-not-here = Aquí no
sign-in-page-not-here-text = Esta petición no corresponde aquí.
sign-in-page-nobody = Nada espera esto
sign-in-page-nobody-text = Pilotlight ya no espera esta respuesta. Empiece de nuevo desde Pilotlight.
