about-title = Acerca de
about-loading = Viendo qué versión es
about-version = Pilotlight { $version }
about-system = Para { $system }
about-licences = Licencias
about-licences-about = Pilotlight es software libre bajo la licencia Apache 2.0 o la MIT, y se basa en el trabajo de muchas otras personas.
about-licences-show = Mostrar las licencias
about-licences-title = De qué está hecho Pilotlight
about-licences-count = { $count ->
    [one] Un paquete
   *[other] { $count } paquetes
}
about-licences-search = Buscar
about-licences-none = Ningún paquete coincide con esta búsqueda.
about-licences-loading = Leyendo la lista
about-licences-failed = No se pudo leer la lista. Cierre esto e inténtelo de nuevo.
about-licences-package = Paquete
about-licences-version = Versión
about-licences-licence = Licencia
about-folder = Carpeta de datos
about-folder-about = Las cuentas, el historial y los inicios de sesión sellados de este mundo están en { $folder }.
about-folder-open = Abrir la carpeta
about-diagnostics = Diagnóstico
about-diagnostics-about = Para quien le ayude: estados, versiones y las últimas líneas del registro. No contiene ninguna contraseña, ninguna clave, ningún nombre ni ninguna publicación.
about-diagnostics-export = Exportar el diagnóstico
about-diagnostics-exporting = Exportando
about-updates = Versiones nuevas
about-updates-off = Esta copia no busca versiones nuevas. Llegan por el camino por el que Pilotlight llegó a este ordenador.
about-updates-about = Al pulsar aquí se pregunta a { $host } por la versión más reciente. No se envía nada sobre sus cuentas, y solo se instala una versión firmada por los autores de Pilotlight.
about-updates-look = Buscar una versión nueva
about-updates-looking = Buscando
about-updates-newest = Esta es la versión más reciente.
about-updates-there = La versión { $version } está disponible.
about-updates-install = Instalar y volver a abrir
about-updates-installing = Instalando
