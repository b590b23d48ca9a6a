saved-as = Guardado como { $name } en { $folder }
saved-show = Mostrar el archivo
