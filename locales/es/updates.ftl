updates-off = Esta copia no busca versiones nuevas.
updates-not-reached = La dirección de las versiones nuevas no respondió como debía. Inténtelo dentro de un rato.
updates-gone = Esa versión ya no se ofrece. Búsquela de nuevo.
updates-not-signed = La versión nueva no se instaló: no lleva la firma de los autores de Pilotlight.
updates-not-installed = La versión nueva no pudo instalarse: { $detail }. Esta queda como está.
