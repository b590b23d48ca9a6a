language-title = Idioma
language-system = Como el sistema
language-about = La ventana, el icono de la bandeja, las notificaciones y la línea de comandos lo usan desde ahora. Lo que ya consta en «Actividad» se queda como se escribió.
