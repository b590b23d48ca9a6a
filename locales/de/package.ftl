package-comment = Hält Ihre Social-Media-Konten verbunden
package-keywords = Social Media;Konten;Beiträge;Facebook;Instagram;YouTube;LinkedIn;
package-start-hidden = Im Infobereich starten
package-summary = Social-Media-Konten verbunden halten
package-about = Pilotlight verbindet die Social-Media-Konten eines kleinen Betriebs, achtet vom Infobereich aus auf jede Verbindung, erneuert selbst, was sich erneuern lässt, und sagt früh und verständlich, wenn jemand gebraucht wird.
package-about-platforms = Es arbeitet mit Facebook-Seiten, Instagram, YouTube, X und LinkedIn und plant Beiträge dafür. Anmeldungen liegen versiegelt auf Ihrem eigenen Computer; nichts läuft über fremde Server.
package-about-sandbox = Es beginnt mit einer Sandbox, die alle fünf Plattformen nachspielt, und lässt sich so ohne ein Konto ausprobieren.
