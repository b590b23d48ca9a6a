// "Fix all", end to end: three accounts break at two platforms, and two sign-ins heal them, one after another.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { cards, connect, phase, status, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Browser } from './browser.mjs';
import { answer } from './consent.mjs';
import { World } from './environment.mjs';
import { until } from './processes.mjs';
import { control } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const HOUR = 3600 * 1000;
const PAGES = ['Corner Florist', 'Wedding Flowers by Corner'];

let world;
let browser;
let app;

const step = (name, act) =>
  test(name, telling(`fix all, ${name}`, { world: () => world, app: () => app }, act));

/** Waits until all cards are in this state, and gives their names by platform. */
const all = (wanted) =>
  until(`all cards are ${wanted}`, async () => {
    const shown = await cards(app.window);
    return (
      shown.length > 0 &&
      shown.every(({ status }) => status === wanted) &&
      shown.map(({ platform, name }) => `${platform}: ${name}`)
    );
  });

/** Waits until the line of progress begins like this, and gives it whole. */
const progress = (beginning) =>
  until(`the progress is "${beginning}…"`, async () => {
    const [line] = await app.window.list(mark('fix-progress'));
    return line?.text.startsWith(beginning) && line.text;
  });

const healsBothPages = (line) => {
  for (const page of PAGES) assert.ok(line.includes(page), line);
};

before(async () => {
  world = await World.open();
  browser = await Browser.install(world);
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
  await connect(app.window, browser, 'facebook', { persona: 'lena', pages: PAGES });
  await connect(app.window, browser, 'linkedin', { persona: 'lena', choose: ['Lena Moritz'] });
});

after(async () => {
  await world?.close();
});

step('while all is well there is nothing to fix', async () => {
  assert.deepEqual(await all('healthy'), [
    ...PAGES.map((name) => `facebook: ${name}`),
    'linkedin: Lena Moritz',
  ]);
  assert.equal(await app.window.count(mark('fix-all')), 0);
  for (const { id, last_proven_at: at } of await status(app)) provenBefore.set(id, at);
  assert.equal(provenBefore.size, 3);
});

step('three accounts break, and two sign-ins are offered', async () => {
  // LinkedIn's refusal of a sign-in that was made just now would not be believed yet.
  await control(app, { do: 'advance', ms: HOUR });
  await control(app, { do: 'change_password', platform: 'facebook', persona: 'lena' });
  await control(app, { do: 'revoke', platform: 'linkedin', persona: 'lena' });
  await app.window.click(mark('check-all'));
  await all('error');
  assert.equal(
    await until('the plan is there', async () => {
      const words = await app.window.text(mark('fix-all'));
      return words.includes('2 sign-ins') && words;
    }),
    'Fix 3 · 2 sign-ins',
  );
});

let first;
let second;
/** When each account was last proven before it broke. */
const provenBefore = new Map();

step('the first begins, and says whom it heals', async () => {
  await app.window.click(mark('fix-all'));
  await phase(app.window, 'waiting');
  const line = await progress('Sign-in 1 of 2: ');
  [first, second] = line.includes('Facebook') ? ['facebook', 'linkedin'] : ['linkedin', 'facebook'];
  if (first === 'facebook') healsBothPages(line);
  else assert.ok(line.includes('Lena Moritz'), line);
});

step('someone else is refused by name, and nothing is healed', async () => {
  await answer(browser, first, { persona: 'amir' });
  await phase(app.window, 'ended');
  const message = await until('the window says who was refused', () =>
    app.window.text(mark('attempt-message')),
  );
  assert.match(message, /Amir|belongs to/);
  assert.match(message, first === 'facebook' ? /Corner/ : /Lena Moritz/);
  for (const way of ['attempt-again', 'fix-skip', 'fix-stop']) await app.window.see(mark(way));
  await all('error');
});

const pagesAt = (platform) => (platform === 'facebook' ? { pages: PAGES } : {});

step('tried again as the right person, it heals all that hangs on it', async () => {
  await app.window.click(mark('attempt-again'));
  await phase(app.window, 'waiting');
  await progress('Sign-in 1 of 2: ');
  await answer(browser, first, { persona: 'lena', ...pagesAt(first) });
  await phase(app.window, 'ended');
  const line = await progress('Next, sign-in 2 of 2: ');
  if (second === 'facebook') healsBothPages(line);
  await until('its accounts are healthy and the others are not', async () => {
    const shown = await cards(app.window);
    return shown.every(
      ({ platform, status }) => status === (platform === first ? 'healthy' : 'error'),
    );
  });
});

step('the next begins only by the one button, which has the focus', async () => {
  await until('the button has the focus', () =>
    app.window.execute("return document.activeElement?.dataset.testid === 'fix-next'"),
  );
  await app.window.click(mark('fix-next'));
  await phase(app.window, 'waiting');
  await progress('Sign-in 2 of 2: ');
  await answer(browser, second, { persona: 'lena', ...pagesAt(second) });
  await phase(app.window, 'ended');
});

step('the summary tells, and everything is proven again', async () => {
  await app.window.see(mark('fix-summary', { healed: 3, left: 0 }));
  const summary = await app.window.text(mark('fix-summary'));
  for (const name of [...PAGES, 'Lena Moritz']) assert.ok(summary.includes(name), summary);
  await app.window.click(mark('attempt-close'));
  await app.window.gone(mark('attempt-dialog'));
  await all('healthy');
  await app.window.gone(mark('fix-all'));
  for (const { id, name, status: told, last_proven_at: proven } of await status(app)) {
    assert.equal(told, 'healthy', name);
    assert.ok(proven > provenBefore.get(id), `${name} is proven anew`);
  }
});
