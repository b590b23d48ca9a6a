horizon-title = Horizont
horizon-about = Wann Sie in den nächsten 90 Tagen gebraucht werden.
horizon-what-if = Was wäre, wenn …
horizon-what-if-label = Was wäre, wenn
horizon-empty = Der Horizont entsteht aus den Konten, die Sie verbinden.
horizon-reading = Wir blicken voraus
horizon-lanes = Konten; die Sie brauchen, zuerst
horizon-today = heute
