activity-title = Actividad
activity-about = Cada conexión, inicio de sesión, comprobación que cambió algo y desconexión.
activity-verify = Verificar el registro
activity-verifying = Verificando
activity-empty = Todavía no ha ocurrido nada. La primera conexión quedará anotada aquí.
activity-earlier = Mostrar anteriores
activity-at-platform = { $platform }:
activity-place = Lugar en el registro
