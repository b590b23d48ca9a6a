horizon-title = Horizonte
horizon-about = Quando a sua atenção será precisa nos próximos 90 dias.
horizon-what-if = E se…
horizon-what-if-label = E se
horizon-empty = O horizonte desenha-se a partir das contas ligadas.
horizon-reading = A olhar em frente
horizon-lanes = Contas, primeiro as que precisam de atenção
horizon-today = hoje
