updates-off = Diese Ausgabe sucht nicht nach neuen Versionen.
updates-not-reached = Die Adresse für neue Versionen hat nicht so geantwortet, wie sie sollte. Versuchen Sie es später noch einmal.
updates-gone = Diese Version wird nicht mehr angeboten. Suchen Sie noch einmal.
updates-not-signed = Die neue Version wurde nicht installiert: Sie trägt nicht die Unterschrift der Macher von Pilotlight.
updates-not-installed = Die neue Version ließ sich nicht installieren: { $detail }. Diese bleibt, wie sie ist.
