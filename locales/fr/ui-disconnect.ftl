disconnect-title = Déconnecter { $name } ?
disconnect-title-several = { $count ->
    [one] Déconnecter { $count } compte ?
   *[other] Déconnecter { $count } comptes ?
}
disconnect-looking = Nous regardons ce que cela ferait
disconnect-keep = Garder la connexion
disconnect-keep-several = Garder les connexions
disconnect-confirm-several = Déconnecter ces { NUMBER($count) }
disconnect-said = { $name } est déconnecté.
disconnect-said-several = { $count ->
    [one] { $count } compte est déconnecté.
   *[other] { $count } comptes sont déconnectés.
}
