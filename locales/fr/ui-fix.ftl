fix-sign-in-again = S’identifier à nouveau
fix-both = { $signIns ->
    [one] Rétablir les deux · { $signIns } identification
   *[other] Rétablir les deux · { $signIns } identifications
}
fix-several = { $signIns ->
    [one] En rétablir { NUMBER($count) } · { $signIns } identification
   *[other] En rétablir { NUMBER($count) } · { $signIns } identifications
}
fix-progress = Identification { NUMBER($place) } sur { NUMBER($total) } : { $platform }, rétablit { $names }
fix-progress-next = Ensuite, identification { NUMBER($place) } sur { NUMBER($total) } : { $platform }, rétablit { $names }

## What came of it

fix-nothing-healed = Rien n’a été rétabli.
fix-healed = { $count ->
    [one] { $names } est rétabli.
   *[other] { $names } sont rétablis.
}
fix-left = { $count ->
    [one] { $names } a encore besoin de vous.
   *[other] { $names } ont encore besoin de vous.
}
fix-title-nothing-left = Il ne reste rien à faire
fix-title-unchanged = Rien n’a été modifié
fix-title-some-left = Certains comptes ont encore besoin de vous

## The ways on

fix-stop = S’arrêter là
fix-continue-with = Continuer avec { $name }
fix-skip-to = Passer à { $name }
fix-this-again = Réessayer celle-ci
