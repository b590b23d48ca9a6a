// Passes a platform's answer on to Pilotlight on this device, and to nobody else.
//
// Only the four parameters below are passed on, only to the two addresses that stand here, and no part of an
// address comes from the request. Nothing is stored, logged or sent anywhere.

const FORWARDED = ['code', 'state', 'iss', 'error'];

const TARGETS = Object.freeze({
  facebook: Object.freeze({
    app: 'dev.pilotlight:/return/facebook',
    loopback: 'http://127.0.0.1:47813/return/facebook',
  }),
  instagram: Object.freeze({
    app: 'dev.pilotlight:/return/instagram',
    loopback: 'http://127.0.0.1:47813/return/instagram',
  }),
  linkedin: Object.freeze({
    app: 'dev.pilotlight:/return/linkedin',
    loopback: 'http://127.0.0.1:47813/return/linkedin',
  }),
});

// Longer answers are no answer of any platform.
const LIMIT = 8192;

/**
 * The addresses that carry the answer in `search` (the part of an address from `?` on), or null when there is no
 * answer in it. A parameter that came twice is passed on twice: the app refuses such an answer, and must see it.
 */
export function forward(platform, search) {
  if (!Object.hasOwn(TARGETS, platform) || search.length > LIMIT) return null;
  const answer = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search)) {
    if (!FORWARDED.includes(name)) continue;
    // Meta ends its addresses with a fragment of its own; browsers keep it apart, copied addresses may not.
    answer.append(name, name === 'code' || name === 'state' ? value.replace(/#_(=_)?$/, '') : value);
  }
  if (!answer.has('code') && !answer.has('error')) return null;
  const target = TARGETS[platform];
  return { app: `${target.app}?${answer}`, loopback: `${target.loopback}?${answer}` };
}

function run(window) {
  const { document, history, location } = window;
  const found = forward(document.documentElement.dataset.platform, location.search);
  // The answer leaves the address bar and the history at once.
  history.replaceState(null, '', location.pathname);
  if (!found) return;
  document.getElementById('open').href = found.app;
  document.getElementById('loopback').href = found.loopback;
  document.getElementById('empty').hidden = true;
  document.getElementById('ready').hidden = false;
  // Once everything has loaded, because leaving earlier would stop what still loads.
  const open = () => { location.href = found.app; };
  if (document.readyState === 'complete') open();
  else window.addEventListener('load', open, { once: true });
}

if (typeof window !== 'undefined') run(window);
