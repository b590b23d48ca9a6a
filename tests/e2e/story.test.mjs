// The main job, end to end: an owner connects accounts of all five platforms through the system browser, sees them as
// cards, restarts and finds them again, disconnects one and connects it again.
//
// Everything is real but the platforms: window, browser, keychain, database, and the desktop's own handler of the link.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import {
  begin,
  cards,
  complete,
  connect,
  disconnect,
  history,
  phase,
  status,
  telling,
} from './actions.mjs';
import { App } from './app.mjs';
import { Browser } from './browser.mjs';
import { ArgumentWatch, SPY, secretsBelow, secretsIn } from './canary.mjs';
import { answer } from './consent.mjs';
import { APP, ARTIFACTS, SCHEME, World } from './environment.mjs';
import { until } from './processes.mjs';
import { mark } from './webdriver.mjs';

const LENA = [
  { platform: 'facebook', name: 'Corner Florist' },
  { platform: 'facebook', name: 'Wedding Flowers by Corner' },
  { platform: 'instagram', name: 'Corner Florist' },
  { platform: 'linkedin', name: 'Corner Florist' },
  { platform: 'linkedin', name: 'Lena Moritz' },
  { platform: 'x', name: 'Corner Florist' },
  { platform: 'youtube', name: 'Corner Florist' },
];

let world;
let browser;
let app;
let watch;
const challenges = new Set();
const traffic = [];

const step = (name, act) =>
  test(name, telling(`story, ${name}`, { world: () => world, app: () => app }, act));

/** What was asked for, remembered for the search at the end. */
function remember({ asked, ...rest }) {
  const challenge = asked.searchParams.get('code_challenge');
  if (challenge) challenges.add(challenge);
  return rest;
}

/** Takes along what passed between window and app; a restart would lose it. */
async function stop() {
  traffic.push(...(await app.window.execute('return window.pilotlightTraffic ?? []')));
  await app.stop();
}

async function start(args) {
  await app.start(args);
  await app.window.see(mark('glance'));
  await app.window.execute(SPY);
}

before(async () => {
  world = await World.open();
  browser = await Browser.install(world);
  app = new App(world);
  watch = new ArgumentWatch(world);
  await start();
});

after(async () => {
  watch?.stop();
  await world?.close();
});

step('the app is the handler of its scheme, and the sandbox is labelled', async () => {
  const handler = await world.handlerOf(SCHEME);
  const entry = await readFile(world.path('data/applications', handler), 'utf8');
  assert.match(entry, new RegExp(`^Exec="?${APP}"? %u$`, 'm'));
  await app.window.see(mark('sandbox-label'));
});

step('two Facebook Pages in one consent; the third was not ticked and says so', async () => {
  const { targets, connected } = remember(
    await connect(app.window, browser, 'facebook', {
      persona: 'lena',
      pages: ['Corner Florist', 'Wedding Flowers by Corner'],
    }),
  );
  assert.deepEqual(
    targets.map(({ name, state }) => `${name}: ${state}`),
    ['Corner Florist: ready', 'Wedding Flowers by Corner: ready', 'Garden Shop: notGranted'],
  );
  assert.deepEqual(connected.sort(), ['Corner Florist', 'Wedding Flowers by Corner']);
});

step('Instagram, by the relay page', async () => {
  const { connected } = remember(
    await connect(app.window, browser, 'instagram', { persona: 'lena' }),
  );
  assert.deepEqual(connected, ['Corner Florist']);
});

step('YouTube, a brand channel, by loopback', async () => {
  const { connected } = remember(
    await connect(app.window, browser, 'youtube', { persona: 'lena', channel: 'Corner Florist' }),
  );
  assert.deepEqual(connected, ['Corner Florist']);
});

step('X, by the deep link', async () => {
  const { connected } = remember(await connect(app.window, browser, 'x', { persona: 'lena' }));
  assert.deepEqual(connected, ['Corner Florist']);
});

step(
  'LinkedIn, member and organisation; a role that may not publish is shown as such',
  async () => {
    const { targets, connected } = remember(
      await connect(app.window, browser, 'linkedin', { persona: 'lena' }),
    );
    const states = Object.fromEntries(targets.map(({ name, state }) => [name, state]));
    assert.equal(states['Old Town Traders Association'], 'roleMissing');
    assert.deepEqual(connected.sort(), ['Corner Florist', 'Lena Moritz']);
  },
);

step('every card is there and proven, and the command line says the same', async () => {
  const shown = await until('all cards are healthy', async () => {
    const all = await cards(app.window);
    return all.every(({ status }) => status === 'healthy') && all;
  });
  assert.deepEqual(
    shown.map(({ platform, name }) => ({ platform, name })),
    LENA,
  );
  const told = await status(app);
  assert.deepEqual(told.map(({ id }) => id).sort(), shown.map(({ id }) => id).sort());
  for (const account of told) {
    assert.equal(account.status, 'healthy');
    assert.ok(account.last_proven_at, `${account.name} is proven`);
  }
});

step('the picture for the front page', async () => {
  await mkdir(ARTIFACTS, { recursive: true });
  await app.window.resize(1280, 960);
  for (const theme of ['dark', 'light']) {
    await app.window.click(mark(`theme-${theme}`));
    await app.window.evaluate(
      'await Promise.all(document.getAnimations().map(({ finished }) => finished))',
    );
    const file = join(ARTIFACTS, `accounts-${theme}.png`);
    await app.window.screenshot(file);
    assert.ok((await readFile(file)).length > 10_000, 'something was drawn');
  }
});

step('after a restart all cards are found again', async () => {
  const earlier = await cards(app.window);
  await stop();
  await start();
  await until('all cards are there as they were', async () => {
    assert.deepEqual(await cards(app.window), earlier);
    return true;
  });
});

step('disconnected and connected again, an account has its history back', async () => {
  const { id } = (await cards(app.window)).find(({ platform }) => platform === 'x');
  const before = await history(app.window, id);
  assert.ok(before.length > 0);
  const happens = await disconnect(app.window, id);
  assert.notEqual(happens.trim(), '');
  await app.window.see(mark('former-account', { id }));

  remember(await connect(app.window, browser, 'x', { persona: 'lena' }));
  await app.window.see(mark('account-card', { id }));
  await app.window.gone(mark('former-account', { id }));
  const now = await history(app.window, id);
  assert.deepEqual(
    now.slice(-before.length),
    before,
    'what was written down before is still there',
  );
  assert.ok(now.length >= before.length + 2, 'and both the parting and the return were added');
});

step(
  'OA-20 another identity is refused on reconnect, by name, and the old connection still works',
  async () => {
    const { id } = (await cards(app.window)).find(({ platform }) => platform === 'instagram');
    await app.window.click(`${mark('account-card', { id })} ${mark('card-menu')}`);
    await app.window.click(mark('card-reconnect'));
    await phase(app.window, 'waiting');
    remember(await answer(browser, 'instagram', { persona: 'amir' }));
    const { message } = await complete(app.window);
    assert.match(message, /cornerflorist|Corner Florist/);
    assert.equal((await cards(app.window)).length, LENA.length);
    const checked = await app.run('check', id);
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
  },
);

step('a refusal in the browser changes nothing', async () => {
  const earlier = await cards(app.window);
  await begin(app.window, 'x');
  remember(await answer(browser, 'x', { persona: 'june', allow: false }));
  const { message, connected } = await complete(app.window);
  assert.notEqual(message.trim(), '');
  assert.deepEqual(connected, []);
  assert.deepEqual(await cards(app.window), earlier);
});

step('OA-05 a forged return changes nothing', async () => {
  const earlier = await cards(app.window);
  await begin(app.window, 'x');
  await world.openLink(`${SCHEME}:/return/x?code=forged&state=forged`);
  // A return that counted would leave this phase; so the honest one is still accepted afterwards.
  remember(await answer(browser, 'x', { persona: 'lena' }));
  await complete(app.window);
  assert.deepEqual(await cards(app.window), earlier);
});

step('a return that finds the app closed starts it and completes', async () => {
  await browser.asksFirst(true);
  await begin(app.window, 'x');
  const { page } = remember(await answer(browser, 'x', { persona: 'june' }));
  const link = await page.locator('a#open').getAttribute('href');
  await stop();
  // The handler's entry, checked above, starts the app with the link as its only argument. So does this.
  await start([link]);
  const { connected } = await complete(app.window);
  assert.deepEqual(connected, ['Green Lane Gardens']);
  await browser.asksFirst(false);
});

step('the audit log is whole', async () => {
  await app.window.click(mark('nav-activity'));
  await app.window.click(mark('audit-verify'));
  assert.equal(await app.window.attribute(mark('audit-verdict'), 'data-intact'), 'true');
  const verified = await app.run('audit', 'verify');
  assert.equal(verified.code, 0, verified.stderr);
});

step('KS-10 no core of the app can be written', async () => {
  const limits = async (id) => {
    const told = await readFile(`/proc/${id}/limits`, 'utf8');
    const line = told.split('\n').find((one) => one.startsWith('Max core file size'));
    return line.trim().split(/\s{2,}/).slice(1, 3);
  };
  // Whoever started it may write cores, so it is the app that forbids them.
  assert.notEqual((await limits('self'))[1], '0', 'this system allows no core to anybody');
  const processes = await app.processes();
  assert.ok(processes.length > 0, 'the app runs');
  for (const { id, line } of processes) assert.deepEqual(await limits(id), ['0', '0'], line);
});

step('KS-01 LG-01 OA-03 no token, code or verifier was left anywhere', async () => {
  assert.ok(challenges.size > 0, 'the consent pages named challenges');
  // With the app running the write-ahead log is there too; afterwards what closing it wrote.
  const found = [];
  const look = async (folder) => {
    const { files, found: here } = await secretsBelow(folder, challenges);
    assert.ok(files > 0, `${folder} holds something to look at`);
    found.push(...here);
  };
  await look(app.data);
  await stop();
  for (const folder of [
    app.data,
    ...['data', 'config', 'cache', 'state', 'logs'].map((name) => world.path(name)),
  ]) {
    if (folder !== world.path('state')) await look(folder);
  }

  assert.ok(traffic.length > 20, 'calls and answers were recorded');
  for (const message of traffic) {
    for (const what of secretsIn(message, challenges))
      found.push(`between window and app: ${what}`);
  }

  // The desktop itself hands a deep link, and the code in it, to the handler as an argument. It is good for one use
  // with a verifier that was never outside, and no other argument may hold anything.
  assert.ok([...watch.lines].some((line) => line.startsWith(APP)));
  for (const line of watch.lines) {
    if (line.includes(`--user-data-dir=${world.path('browser')}`)) continue;
    for (const what of secretsIn(
      line.replaceAll(new RegExp(`${SCHEME}:\\S*`, 'g'), ''),
      challenges,
    )) {
      found.push(`an argument of ${line.split(' ', 1)[0]}: ${what}`);
    }
  }
  assert.deepEqual(found, []);
});
