"""A place from which a file can be dragged, as from a file manager. It stands in the corner of the screen."""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uris = [Path(path).as_uri() for path in sys.argv[1:]]
place = Gtk.EventBox()
place.set_size_request(40, 40)
place.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
place.drag_source_add_uri_targets()
place.connect("drag-data-get", lambda _place, _drag, data, _info, _time: data.set_uris(uris))

window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.add(place)
window.move(0, 0)
window.show_all()
print("ready", flush=True)
Gtk.main()
