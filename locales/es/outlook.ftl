outlook-never = se renueva sola, sin final a la vista
outlook-never-sentence = Pilotlight renueva esta conexión con { $platform } por su cuenta. Hasta donde vemos, no se necesita a nadie.
outlook-until = funciona sola hasta el { $day }
outlook-overdue = toca un nuevo inicio de sesión
outlook-due = { $day }: iniciar sesión de nuevo
outlook-held-sign-in = retenida hasta que inicie sesión de nuevo
outlook-held-permission = retenida hasta que se conceda el permiso
outlook-held-registration = retenida hasta que se arregle el registro
outlook-gone = ya no está; su historial se conserva
outlook-headline = { $headline }.
outlook-summary-now =
    { $count ->
        [one] { $count } cuenta le necesita ahora.
       *[other] { $count } cuentas le necesitan ahora.
    }
outlook-summary-nothing = Aún no hay ninguna cuenta conectada.
outlook-summary-nobody-else = No se le necesita para nada más en los próximos 90 días.
outlook-summary-nobody = No se necesita a nadie en los próximos 90 días.
outlook-summary-due =
    { $count ->
        [one] { $count } cuenta pide un nuevo inicio de sesión en los próximos 90 días, el { $day }.
       *[other] { $count } cuentas piden un nuevo inicio de sesión en los próximos 90 días, la primera el { $day }.
    }
