fix-sign-in-again = Se reconnecter
fix-both = { $signIns ->
    [one] Rétablir les deux · { $signIns } connexion
   *[other] Rétablir les deux · { $signIns } connexions
}
fix-several = { $signIns ->
    [one] En rétablir { NUMBER($count) } · { $signIns } connexion
   *[other] En rétablir { NUMBER($count) } · { $signIns } connexions
}
fix-progress = Connexion { NUMBER($place) } sur { NUMBER($total) } : { $platform }, rétablit { $names }
fix-progress-next = Ensuite, connexion { NUMBER($place) } sur { NUMBER($total) } : { $platform }, rétablit { $names }

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
