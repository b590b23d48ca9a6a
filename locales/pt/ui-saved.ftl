saved-as = Guardado como { $name } em { $folder }
saved-show = Mostrar o ficheiro
