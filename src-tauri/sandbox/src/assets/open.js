// Opens the app by its private-use address; the button on the page does the same by hand.
const open = document.getElementById('open');
if (open) window.location.href = open.href;
