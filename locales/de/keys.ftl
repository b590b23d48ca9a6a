### Wo der Schlüssel zu den Anmeldungen liegt, und was das Protokoll davon erzählt.

keys-by-passphrase = Allein die Passphrase öffnet Ihre Anmeldungen
keys-by-passphrase-means = Sie sind auf diesem Computer verschlüsselt. Der Schlüsselbund hat den Schlüssel nicht, darum fragt Pilotlight bei jedem Start nach der Passphrase.
keys-in-keychain = Der Schlüssel liegt im Schlüsselbund dieses Computers
keys-in-keychain-means = Ihre Anmeldungen sind auf diesem Computer verschlüsselt, und der Schlüsselbund verwahrt den Schlüssel dazu. Wer die Festplatte ohne ihn kopiert, bekommt nichts, was sich öffnen lässt.
keys-changed = Ein neuer Schlüssel wurde angelegt, und die gespeicherten Anmeldungen wurden damit neu versiegelt.
keys-retired = Alles ist mit dem neuen Schlüssel versiegelt, und der frühere wurde gelöscht.
keys-bound = Der Schlüssel wurde in den Schlüsselbund dieses Computers gelegt.
keys-passphrase-changed = Die Passphrase zur Wiederherstellung wurde geändert; die frühere öffnet nichts mehr.
keys-login-on = Der Start mit dem Computer wurde eingeschaltet.
keys-login-off = Der Start mit dem Computer wurde ausgeschaltet.
