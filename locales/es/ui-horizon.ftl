horizon-title = Horizonte
horizon-about = Cuándo se le necesita en los próximos 90 días.
horizon-what-if = Qué pasaría si…
horizon-what-if-label = Qué pasaría si
horizon-empty = El horizonte se dibuja con las cuentas que usted conecta.
horizon-reading = Mirando hacia delante
horizon-lanes = Cuentas, primero las que le necesitan
horizon-today = hoy
