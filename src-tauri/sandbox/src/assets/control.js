// Sends the control of the button that was pressed and shows the page anew, keeping what was unfolded.
const token = document.querySelector('meta[name=control-token]').content;
const board = document.getElementById('board');
const say = document.getElementById('say');

async function refresh() {
  const answer = await fetch('/', { cache: 'no-store' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const unfolded = [...board.querySelectorAll('details')].map((details) => details.open);
  board.replaceChildren(...fresh.getElementById('board').children);
  const folds = [...board.querySelectorAll('details')];
  // Permissions come and go with a grant; only an unchanged page can be matched fold by fold.
  if (folds.length === unfolded.length) folds.forEach((details, index) => { details.open = unfolded[index]; });
}

board.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-control]');
  if (!button) return;
  const words = button.textContent;
  button.disabled = true;
  try {
    const answer = await fetch('/control/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pilotlight-control': token },
      body: button.dataset.control,
    });
    const body = await answer.json();
    say.textContent = answer.ok ? `Done: ${words}.` : body.error;
    await refresh();
    const again = [...board.querySelectorAll('button')].find((other) => other.dataset.control === button.dataset.control);
    (again ?? board).focus({ preventScroll: true });
  } catch {
    say.textContent = 'The sandbox does not answer. Is it still running?';
    button.disabled = false;
  }
});

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh().catch(() => { say.textContent = 'The sandbox does not answer. Is it still running?'; });
});
