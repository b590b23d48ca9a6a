developer-app-not-set-up = Sin configurar
developer-app-sandbox = Se usa la aplicación propia del sandbox
developer-app-built-in = Se usa la aplicación que viene con este programa
developer-app-not-complete = Aún incompleta
developer-app-not-checked = Introducida, aún sin comprobar
developer-app-secret-missing = Falta introducir «{ $secret }».
developer-app-relay-missing = Falta introducir arriba la dirección de su página de reenvío; { $platform } responde ahí.
developer-app-changing =
    { $count ->
        [one] { $count } cuenta está conectada a través de esta aplicación. Con otro «{ $id }» necesita un nuevo inicio de sesión.
       *[other] { $count } cuentas están conectadas a través de esta aplicación. Con otro «{ $id }» cada una necesita un nuevo inicio de sesión.
    }

developer-app-no-account = No hay ninguna cuenta conectada en { $platform }.
developer-app-go-on =
    { $count ->
        [one] { $count } cuenta está conectada en { $platform }. Sigue con la aplicación incorporada y puede necesitar un nuevo inicio de sesión.
       *[other] { $count } cuentas están conectadas en { $platform }. Siguen con la aplicación incorporada y pueden necesitar un nuevo inicio de sesión.
    }
developer-app-wait =
    { $count ->
        [one] { $count } cuenta está conectada en { $platform }. Sigue en la lista y no se elimina nada de ella, pero no se comprueba ni se renueva, y sus publicaciones esperan hasta que se introduzca de nuevo una aplicación.
       *[other] { $count } cuentas están conectadas en { $platform }. Siguen en la lista y no se elimina nada de ellas, pero no se comprueban ni se renuevan, y sus publicaciones esperan hasta que se introduzca de nuevo una aplicación.
    }
developer-app-same-id = Con el mismo «{ $id }» siguen después sin un nuevo inicio de sesión, mientras { $platform } acepte aún el anterior.
developer-app-secret-deleted = «{ $secret }» y la clave con la que está sellado se eliminan enseguida de este ordenador.
developer-app-untouched = La aplicación en { $platform } no se toca. Si ya no la necesita, elimínela en el portal.

developer-app-enter-secret = Introduzca «{ $secret }», el que corresponde a este «{ $id }».
developer-app-enter = Introduzca «{ $label }».
developer-app-looks-digits = Esto no parece «{ $label }»: el valor correcto solo tiene cifras. Está en «{ $found }».
developer-app-looks-ends = Esto no parece «{ $label }»: el valor correcto termina en «{ $end }». Está en «{ $found }».
developer-app-looks-spaces = Esto no parece «{ $label }»: el valor correcto no lleva espacios. Está en «{ $found }».
developer-app-no-secret = Esta plataforma no da secreto a aplicaciones de este tipo; déjelo vacío.
developer-app-secret-spaces = Esto no parece «{ $secret }»: el valor correcto no lleva espacios. Cópielo otra vez del portal.
developer-app-relay-sandbox = El sandbox tiene su propia página de reenvío, así que aquí no hay nada que introducir.
developer-app-relay-address = Introduzca la dirección de la carpeta que contiene la página de reenvío, como https://relay.example.com/. Empieza por https:// y no lleva «?» ni «#».
