shortcuts-title = Atajos de teclado
shortcuts-find = Buscar una cuenta, una página o una acción
shortcuts-search = Buscar en las cuentas
shortcuts-go-to = Ir a «{ $page }»
shortcuts-new-post = Escribir una publicación
shortcuts-check = Comprobar todas las cuentas ahora
shortcuts-fix = Arreglarlo todo, con los mínimos inicios de sesión
shortcuts-select = Seleccionar varias cuentas
shortcuts-select-under = Seleccionar la cuenta bajo el puntero
shortcuts-larger = Verlo todo más grande
shortcuts-smaller = Verlo todo más pequeño
shortcuts-usual-size = Verlo todo en su tamaño normal
shortcuts-close = Cerrar lo que esté abierto o terminar la selección
shortcuts-show = Mostrar estos atajos

## What stands on the keys

shortcuts-key-control = Ctrl
shortcuts-key-escape = Esc
shortcuts-key-click = Clic
