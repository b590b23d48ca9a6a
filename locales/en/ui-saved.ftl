### Where a file went that the owner asked for.

saved-as = Saved as { $name } in { $folder }
saved-show = Show the file
