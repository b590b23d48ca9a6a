// Shows the chosen person's own Pages and channels at once, without the Switch button.
const who = document.getElementById('who');
if (who) {
  who.querySelector('button').hidden = true;
  who.addEventListener('change', () => who.requestSubmit());
}
