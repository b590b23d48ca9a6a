### Où se trouve la clé des connexions, et ce que le journal en dit.

keys-by-passphrase = Seule la phrase secrète ouvre vos identifications
keys-by-passphrase-means = Elles sont chiffrées sur cet ordinateur. Le trousseau ne détient pas la clé : Pilotlight demande donc la phrase secrète à chaque démarrage.
keys-in-keychain = La clé est dans le trousseau de cet ordinateur
keys-in-keychain-means = Vos identifications sont chiffrées sur cet ordinateur, et le trousseau en garde la clé. Qui copie le disque sans elle n’obtient rien qui s’ouvre.
keys-changed = Une nouvelle clé a été créée, et les identifications enregistrées ont été scellées de nouveau avec elle.
keys-retired = Tout est scellé avec la nouvelle clé, et l’ancienne a été supprimée.
keys-bound = La clé a été mise dans le trousseau de cet ordinateur.
keys-passphrase-changed = La phrase secrète de secours a été changée ; l’ancienne n’ouvre plus rien.
keys-login-on = Le démarrage avec l’ordinateur a été activé.
keys-login-off = Le démarrage avec l’ordinateur a été désactivé.
