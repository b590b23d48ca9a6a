sidebar-need-you = { $count ->
    [one] { $count } le necesita
   *[other] { $count } le necesitan
}
sidebar-find = Buscar
sidebar-sandbox = Sandbox
sidebar-sandbox-about = Aquí las plataformas se simulan; no se toca ninguna cuenta real.
sidebar-sandbox-open = Abrir controles
sidebar-appearance = Aspecto
sidebar-light = Claro
sidebar-dark = Oscuro
sidebar-as-system = Como el sistema
