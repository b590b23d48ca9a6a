what-if-password = Ich ändere mein Passwort bei { $platform }
what-if-password-google = Ich ändere mein Google-Passwort
what-if-off =
    { $days ->
        [7] Dieser Computer ist eine Woche lang aus
        [14] Dieser Computer ist zwei Wochen lang aus
        [30] Dieser Computer ist einen Monat lang aus
        [60] Dieser Computer ist zwei Monate lang aus
        [one] Dieser Computer ist { $days } Tag lang aus
       *[other] Dieser Computer ist { $days } Tage lang aus
    }
what-if-keeps-youtube = Google lässt unseren Zugang zu YouTube bestehen, wenn das Passwort geändert wird. Niemand würde gebraucht.
what-if-keeps = { $platform } sagt nicht, dass ein neues Passwort unseren Zugang beendet; wir erwarten daher, dass niemand gebraucht würde.
what-if-no-sign-in = Kein Konto hat eine Anmeldung bei { $platform }, die enden könnte.
what-if-would-end = { $platform } würde unseren Zugang sofort beenden: { $accounts }.
what-if-may-end = { $platform } beendet vielleicht sofort unseren Zugang: { $accounts }.
what-if-posts-held =
    { $count ->
        [one] Seine Beiträge würden zurückgehalten, bis Sie sich neu anmelden.
       *[other] Ihre Beiträge würden zurückgehalten, bis Sie sich neu anmelden.
    }
what-if-heals =
    { $count ->
        [one] Eine Anmeldung bringt alles zurück.
       *[other] { $count } Anmeldungen bringen alles zurück.
    }
what-if-off-nobody = Deswegen würde niemand gebraucht: Ist der Computer wieder da, erneuert Pilotlight alles von selbst.
what-if-off-ends =
    { $count ->
        [one] In dieser Zeit würde die Anmeldung von { $count } Konto enden: { $accounts }.
       *[other] In dieser Zeit würden die Anmeldungen von { $count } Konten enden: { $accounts }.
    }
what-if-each = { $account } am { $day }
what-if-before-you-go = Melden Sie sich neu an, bevor Sie gehen, und nichts geht verloren.
what-if-posts-missed = Beiträge, die in dieser Zeit fällig sind, gingen nicht hinaus.
