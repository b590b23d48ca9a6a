apps-title = Aplicaciones de plataforma
apps-about = Una plataforma solo deja entrar a los programas a través de una aplicación de desarrollador. Usted crea una en cada plataforma que use, una sola vez. Es suya, y nada pasa por servidores ajenos.
apps-looking = Viendo qué está configurado
apps-how = Cómo configurarla
apps-checked-ago = comprobada { $ago }

## The relay page

apps-relay = Página de reenvío
apps-relay-about = { $count ->
    [one] { $names } solo responde a una dirección https. La carpeta «relay» que viene con Pilotlight es una página así: póngala en su propio sitio web. Pasa la respuesta a este ordenador y no guarda nada.
   *[other] { $names } solo responden a una dirección https. La carpeta «relay» que viene con Pilotlight es una página así: póngala en su propio sitio web. Pasa la respuesta a este ordenador y no guarda nada.
}
apps-relay-sandbox = El sandbox ofrece una por sí mismo: { $address }
apps-relay-address = Dirección de su página de reenvío
apps-relay-placeholder = La dirección de la carpeta en su sitio web
apps-relay-of = : página de reenvío
apps-said-relay-saved = La dirección de la página de reenvío está guardada.

## The guide

apps-open-portal = Abrir { $portal }
apps-redirects = { $count ->
    [one] Dirección de redirección
   *[other] Direcciones de redirección
}
apps-redirects-about = Va en «{ $field }», letra por letra.
apps-redirect-missing = La dirección de redirección aparece aquí en cuanto indique arriba la dirección de su página de reenvío.
apps-copy = Copiar
apps-copied = Copiado
apps-said-copied = La dirección está copiada.
apps-choose-there = Qué elegir allí: { $what }
apps-portal-read = Así estaba el portal el { $day }. Los portales se reorganizan a menudo; busque los nombres entre comillas.

## The entry

apps-found = En el portal, en «{ $place }».
apps-secret-kept = Ya hay uno guardado, sellado en este ordenador. Deje esto vacío para conservarlo.
apps-secret-about = Se sella en este ordenador, como un inicio de sesión, y no se vuelve a mostrar.
apps-said-saved = La aplicación de desarrollador en { $platform } está guardada.
apps-said-removed = Se ha quitado la aplicación de desarrollador en { $platform }.
apps-remove-title = ¿Quitar la aplicación en { $platform }?
apps-remove-keep = Conservarla

## The check

apps-check = Comprobar
apps-checking = Comprobando
apps-check-about = Pregunta a { $platform } si conoce estos datos. No afecta a ninguna cuenta.
apps-check-made = Comprobada { $ago }
