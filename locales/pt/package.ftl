package-comment = Mantém as suas contas de redes sociais ligadas
package-keywords = redes sociais;contas;publicações;Facebook;Instagram;YouTube;LinkedIn;
package-start-hidden = Iniciar na área de notificação
package-summary = Contas sociais sempre ligadas
package-about = O Pilotlight liga as contas de redes sociais de um pequeno negócio, vigia cada ligação a partir da área de notificação, renova sozinho o que pode ser renovado e diz cedo e com clareza quando uma pessoa é precisa.
package-about-platforms = Funciona com Páginas do Facebook, Instagram, YouTube, X e LinkedIn, e agenda publicações para elas. Os inícios de sessão ficam selados no próprio computador; nada passa por servidores alheios.
package-about-sandbox = Começa numa sandbox que simula as cinco plataformas, por isso pode ser experimentado sem nenhuma conta.
