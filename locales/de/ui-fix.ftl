fix-sign-in-again = Neu anmelden
fix-both = { $signIns ->
    [one] Beide in Ordnung bringen · { $signIns } Anmeldung
   *[other] Beide in Ordnung bringen · { $signIns } Anmeldungen
}
fix-several = { $signIns ->
    [one] { NUMBER($count) } in Ordnung bringen · { $signIns } Anmeldung
   *[other] { NUMBER($count) } in Ordnung bringen · { $signIns } Anmeldungen
}
fix-progress = Anmeldung { NUMBER($place) } von { NUMBER($total) }: { $platform }, bringt in Ordnung: { $names }
fix-progress-next = Als Nächstes Anmeldung { NUMBER($place) } von { NUMBER($total) }: { $platform }, bringt in Ordnung: { $names }

## What came of it

fix-nothing-healed = Es wurde nichts in Ordnung gebracht.
fix-healed = { $count ->
    [one] { $names } ist wieder in Ordnung.
   *[other] { $names } sind wieder in Ordnung.
}
fix-left = { $count ->
    [one] { $names } braucht Sie noch.
   *[other] { $names } brauchen Sie noch.
}
fix-title-nothing-left = Es ist nichts mehr zu tun
fix-title-unchanged = Es wurde nichts geändert
fix-title-some-left = Einige Konten brauchen Sie noch

## The ways on

fix-stop = Hier aufhören
fix-continue-with = Weiter mit { $name }
fix-skip-to = Überspringen, weiter mit { $name }
fix-this-again = Diese noch einmal versuchen
