// Opens the app by its private-use address, once the page stands; the button on the page does the same by hand.
const link = document.getElementById('open');
if (link) window.addEventListener('load', () => { window.location.href = link.href; }, { once: true });
