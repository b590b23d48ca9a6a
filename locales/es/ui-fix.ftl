fix-sign-in-again = Iniciar sesión de nuevo
fix-both = { $signIns ->
    [one] Arreglar las dos · { $signIns } inicio de sesión
   *[other] Arreglar las dos · { $signIns } inicios de sesión
}
fix-several = { $signIns ->
    [one] Arreglar { NUMBER($count) } · { $signIns } inicio de sesión
   *[other] Arreglar { NUMBER($count) } · { $signIns } inicios de sesión
}
fix-progress = Inicio de sesión { NUMBER($place) } de { NUMBER($total) }: { $platform }, arregla { $names }
fix-progress-next = A continuación, inicio de sesión { NUMBER($place) } de { NUMBER($total) }: { $platform }, arregla { $names }

## What came of it

fix-nothing-healed = No se ha arreglado nada.
fix-healed = { $count ->
    [one] { $names } vuelve a estar bien.
   *[other] { $names } vuelven a estar bien.
}
fix-left = { $count ->
    [one] { $names } todavía le necesita.
   *[other] { $names } todavía le necesitan.
}
fix-title-nothing-left = No queda nada por hacer
fix-title-unchanged = No ha cambiado nada
fix-title-some-left = Algunas cuentas todavía le necesitan

## The ways on

fix-stop = Parar aquí
fix-continue-with = Continuar con { $name }
fix-skip-to = Saltar a { $name }
fix-this-again = Intentar este de nuevo
