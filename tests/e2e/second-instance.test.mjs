// What anybody can hand to a running Pilotlight: arguments of a second process, and a call on the session bus.
//
// None of it may start a second app, change a row, call a platform or end a sign-in that waits. Where it held a link,
// the window says that the link was not used (DL-01, DL-02, DL-05, DL-06).

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { begin, cards, complete, phase, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Bus } from './bus.mjs';
import { SilentBrowser, windows } from './desktop.mjs';
import { APP, SCHEME, World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, consent, tokenCalls } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const LINK = `${SCHEME}:/return/x?code=a&state=b`;

/** Arguments, whether they hold a link that has to be mentioned, and the exit code of a process with them. */
const HOSTILE = [
  { name: 'nothing', args: [], link: false },
  { name: 'a profile', args: ['--profile', 'live'], link: false },
  { name: 'a forged return', args: [LINK], link: true },
  { name: 'a profile beside a link', args: ['--profile', 'live', LINK], link: true },
  { name: 'two links', args: [LINK, `${SCHEME}:/return/facebook?code=c&state=d`], link: true },
  {
    name: 'a command beside a link',
    args: ['disconnect', '@cornerflorist', '--yes', LINK],
    link: true,
  },
  { name: 'a link after a debug port', args: ['--remote-debugging-port=1', LINK], link: true },
  { name: 'a link that orders something', args: [`${SCHEME}:/delete/everything`], link: true },
  { name: 'a link of 9 KiB', args: [`${LINK}${'x'.repeat(9 * 1024)}`], link: true },
  { name: 'a link with a user', args: [`${SCHEME}://user@return/x?code=a&state=b`], link: true },
  { name: 'a link that says a thing twice', args: [`${LINK}&state=c`], link: true },
  { name: 'a link that is no address', args: [`${SCHEME}://[`], link: true },
  { name: 'a file', args: ['file:///etc/passwd'], link: false, code: 2 },
  { name: 'a debug port', args: ['--remote-debugging-port=1'], link: false, code: 2 },
];

let world;
let app;
let browser;
let untouched;

const step = (name, act) =>
  test(name, telling(`second instance, ${name}`, { world: () => world, app: () => app }, act));

/** Everything that must stay as it is. */
async function everything() {
  const [told, written] = [
    await app.run('status', '--json'),
    await app.run('audit', 'list', '--json'),
  ];
  assert.equal(told.code, 0, told.stderr);
  return {
    told: told.stdout,
    written: written.stdout,
    rows: await app.rows('.dump'),
    calls: await tokenCalls(app),
    processes: (await app.processes()).map(({ id }) => id),
    attempt: (await app.window.list(mark('attempt-phase'))).map(({ phase }) => phase),
    cards: await cards(app.window),
    profile: await readFile(join(app.data, 'profile'), 'utf8'),
  };
}

/** What the window says of a link; then the sentence is put away. */
async function notice() {
  await app.window.see(mark('notice-message'));
  const said = await app.window.text(mark('notice-message'));
  await app.window.click(mark('notice-close'));
  await app.window.gone(mark('notice'));
  return said;
}

async function stands({ link }) {
  if (link) assert.match(await notice(), /Nothing was changed\.$/);
  assert.deepEqual(await everything(), untouched);
  assert.equal(await app.window.count(mark('notice')), 0);
}

/** The call that a second process makes, made by somebody else. */
const call = (argv) =>
  world.run('gdbus', [
    'call',
    '--session',
    '--dest',
    'dev.pilotlight.SingleInstance',
    '--object-path',
    '/dev/pilotlight/SingleInstance',
    '--method',
    'org.SingleInstance.DBus.ExecuteCallback',
    `@as ${JSON.stringify(argv)}`,
    '/',
  ]);

before(async () => {
  world = await World.open();
  app = new App(world);
  browser = await SilentBrowser.install(world);
  await connectInTerminal(app, 'x', { persona: 'lena' });
  await app.start();
  await until('the account is healthy', async () =>
    (await cards(app.window)).some(({ status }) => status === 'healthy'),
  );
  await begin(app.window, 'x');
  untouched = await everything();
  assert.equal(untouched.processes.length, 1);
  assert.deepEqual(untouched.attempt, ['waiting']);
});

after(async () => {
  await world?.close();
});

for (const hostile of HOSTILE) {
  step(`DL-01 DL-02 DL-06 a second process with ${hostile.name}`, async () => {
    const { code, stderr } = await app.runBare(...hostile.args);
    assert.equal(code, hostile.code ?? 0, stderr);
    await stands(hostile);
  });
}

for (const hostile of HOSTILE) {
  step(`DL-01 DL-02 DL-05 a call on the bus with ${hostile.name}`, async () => {
    const { code, stderr } = await call([APP, ...hostile.args]);
    assert.equal(code, 0, stderr);
    await stands(hostile);
  });
}

step('DL-05 a call on the bus without even a program name', async () => {
  const { code, stderr } = await call([]);
  assert.equal(code, 0, stderr);
  await stands({ link: false });
});

step('the sign-in that waited all the time is completed', async () => {
  const back = await consent(app, await browser.next(), { persona: 'june' });
  assert.equal((await app.runBare(back)).code, 0);
  const { connected } = await complete(app.window);
  assert.deepEqual(connected, ['Green Lane Gardens']);
  assert.ok((await tokenCalls(app)) > untouched.calls);
});

step('OA-05 the same link once more is not used again', async () => {
  const calls = await tokenCalls(app);
  const spent = await browser.last();
  const back = `${SCHEME}:/return/x?code=a&state=${new URL(spent).searchParams.get('state')}`;
  assert.equal((await app.runBare(back)).code, 0);
  assert.match(await notice(), /used|ended/);
  assert.equal(await tokenCalls(app), calls);
});

step('a start while the instance before is still ending opens the window', async () => {
  await app.stop();
  // A process that ends has its name for a moment longer and answers nothing.
  const before = await Bus.connect(world);
  let asked;
  await before.own('dev.pilotlight.SingleInstance', () => {
    asked = true;
  });
  app.launch(['--profile', 'sandbox']);
  await until('the instance before was asked for', () => asked);
  before.close();
  await until('a window can be seen', async () => (await windows(world)).length === 1);
  assert.equal((await app.processes()).length, 1);
});

step('F16 without a session bus a second app finds the folder held, says so and keeps nothing', async () => {
  const [first] = await app.processes();
  const log = () => readFile(join(app.data, 'sandbox', 'pilotlight.log'), 'utf8');
  assert.doesNotMatch(await log(), /running already/);
  const alone = new App(world, {
    data: app.data,
    env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${world.path('no-bus')}` },
  });
  const second = alone.launch(['--profile', 'sandbox']);
  await until('the second window can be seen', async () => (await windows(world)).length === 2);
  await until('it says that the folder is held', async () => /running already/.test(await log()));
  assert.equal((await app.processes()).length, 2);
  second.child.kill();
  await ending(second);
  // The first goes on as if nothing had been.
  assert.deepEqual(await app.processes(), [first]);
  assert.equal((await app.run('check')).code, 0);
});
