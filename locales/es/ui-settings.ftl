settings-title = Ajustes
settings-about = Cada cambio queda anotado en «Actividad».
settings-reading = Leyendo los ajustes
settings-saved = Guardado

## Notifications

settings-notifications = Notificaciones
settings-tell-me = Avisarme en estos casos
settings-notify-blocked = Las publicaciones están retenidas hasta que usted actúe
settings-notify-blocked-about = Una plataforma cerró nuestra sesión, retiró un permiso o perdió una cuenta.
settings-notify-needed = Se le necesitará en menos de una semana
settings-notify-needed-about = Un inicio de sesión está a punto de terminar y no se puede renovar sin usted.
settings-notify-reminders = Faltan 3 días para ese día, y luego 1 día
settings-notify-reminders-about = Recordatorios, mientras no se haya renovado el inicio de sesión.
settings-notify-passing = Una plataforma lleva horas caída o lenta
settings-notify-passing-about = Se pasa solo; no hay nada que hacer. De lo que dura poco nunca se avisa.
settings-notify-fixed = Vuelve a funcionar
settings-notify-fixed-about = Solo si antes se le avisó de que no funcionaba.
settings-notify-weekly = Es lunes por la mañana
settings-notify-weekly-about = Una frase sobre cómo están todas las cuentas y cuándo se le necesitará la próxima vez.
settings-quiet = Horas de silencio
settings-quiet-on = No mostrar nada durante estas horas
settings-quiet-about = Lo que siga en pie cuando terminen se avisa entonces.
settings-quiet-from = Desde
settings-quiet-to = Hasta
settings-quiet-objection = Indique ambas horas con horas y minutos, por ejemplo 22:00 y 07:00.

## The two worlds

settings-world = Mundo
settings-world-about = Hay dos, con cuentas, claves y ajustes propios. Nada pasa de uno al otro.
settings-sandbox = Sandbox
settings-sandbox-about = Las plataformas se simulan en este ordenador. No se toca ninguna cuenta real, y cada una trae ya una aplicación de desarrollador.
settings-sandbox-go = Ir al sandbox
settings-sandbox-asked = ¿Ir al sandbox?
settings-live = Real
settings-live-about = Las plataformas reales, con aplicaciones de desarrollador propias.
settings-live-go = Ir al mundo real
settings-live-asked = ¿Ir al mundo real?
settings-here = Está aquí
settings-world-happens = Pilotlight se cierra y se inicia de nuevo, y a partir de entonces se abre allí. Lo que hay en este mundo queda como está; mientras usted no esté, sus cuentas ni se comprueban ni se renuevan.
settings-live-needs = Necesitará entonces una aplicación de desarrollador para cada plataforma que quiera conectar.
settings-world-stay = Quedarse aquí
settings-world-confirm = Iniciar de nuevo allí
settings-world-starting = Iniciando de nuevo
