fault-duplicate = { $platform } dice que esto ya se publicó. Revise la cuenta: si la publicación está ahí, todo va bien; si es una anterior, cambie el texto.
fault-text = { $platform } rechazó el texto. Revise su longitud y quite caracteres, enlaces o menciones poco habituales.
fault-media = { $platform } rechazó la imagen o el vídeo. Guárdelo de nuevo como JPEG o MP4, o elija otro.
fault-link = { $platform } rechazó el enlace. Ábralo en un navegador para ver si funciona.
fault-other = { $platform } rechazó esta publicación y no dijo más. Quizá incumpla una norma de { $platform }; cámbiela, o publíquela allí a mano para ver qué dice { $platform }.
