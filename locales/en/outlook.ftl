### What lies ahead of an account: a label of a few words in small letters, and a sentence or two.

outlook-never = renews itself, no end in sight
outlook-never-sentence = Pilotlight renews this connection with { $platform } by itself. Nobody is needed as far as we can see.
outlook-until = runs by itself until { $day }
outlook-overdue = a new sign-in is due
outlook-due = { $day }: sign in again
outlook-held-sign-in = held until you sign in again
outlook-held-permission = held until the permission is granted
outlook-held-registration = held until the registration is mended
outlook-gone = gone; its history stays
# The headline of an explanation, as a sentence.
outlook-headline = { $headline }.
outlook-summary-now =
    { $count ->
        [one] { $count } account needs you now.
       *[other] { $count } accounts need you now.
    }
outlook-summary-nothing = No account is connected yet.
outlook-summary-nobody-else = Nobody else is needed in the next 90 days.
outlook-summary-nobody = Nobody is needed in the next 90 days.
outlook-summary-due =
    { $count ->
        [one] { $count } account wants a new sign-in in the next 90 days, on { $day }.
       *[other] { $count } accounts want a new sign-in in the next 90 days, the first on { $day }.
    }
