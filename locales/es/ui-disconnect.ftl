disconnect-title = ¿Desconectar { $name }?
disconnect-title-several = { $count ->
    [one] ¿Desconectar { $count } cuenta?
   *[other] ¿Desconectar { $count } cuentas?
}
disconnect-looking = Viendo qué supondría
disconnect-keep = Mantener la conexión
disconnect-keep-several = Mantener las conexiones
disconnect-confirm-several = Desconectar { NUMBER($count) }
disconnect-said = Cuenta desconectada: { $name }.
disconnect-said-several = { $count ->
    [one] Se ha desconectado { $count } cuenta.
   *[other] Se han desconectado { $count } cuentas.
}
