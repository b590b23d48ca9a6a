log-export-csv = Exportar como CSV
log-export-json = Exportar como JSON
log-search = Buscar
log-search-hint = Palabras de las entradas
log-account = Cuenta
log-every-account = Todas las cuentas
log-former-account = { $name } (desconectada)
log-subject = Tema
log-subject-all = Todo
log-subject-accounts = Cuentas
log-subject-renewals = Renovaciones
log-subject-troubles = Problemas
log-subject-posts = Publicaciones
log-subject-security = Claves y seguridad
log-subject-settings = Ajustes
log-from = Desde
log-until = Hasta
log-clear = Mostrar todo
log-count = { $all ->
    [one] Una entrada
   *[other] { $all } entradas
}
log-count-fitting = { $fitting ->
    [one] Coincide una de { NUMBER($all) } entradas
   *[other] Coinciden { $fitting } de { NUMBER($all) } entradas
}
log-nothing-fits = Ninguna entrada coincide con esta búsqueda.
log-loading = Leyendo el registro

log-settings-title = Registro de actividad
log-settings-about = Pilotlight anota lo que ha hecho; cada entrada está sellada con la anterior, de modo que un cambio posterior se descubre. No contiene ninguna contraseña ni ninguna clave.
log-settings-open = Abrir la actividad
