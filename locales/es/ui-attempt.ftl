## The headings

attempt-waiting = Esperando a su navegador
attempt-choosing = ¿Qué cuentas desea conectar?
attempt-confirming-one = Está a punto de conectar { $name }: ¿es correcto?
attempt-confirming-several = Está a punto de conectar { NUMBER($count) } cuentas: ¿es correcto?
attempt-confirming-again-one = Está a punto de volver a conectar { $name }: ¿es correcto?
attempt-confirming-again-several = Está a punto de volver a conectar { NUMBER($count) } cuentas: ¿es correcto?
attempt-connected = Conexión establecida
attempt-connected-again = Conexión restablecida
attempt-unchanged = No ha cambiado nada
attempt-connecting = Conectando { $platform }
attempt-reconnecting = Volviendo a conectar { $name }

## While we work

attempt-reading = Su respuesta ha llegado. La estamos leyendo.
attempt-saving = Guardando y comprobando por primera vez.

## Waiting for the browser

attempt-open-in-browser = { $platform } está abierto en su navegador. Acepte allí y esta ventana seguirá sola.
attempt-until = Esperamos hasta las { $time }, { $remaining }. Hasta entonces no cambia nada.
attempt-open-again = Abrir la página otra vez
attempt-copy-link = Copiar el enlace
attempt-link-copied = Enlace copiado

## Choosing

attempt-signed-in-as = Sesión iniciada como { $name }.
attempt-ask-again = Pedir de nuevo
attempt-search = Buscar en { NUMBER($count) } cuentas
attempt-chosen = { NUMBER($chosen) } de { NUMBER($total) } elegidas
attempt-choose-all = Elegir todas
attempt-choose-none = No elegir ninguna
attempt-continue = Continuar
attempt-continue-with = Continuar con { NUMBER($count) } cuentas

## Confirming

attempt-nothing-saved = Sesión iniciada como { $name }. Todavía no se ha guardado nada.
attempt-choose-again = Elegir de nuevo
attempt-yes = Sí, conectar

## Over

attempt-said = Lo que dijo { $platform }
attempt-as-new = Añadir como cuenta nueva
