palette-title = Ir a
palette-found = Lo que se encontró
palette-accounts = Cuentas
palette-actions = Páginas y acciones
palette-nothing = Nada coincide con «{ $search }».
palette-light = Aspecto claro
palette-dark = Aspecto oscuro
palette-system = Aspecto como el del sistema

## Other words by which an action may be looked for; they are never shown

palette-also-fix = arreglar todo reparar
palette-also-new-post = publicar redactar post
palette-also-connect = añadir nueva agregar
palette-also-search = encontrar filtrar
palette-also-appearance = tema modo
palette-also-shortcuts = teclas
