about-title = Acerca de
about-loading = A ver que versão é esta
about-version = Pilotlight { $version }
about-system = Para { $system }
about-licences = Licenças
about-licences-about = O Pilotlight é software livre sob a licença Apache 2.0 ou MIT, e assenta no trabalho de muitas outras pessoas.
about-licences-show = Mostrar as licenças
about-licences-title = De que é feito o Pilotlight
about-licences-count = { $count ->
    [one] Um pacote
   *[other] { $count } pacotes
}
about-licences-search = Procurar
about-licences-none = Nenhum pacote corresponde a esta pesquisa.
about-licences-loading = A ler a lista
about-licences-failed = Não foi possível ler a lista. Feche isto e tente de novo.
about-licences-package = Pacote
about-licences-version = Versão
about-licences-licence = Licença
about-folder = Pasta de dados
about-folder-about = As contas, o histórico e os inícios de sessão selados deste mundo estão em { $folder }.
about-folder-open = Abrir a pasta
about-diagnostics = Diagnóstico
about-diagnostics-about = Para quem ajudar: estados, versões e as últimas linhas do registo. Não contém palavras-passe, chaves, nomes nem publicações.
about-diagnostics-export = Exportar o diagnóstico
about-diagnostics-exporting = A exportar
about-updates = Novas versões
about-updates-off = Esta cópia não procura novas versões. Chegam pelo caminho por que o Pilotlight chegou a este computador.
about-updates-about = Ao premir aqui, pergunta-se a { $host } pela versão mais recente. Nada sobre as contas é enviado, e só é instalada uma versão assinada pelos autores do Pilotlight.
about-updates-look = Procurar uma nova versão
about-updates-looking = A procurar
about-updates-newest = Esta é a versão mais recente.
about-updates-there = A versão { $version } está disponível.
about-updates-install = Instalar e reiniciar
about-updates-installing = A instalar
