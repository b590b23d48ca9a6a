updates-off = Esta cópia não procura novas versões.
updates-not-reached = O endereço das novas versões não respondeu como devia. Tente de novo daqui a pouco.
updates-gone = Essa versão já não é oferecida. Procure outra vez.
updates-not-signed = A nova versão não foi instalada: não traz a assinatura dos autores do Pilotlight.
updates-not-installed = A nova versão não pôde ser instalada: { $detail }. Esta fica como está.
