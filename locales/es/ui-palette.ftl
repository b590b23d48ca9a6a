palette-title = Ir a
palette-found = Lo que se encontró
palette-accounts = Cuentas
palette-actions = Páginas y acciones
palette-nothing = Nada coincide con «{ $search }».
palette-light = Aspecto claro
palette-dark = Aspecto oscuro
palette-system = Aspecto como el del sistema
palette-settings = Ajustes: { $section }
palette-passphrase = Definir o cambiar la frase de contraseña de recuperación

## Other words by which an action may be looked for; they are never shown

palette-also-fix = arreglar todo reparar
palette-also-new-post = publicar redactar post
palette-also-connect = añadir nueva agregar
palette-also-search = encontrar filtrar
palette-also-appearance = tema modo
palette-also-shortcuts = teclas
palette-also-apps = desarrollador cliente id secreto reenvío
palette-also-world = sandbox cuentas reales
palette-also-general = aspecto tema inicio arranque
palette-also-language = language sprache langue língua
palette-also-notifications = horas de silencio recordatorios avisos resumen
palette-also-late = retraso tarde
palette-also-security = clave llavero cifrado seguridad
palette-also-backups = copia guardar restaurar backup
palette-also-log = registro exportar comprobar
palette-also-about = versión actualizaciones licencias carpeta de datos ayuda
palette-also-revoke = perdido robado vendido ordenador cerrar sesión
