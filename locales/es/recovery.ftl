recovery-damaged = Los datos guardados estaban dañados
recovery-damaged-happened = Pilotlight salvó lo que se podía leer y sigue con ello. El archivo dañado se conserva como { $file }.
recovery-restored = Se ha recuperado la copia de seguridad del { $moment }
recovery-restored-happened = Lo que había antes se conserva como { $file }. Las cuentas conectadas desde entonces no están en la copia: conéctelas de nuevo.
recovery-restored-elsewhere = Si otro ordenador sigue trabajando con estas cuentas, cambie la clave allí o aquí, en Ajustes, Seguridad.
recovery-given-up = No se ha podido recuperar la copia de seguridad
recovery-given-up-happened = La copia que se había preparado está dañada y se ha descartado. Todo sigue como antes. Elija de nuevo la copia de seguridad en Ajustes, Seguridad, o una más antigua.
recovery-holds-accounts = { $count ->
    [0] No contiene ninguna cuenta.
    [one] Contiene una cuenta.
   *[other] Contiene { NUMBER($count) } cuentas.
}
recovery-nothing-lost = No falta nada de lo que contenía.
recovery-lost-accounts = { $count ->
    [one] Una cuenta no se pudo leer y falta: conéctela de nuevo.
   *[other] { NUMBER($count) } cuentas no se pudieron leer y faltan: conéctelas de nuevo.
}
recovery-lost-sign-ins = { $count ->
    [one] Un inicio de sesión no se pudo leer. Conecte la cuenta de nuevo y recuperará su historial: { $names }.
   *[other] { NUMBER($count) } inicios de sesión no se pudieron leer. Conecte las cuentas de nuevo y recuperará su historial: { $names }.
}
recovery-not-in-backup = { $count ->
    [one] Un inicio de sesión nunca forma parte de una copia, porque uno antiguo pondría fin al que está en uso. Conecte la cuenta de nuevo: { $names }.
   *[other] { NUMBER($count) } inicios de sesión nunca forman parte de una copia, porque uno antiguo pondría fin al que está en uso. Conecte las cuentas de nuevo: { $names }.
}
recovery-lost-posts = { $count ->
    [one] Una publicación no se pudo leer y falta.
   *[other] { NUMBER($count) } publicaciones no se pudieron leer y faltan.
}
recovery-lost-entries = { $count ->
    [one] Una entrada de la actividad no se pudo leer y falta.
   *[other] { NUMBER($count) } entradas de la actividad no se pudieron leer y faltan.
}
recovery-lost-keys = No se pudieron leer las claves, así que ningún inicio de sesión guardado se abre. Elija «Empezar con una clave nueva» y conecte de nuevo cada cuenta.
recovery-lost-more = Partes del archivo no se pudieron leer en absoluto, así que puede faltar algo más que no dejó rastro.
recovery-waiting = { $count ->
    [one] Una publicación espera su decisión, porque quizá ya se publicó: nada sale antes de que la programe de nuevo.
   *[other] { NUMBER($count) } publicaciones esperan su decisión, porque quizá ya se publicaron: nada sale antes de que las programe de nuevo.
}
