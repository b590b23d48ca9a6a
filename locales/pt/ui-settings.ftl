settings-title = Definições
settings-about = Cada alteração fica anotada em «Atividade».
settings-reading = A ler as definições
settings-saved = Guardado

## Notifications

settings-notifications = Notificações
settings-tell-me = Avisar-me nestes casos
settings-notify-blocked = As publicações estão retidas até haver uma ação sua
settings-notify-blocked-about = Uma plataforma terminou a nossa sessão, retirou uma permissão ou perdeu uma conta.
settings-notify-needed = A sua atenção será precisa dentro de uma semana
settings-notify-needed-about = Um início de sessão está prestes a terminar e não pode ser renovado sem a sua ajuda.
settings-notify-reminders = Faltam 3 dias para esse dia, e depois 1 dia
settings-notify-reminders-about = Lembretes, enquanto o início de sessão não for renovado.
settings-notify-passing = Uma plataforma está em baixo ou lenta há horas
settings-notify-passing-about = Passa sozinho; não há nada a fazer. O que dura pouco nunca é comunicado.
settings-notify-fixed = Voltou a funcionar
settings-notify-fixed-about = Só depois de um aviso de que não funcionava.
settings-notify-weekly = É segunda-feira de manhã
settings-notify-weekly-about = Uma frase sobre como estão todas as contas e quando a sua atenção voltará a ser precisa.
settings-quiet = Horas de silêncio
settings-quiet-on = Não mostrar nada durante estas horas
settings-quiet-about = O que ainda se mantiver no fim é comunicado nessa altura.
settings-quiet-from = Das
settings-quiet-to = Até às
settings-quiet-objection = Indique ambas as horas em horas e minutos, por exemplo 22:00 e 07:00.

## The two worlds

settings-world = Mundo
settings-world-about = Há dois, com contas, chaves e definições próprias. Nada passa de um para o outro.
settings-sandbox = Sandbox
settings-sandbox-about = As plataformas são simuladas neste computador. Nenhuma conta real é tocada, e cada uma já traz uma aplicação de programador.
settings-sandbox-go = Ir para a sandbox
settings-sandbox-asked = Ir para a sandbox?
settings-live = Real
settings-live-about = As plataformas reais, através de aplicações de programador próprias.
settings-live-go = Ir para o mundo real
settings-live-asked = Ir para o mundo real?
settings-here = Está aqui
settings-world-happens = O Pilotlight fecha e arranca de novo, e a partir daí abre lá. O que está neste mundo fica como está; durante a ausência, as suas contas não são verificadas nem renovadas.
settings-live-needs = Será então precisa uma aplicação de programador para cada plataforma a ligar.
settings-world-stay = Ficar aqui
settings-world-confirm = Arrancar de novo lá
settings-world-starting = A arrancar de novo
