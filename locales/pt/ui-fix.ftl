fix-sign-in-again = Iniciar sessão de novo
fix-both = { $signIns ->
    [one] Resolver as duas · { $signIns } início de sessão
   *[other] Resolver as duas · { $signIns } inícios de sessão
}
fix-several = { $signIns ->
    [one] Resolver { NUMBER($count) } · { $signIns } início de sessão
   *[other] Resolver { NUMBER($count) } · { $signIns } inícios de sessão
}
fix-progress = Início de sessão { NUMBER($place) } de { NUMBER($total) }: { $platform }, resolve { $names }
fix-progress-next = A seguir, início de sessão { NUMBER($place) } de { NUMBER($total) }: { $platform }, resolve { $names }

## What came of it

fix-nothing-healed = Nada foi resolvido.
fix-healed = { $count ->
    [one] { $names } está de novo em ordem.
   *[other] { $names } estão de novo em ordem.
}
fix-left = { $count ->
    [one] { $names } ainda precisa de atenção.
   *[other] { $names } ainda precisam de atenção.
}
fix-title-nothing-left = Não resta nada a fazer
fix-title-unchanged = Nada foi alterado
fix-title-some-left = Algumas contas ainda precisam de atenção

## The ways on

fix-stop = Parar aqui
fix-continue-with = Continuar com { $name }
fix-skip-to = Passar para { $name }
fix-this-again = Tentar este de novo
