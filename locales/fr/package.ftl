package-comment = Garde vos comptes de réseaux sociaux connectés
package-keywords = réseaux sociaux;comptes;publications;Facebook;Instagram;YouTube;LinkedIn;
package-start-hidden = Démarrer dans la zone de notification
package-summary = Vos comptes sociaux toujours connectés
package-about = Pilotlight connecte les comptes de réseaux sociaux d’une petite entreprise, surveille chaque connexion depuis la zone de notification, renouvelle de lui-même ce qui peut l’être, et dit tôt et clairement quand quelqu’un est nécessaire.
package-about-platforms = Il fonctionne avec les Pages Facebook, Instagram, YouTube, X et LinkedIn, et programme des publications pour eux. Les identifications sont scellées sur votre propre ordinateur ; rien ne passe par les serveurs d’autrui.
package-about-sandbox = Il commence dans un bac à sable qui joue les cinq plateformes, et peut donc être essayé sans aucun compte.
