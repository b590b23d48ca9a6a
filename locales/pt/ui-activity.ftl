activity-title = Atividade
activity-about = Cada ligação, início de sessão, verificação que mudou algo e conta desligada.
activity-verify = Conferir o registo
activity-verifying = A conferir
activity-empty = Ainda nada aconteceu. A primeira ligação ficará anotada aqui.
activity-earlier = Mostrar anteriores
activity-at-platform = { $platform }:
activity-place = Lugar no registo
