updates-off = Cette copie ne cherche pas de nouvelles versions.
updates-not-reached = L’adresse des nouvelles versions n’a pas répondu comme il faut. Réessayez dans un moment.
updates-gone = Cette version n’est plus proposée. Cherchez encore une fois.
updates-not-signed = La nouvelle version n’a pas été installée : elle ne porte pas la signature des auteurs de Pilotlight.
updates-not-installed = La nouvelle version n’a pas pu être installée : { $detail }. Celle-ci reste comme elle est.
