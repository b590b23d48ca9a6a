saved-as = Gespeichert als { $name } in { $folder }
saved-show = Datei zeigen
