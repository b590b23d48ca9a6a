## The glance and the checks under way

accounts-checking-of = Comprobando { NUMBER($place) } de { NUMBER($total) }
accounts-checking = Comprobando cuentas
accounts-checked-of = { NUMBER($done) } de { NUMBER($total) } comprobadas

## Finding accounts

accounts-search-about = Buscar cuentas por nombre, nombre de usuario, plataforma, etiqueta o estado
accounts-search = { $count ->
    [one] Buscar en { $count } cuenta
   *[other] Buscar en { $count } cuentas
}
accounts-show = Mostrar
accounts-show-everything = Todas
accounts-needs-you = Le necesitan
accounts-platform = Plataforma
accounts-state = Estado
accounts-brand = Marca
accounts-no-brand = Sin marca
accounts-label = Etiqueta
accounts-no-label = Sin etiqueta
accounts-shown = { NUMBER($shown) } de { NUMBER($total) } cuentas
accounts-order = Orden
accounts-sort-attention = Lo pendiente primero
accounts-sort-used = Las más usadas primero
accounts-sort-name = Por nombre
accounts-sort-platform = Por plataforma
accounts-groups = Grupos
accounts-grouped-platform = Agrupadas por plataforma
accounts-grouped-brand = Agrupadas por marca
accounts-not-grouped = Sin agrupar
accounts-runs-by-itself = Funcionan solas
accounts-nothing-fits = Ninguna cuenta coincide con esta búsqueda.
accounts-show-all = Mostrar todas

## A card

accounts-opens = : ver detalles
accounts-life = Vida de la conexión
accounts-life-left = queda el { NUMBER($percent) } por ciento
accounts-being-checked = comprobando
accounts-not-proven = aún sin confirmar
accounts-proven = confirmada { $ago }
accounts-last-proven = última confirmación { $ago }
accounts-proven-at = Confirmada: { $moment }
accounts-checked-at = Comprobada: { $moment }
accounts-read-at = Perfil leído: { $moment }
accounts-snoozed = Sin recordatorios hasta: { $moment }
accounts-said-status = { $name }: { $status }.
accounts-said-status-why = { $name }: { $status }. { $why }.

## The menu of a card

accounts-actions = Acciones
accounts-actions-for = Acciones para { $name }
accounts-view-details = Ver detalles
accounts-deselect = Quitar de la selección
accounts-wake = Volver a recordar
accounts-snooze = { $days ->
    [7] Sin recordatorios durante 1 semana
    [one] Sin recordatorios durante { $days } día
   *[other] Sin recordatorios durante { $days } días
}
accounts-said-snoozed = { $name }: sin recordatorios hasta: { $moment }.
accounts-said-woken = { $name }: los recordatorios vuelven a estar activos.

## Several at once

accounts-select = Seleccionar
accounts-pick = Seleccionar { $name }
accounts-selected = Cuentas seleccionadas
accounts-pick-some = Elija las cuentas que quiera
accounts-selected-of = { NUMBER($count) } de { NUMBER($total) } seleccionadas
accounts-select-all = Seleccionar todas
accounts-select-these = Seleccionar estas { NUMBER($count) }

## None yet, and those that were

accounts-can-connect = Lo que puede conectar
accounts-former = Cuentas desconectadas
accounts-former-heading = Desconectadas
accounts-former-count = { NUMBER($count) }, con su historial
accounts-disconnected = desconectada { $ago }
accounts-connect-again = Volver a conectar
