### Onde está a chave dos inícios de sessão, e o que o registo conta dela.

keys-by-passphrase = Só a frase-passe abre os inícios de sessão
keys-by-passphrase-means = Estão cifrados neste computador. O porta-chaves não tem a chave, por isso o Pilotlight pede a frase-passe em cada arranque.
keys-in-keychain = A chave está no porta-chaves deste computador
keys-in-keychain-means = Os inícios de sessão estão cifrados neste computador, e o porta-chaves guarda a chave. Quem copiar o disco sem ela não obtém nada que se abra.
keys-changed = Foi criada uma chave nova, e os inícios de sessão guardados foram selados de novo com ela.
keys-retired = Tudo está selado com a chave nova, e a anterior foi eliminada.
keys-bound = A chave foi posta no porta-chaves deste computador.
keys-passphrase-changed = A frase-passe de recuperação foi alterada; a anterior já não abre nada.
keys-login-on = O arranque com o computador foi ligado.
keys-login-off = O arranque com o computador foi desligado.
