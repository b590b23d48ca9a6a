saved-as = Enregistré sous { $name } dans { $folder }
saved-show = Montrer le fichier
