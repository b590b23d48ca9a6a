sidebar-need-you = { $count ->
    [one] { $count } precisa de atenção
   *[other] { $count } precisam de atenção
}
sidebar-find = Procurar
sidebar-sandbox = Sandbox
sidebar-sandbox-about = Aqui as plataformas são simuladas; nenhuma conta real é tocada.
sidebar-sandbox-open = Abrir controlos
sidebar-appearance = Aspeto
sidebar-light = Claro
sidebar-dark = Escuro
sidebar-as-system = Como o sistema
