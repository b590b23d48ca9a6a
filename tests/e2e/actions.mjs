// What an owner does in the window, in the owner's terms.

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { answer } from './consent.mjs';
import { until } from './processes.mjs';
import { mark } from './webdriver.mjs';

const PHASE = mark('attempt-phase');

/** All cards, those of accounts that need a person included: id, platform, name, status. */
export async function cards(window) {
  const all = await window.list(mark('account-card'));
  return all
    .map(({ id, platform, name, status }) => ({ id, platform, name, status }))
    .sort((one, other) =>
      `${one.platform} ${one.name}`.localeCompare(`${other.platform} ${other.name}`),
    );
}

/** Waits until the attempt stands in one of these phases, and says in which. */
export async function phase(window, ...wanted) {
  return until(`the attempt is ${wanted.join(' or ')}`, async () => {
    const [shown] = await window.list(PHASE);
    return wanted.includes(shown?.phase) && shown.phase;
  });
}

/** From the button to the browser. */
export async function begin(window, platform) {
  await window.click(mark('connect-account'));
  await window.click(`${mark('connect-dialog')} ${mark(`platform-card-${platform}`)}`);
  await window.click(mark('begin-consent'));
  await phase(window, 'waiting');
}

/** The accounts offered for choice: name and state. */
export async function offered(window) {
  return (await window.list('[data-testid^="target-"][data-state]')).map(({ name, state }) => ({
    name,
    state,
  }));
}

/** From the answer in the browser to the end; `choose` names what shall be connected, all that can be if absent. */
export async function complete(window, { choose } = {}) {
  let targets = [];
  if ((await phase(window, 'choosing', 'confirming', 'ended')) === 'choosing') {
    targets = await offered(window);
    for (const [index, { name, state }] of targets.entries()) {
      const box = mark(`target-check-${index}`);
      const wanted = state === 'ready' && (!choose || choose.includes(name));
      if ((await window.property(box, 'checked')) !== wanted) await window.click(box);
    }
    await window.click(mark('choose-continue'));
  }
  if ((await phase(window, 'confirming', 'ended')) === 'confirming') {
    await window.click(mark('confirm-connect'));
  }
  await phase(window, 'ended');
  const message = await until('the window says how it ended', () =>
    window.text(mark('attempt-message')),
  );
  const connected = (await window.list(mark('connected'))).map(({ name }) => name);
  await window.click(mark('attempt-close'));
  await window.gone(mark('attempt-dialog'));
  return { message, targets, connected };
}

/** The whole way. Gives back the consent page's address beside what the window said. */
export async function connect(window, browser, platform, { choose, ...consent }) {
  await begin(window, platform);
  const { asked } = await answer(browser, platform, consent);
  return { asked, ...(await complete(window, { choose })) };
}

/** Opens the menu of a card and picks an entry. */
export async function fromMenu(window, id, entry) {
  await window.click(`${mark('account-card', { id })} ${mark('card-menu')}`);
  await window.click(mark(entry));
}

export async function disconnect(window, id) {
  await fromMenu(window, id, 'card-disconnect');
  const happens = await until('the dialog says what happens', () =>
    window.text(mark('disconnect-happens')),
  );
  await window.click(mark('disconnect-confirm'));
  await window.gone(mark('account-card', { id }));
  return happens;
}

/** What the details say has happened to an account: kinds, newest first. */
export async function history(window, id) {
  await fromMenu(window, id, 'card-details');
  await window.see(`${mark('details-dialog')} ${mark('audit-entry')}`);
  const kinds = (await window.list(`${mark('details-dialog')} ${mark('audit-entry')}`)).map(
    ({ kind }) => kind,
  );
  await window.click(`${mark('details-dialog')} button[aria-label="Close"]`);
  await window.gone(mark('details-dialog'));
  return kinds;
}

/** Runs a step of a story; when it fails, keeps a picture of the window and everything the world can tell. */
export function telling(name, { world, app }, step) {
  return async (context) => {
    try {
      await step(context);
    } catch (error) {
      const folder = await world().keepEvidence(name);
      await app()
        ?.window?.screenshot(join(folder, 'window.png'))
        .catch(() => {});
      // Some errors let nobody write into them.
      throw new Error(`${error.message}\nEvidence: ${folder}`, { cause: error });
    }
  };
}

/** The accounts that `pilotlight status --json` names, after its exit code was looked at. */
export async function status(app, code = 0) {
  const answer = await app.run('status', '--json');
  assert.equal(answer.code, code, answer.stderr);
  return JSON.parse(answer.stdout).accounts;
}
