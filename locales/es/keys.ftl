### Dónde está la clave de los inicios de sesión, y qué cuenta de ella el registro.

keys-by-passphrase = Solo la frase de contraseña abre sus inicios de sesión
keys-by-passphrase-means = Están cifrados en este ordenador. El llavero no tiene la clave, así que Pilotlight pide la frase de contraseña en cada arranque.
keys-in-keychain = La clave está en el llavero de este ordenador
keys-in-keychain-means = Sus inicios de sesión están cifrados en este ordenador y el llavero guarda su clave. Quien copie el disco sin ella no obtiene nada que se abra.
keys-changed = Se creó una clave nueva y los inicios de sesión guardados se sellaron de nuevo con ella.
keys-retired = Todo está sellado con la clave nueva, y la anterior se eliminó.
keys-bound = La clave se puso en el llavero de este ordenador.
keys-passphrase-changed = La frase de contraseña de recuperación se cambió; la anterior ya no abre nada.
keys-login-on = Se activó el arranque con el ordenador.
keys-login-off = Se desactivó el arranque con el ordenador.
