// Notifications, as a notification service on the bus sees them: with none, with a real one, with one that lacks this or
// that, with one that dies, and with one that never answers (G2, F19, DL-09).

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { cards, complete, phase, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Panel } from './bus.mjs';
import { secretsIn } from './canary.mjs';
import { SilentBrowser, closeWindow } from './desktop.mjs';
import { World } from './environment.mjs';
import { Dunst, Overheard, Service } from './notification-services.mjs';
import { until } from './processes.mjs';
import { connectInTerminal, consent, control } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const DETAILS = mark('details-dialog');
/** An event that finds no service may cost this much, in microseconds (F19). */
const COST = 50_000;
/** An app that is told to end has this many seconds. */
const PATIENCE = 5;

let world;
let browser;
let app;
let panel;
let overheard;
let dunst;
let service;

const step = (name, act) =>
  test(name, telling(`notifications, ${name}`, { world: () => world, app: () => app }, act));

/** The states of all cards by the account's name. */
const states = async () =>
  Object.fromEntries((await cards(app.window)).map(({ name, status }) => [name, status]));

/** What handing over an alert cost each time, in microseconds, by the words it is logged with. */
async function costs(words) {
  const log = await readFile(`${app.data}/sandbox/pilotlight.log`, 'utf8');
  return log
    .split('\n')
    .filter((line) => line.includes(words))
    .map((line) => Number(/micros=(\d+)/.exec(line)[1]));
}

const shows = (name) =>
  until(`the details are those of ${name}`, async () =>
    (await app.window.text(DETAILS, 1)).includes(name),
  );

async function putAwayDetails() {
  await app.window.click(`${DETAILS} button[aria-label="Close"]`);
  await app.window.gone(DETAILS);
}

before(async () => {
  world = await World.open();
  app = new App(world);
  browser = await SilentBrowser.install(world);
  panel = await Panel.start(world);
  await connectInTerminal(app, 'x', { persona: 'june' });
  await connectInTerminal(app, 'linkedin', { persona: 'lena' });
  await app.start();
  await until('all is well', async () => {
    const all = Object.values(await states());
    return all.length === 3 && all.every((status) => status === 'healthy');
  });
  overheard = await Overheard.start(world);
});

after(async () => {
  for (const each of [panel, overheard, service]) each?.close();
  await world?.close();
});

/** The sign-in at X breaks, and somebody looks. */
async function breaks() {
  // A refusal of a sign-in that was made just now would not be believed yet.
  await control(app, { do: 'advance', ms: HOUR });
  await control(app, { do: 'revoke', platform: 'x', persona: 'june' });
  await app.window.click(mark('check-all'));
  await until(
    'the window tells it',
    async () => (await states())['Green Lane Gardens'] === 'error',
  );
}

/** The sign-in at X is made anew. */
async function mended() {
  const [{ id }] = (await cards(app.window)).filter(({ platform }) => platform === 'x');
  await app.window.click(`${mark('account-card', { id })} ${mark('card-menu')}`);
  await app.window.click(mark('card-reconnect'));
  await phase(app.window, 'waiting');
  await app.runBare(await consent(app, await browser.next(), { persona: 'june' }));
  await complete(app.window);
}

step('F19 with no service an alert costs next to nothing, and the window tells it', async () => {
  await breaks();
  await mended();
  await breaks();
  const spent = await until('all was decided on', async () => {
    const all = await costs('an alert waits');
    return all.length >= 4 && all;
  });
  // A busy machine may take a while for some; a stall would be in every one of them.
  assert.ok(Math.min(...spent) < COST, `${spent.join(', ')} µs`);
  assert.deepEqual(overheard.shown, [], 'nothing is sent to a name that nobody owns');
});

step('a service that comes later is given what waits, once and in plain words', async () => {
  dunst = await Dunst.start(world);
  const sent = await overheard.next('the trouble with X', 0);
  await until('it is on the screen', async () => (await dunst.displayed()) === 1);
  assert.equal(overheard.shown.length, 1);
  assert.match(sent.summary, /^Green Lane Gardens: X signed us out/);
  assert.equal(sent.app, 'Pilotlight');
  assert.equal(sent.replaces, 0);
  assert.equal(sent.hints.urgency, 2);
  assert.equal(sent.hints['desktop-entry'], 'Pilotlight');
  await readFile(sent.icon);
});

step('DL-09 its button carries an opaque id and nothing else', async () => {
  const [{ actions }] = overheard.shown;
  assert.equal(actions.length, 4);
  const [pressed, , button, label] = actions;
  assert.equal(pressed, 'default');
  assert.equal(label, 'Reconnect');
  assert.match(button, /^[0-9a-f-]{36}$/);
  assert.ok((await cards(app.window)).every(({ id }) => id !== button));
});

/** Presses until somebody listens: the service tells of a press once, and puts the notification away. */
async function press(leadsTo) {
  for (let tries = 1; ; tries += 1) {
    if ((await dunst.displayed()) === 0) await dunst.putBack();
    await dunst.press();
    try {
      return await leadsTo();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

step('pressed, it opens that account with its reconnection at hand', async () => {
  await press(() => app.window.see(DETAILS, 10));
  await shows('Green Lane Gardens');
  await until('the reconnection is at hand', () =>
    app.window.execute("return document.activeElement?.dataset.testid === 'details-reconnect'"),
  );
  await putAwayDetails();
});

step('pressed while there is no window, it opens one on that account', async () => {
  await closeWindow(world);
  await press(async () => {
    await until('there is a window', () => app.window.turn().then(() => true), 10);
    await app.window.see(DETAILS, 10);
  });
  await shows('Green Lane Gardens');
  await putAwayDetails();
});

let due;

step('two accounts on one sign-in are one notification', async () => {
  const before = overheard.shown.length;
  await control(app, { do: 'advance', ms: 54 * DAY });
  due = await overheard.next('the sign-in at LinkedIn is due', before, ({ summary }) =>
    summary.includes('within'),
  );
  assert.equal(due.replaces, 0);
  assert.equal(due.hints.urgency, 1);
  for (const name of ['Corner Florist', 'Lena Moritz'])
    assert.ok(due.body.includes(name), due.body);
});

step('the same trouble, nearer, takes its place', async () => {
  const shown = await until('it is on the screen', () => dunst.displayed());
  const before = overheard.shown.length;
  await control(app, { do: 'advance', ms: 3 * DAY });
  const nearer = await overheard.next('it is nearer', before, ({ actions }) =>
    actions.includes(due.actions[2]),
  );
  assert.notEqual(nearer.replaces, 0);
  assert.notEqual(nearer.summary, due.summary);
  assert.equal(await dunst.displayed(), shown);
});

step('mended, it is taken back, and a quiet note says so', async () => {
  const before = overheard.shown.length;
  const taken = overheard.closed.length;
  await mended();
  const note = await overheard.next('it works again', before, ({ summary }) =>
    summary.startsWith('Green Lane Gardens works again'),
  );
  assert.equal(note.hints.urgency, 0);
  await until('the trouble was taken back', () => overheard.closed.length > taken);
  assert.ok((await dunst.history()).some(({ id }) => overheard.closed.includes(id)));
});

step('a service that knows neither buttons nor markup is given neither', async () => {
  await dunst.stop();
  service = await Service.start(world);
  const given = await until('it was given what stands', () =>
    service.shown.find(({ summary }) => summary.includes('LinkedIn') || summary.includes('within')),
  );
  assert.deepEqual(given.actions, []);
  assert.ok(!given.body.includes('&'), given.body);
});

step(
  'a service that died and came back is given again what stands, and its buttons work',
  async () => {
    service.close();
    service = await Service.start(world, { abilities: ['actions', 'body', 'body-markup'] });
    const given = await until('it was given what stands', () =>
      service.shown.find(({ actions }) => actions.includes(due.actions[2])),
    );
    await until('the button opens the account', async () => {
      service.press(given, due.actions[2]);
      return (await app.window.count(DETAILS)) > 0;
    });
    await until('it is one of the two', async () =>
      /Corner Florist|Lena Moritz/.test(await app.window.text(DETAILS)),
    );
    await until('the details are put away', async () => {
      await app.window.click(`${DETAILS} button[aria-label="Close"]`).catch(() => {});
      return (await app.window.count(DETAILS)) === 0;
    });
  },
);

step('F19 a service that never answers keeps neither tray nor window nor the end', async () => {
  service.close();
  service = await Service.start(world, { answers: false });
  await until('it was asked', () => service.asked);
  await control(app, { do: 'revoke', platform: 'linkedin', persona: 'lena' });
  await panel.choose('Check now');
  await until('the window tells it', async () => (await states())['Lena Moritz'] === 'error');
  await panel.entry('Fix all · 1 sign-in');
  await panel.choose(/^Lena Moritz/);
  await shows('Lena Moritz');
  assert.ok(Math.min(...(await costs('an alert was handed'))) < COST);
  await panel.choose('Quit');
  await until('the app has ended', async () => (await app.processes()).length === 0, PATIENCE);
});

step('DL-09 nothing that was sent holds a token, a code or a verifier', () => {
  assert.ok(overheard.shown.length > 4);
  assert.deepEqual(
    overheard.shown.flatMap((sent) => secretsIn(JSON.stringify(sent), new Set())),
    [],
  );
});
