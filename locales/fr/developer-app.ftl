developer-app-not-set-up = Non configurée
developer-app-sandbox = L’application du bac à sable est utilisée
developer-app-built-in = L’application fournie avec ce programme est utilisée
developer-app-not-complete = Pas encore complète
developer-app-not-checked = Saisie, pas encore vérifiée
developer-app-secret-missing = Il reste à saisir « { $secret } ».
developer-app-relay-missing = Il reste à saisir ci-dessus l’adresse de votre page de relais ; { $platform } y répond.
developer-app-changing =
    { $count ->
        [one] { $count } compte est connecté par cette application. Avec une autre valeur pour « { $id } », il lui faut une nouvelle identification.
       *[other] { $count } comptes sont connectés par cette application. Avec une autre valeur pour « { $id } », il faut à chacun une nouvelle identification.
    }

developer-app-no-account = Aucun compte n’est connecté chez { $platform }.
developer-app-go-on =
    { $count ->
        [one] { $count } compte est connecté chez { $platform }. Il continue avec l’application intégrée et demandera peut-être une nouvelle identification.
       *[other] { $count } comptes sont connectés chez { $platform }. Ils continuent avec l’application intégrée et demanderont peut-être une nouvelle identification.
    }
developer-app-wait =
    { $count ->
        [one] { $count } compte est connecté chez { $platform }. Il reste dans la liste et rien n’en est supprimé, mais il n’est ni vérifié ni renouvelé, et ses publications attendent qu’une application soit de nouveau saisie.
       *[other] { $count } comptes sont connectés chez { $platform }. Ils restent dans la liste et rien n’en est supprimé, mais ils ne sont ni vérifiés ni renouvelés, et leurs publications attendent qu’une application soit de nouveau saisie.
    }
developer-app-same-id = Avec la même valeur pour « { $id } », tout continue ensuite sans nouvelle identification, tant que { $platform } accepte encore l’ancienne.
developer-app-secret-deleted = « { $secret } » et la clé qui le scelle sont aussitôt supprimés de cet ordinateur.
developer-app-untouched = L’application elle-même, chez { $platform }, n’est pas touchée. Si vous n’en avez plus besoin, supprimez-la dans le portail.

developer-app-enter-secret = Saisissez « { $secret } », celui qui va avec ce « { $id } ».
developer-app-enter = Saisissez « { $label } ».
developer-app-looks-digits = Cela ne ressemble pas à « { $label } », qui n’a que des chiffres. Cela se trouve sous « { $found } ».
developer-app-looks-ends = Cela ne ressemble pas à « { $label } », qui finit par « { $end } ». Cela se trouve sous « { $found } ».
developer-app-looks-spaces = Cela ne ressemble pas à « { $label } », qui ne contient pas d’espaces. Cela se trouve sous « { $found } ».
developer-app-no-secret = Cette plateforme ne donne pas de secret aux applications de ce type ; laissez le champ vide.
developer-app-secret-spaces = Cela ne ressemble pas à « { $secret } », qui ne contient pas d’espaces. Recopiez-le depuis le portail.
developer-app-relay-sandbox = Le bac à sable a sa propre page de relais ; il n’y a donc rien à saisir ici.
developer-app-relay-address = Saisissez l’adresse du dossier qui contient la page de relais, comme https://relay.example.com/. Elle commence par https:// et ne contient ni « ? » ni « # ».
