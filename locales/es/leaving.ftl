leaving-one = Pilotlight elimina enseguida su acceso a { $account } y ya no puede publicar ahí.
leaving-one-history = Su historial se conserva aquí. Si se vuelve a conectar, el historial se enlaza de nuevo.
leaving-told =
    { $count ->
        [one] Se avisa a { $platforms } de que nuestro acceso ha terminado.
       *[other] Se avisa a { $platforms } de que nuestro acceso ha terminado.
    }
leaving-not-told = Pilotlight no puede avisar a { $platform }. Para quitar Pilotlight también allí, use su página de aplicaciones conectadas.
leaving-not-told-several = Pilotlight no puede avisar a { $platforms }. Para quitar Pilotlight también allí, use la página de aplicaciones conectadas.
leaving-shared =
    { $count ->
        [one] El inicio de sesión en { $platform } se mantiene, porque { $accounts } todavía lo usa.
       *[other] El inicio de sesión en { $platform } se mantiene, porque { $accounts } todavía lo usan.
    }
leaving-several =
    { $count ->
        [one] Pilotlight elimina enseguida su acceso a { $count } cuenta, { $counts }, y ya no puede publicar ahí.
       *[other] Pilotlight elimina enseguida su acceso a { $count } cuentas, { $counts }, y ya no puede publicar ahí.
    }
leaving-at = { NUMBER($count) } en { $platform }
leaving-several-history = Su historial se conserva aquí. Si se vuelven a conectar, se enlaza de nuevo.
leaving-several-title =
    { $count ->
        [one] ¿Desconectar { $count } cuenta?
       *[other] ¿Desconectar { $count } cuentas?
    }
