package-comment = Mantiene conectadas sus cuentas de redes sociales
package-keywords = redes sociales;cuentas;publicaciones;Facebook;Instagram;YouTube;LinkedIn;
package-start-hidden = Iniciar en la bandeja
package-summary = Cuentas sociales siempre conectadas
package-about = Pilotlight conecta las cuentas de redes sociales de un pequeño negocio, vigila cada conexión desde la bandeja del sistema, renueva por sí mismo lo que puede renovarse y avisa pronto y con claridad cuando hace falta una persona.
package-about-platforms = Funciona con páginas de Facebook, Instagram, YouTube, X y LinkedIn, y programa publicaciones para ellas. Los inicios de sesión quedan sellados en su propio ordenador; nada pasa por servidores ajenos.
package-about-sandbox = Empieza en un sandbox que simula las cinco plataformas, de modo que puede probarse sin ninguna cuenta.
