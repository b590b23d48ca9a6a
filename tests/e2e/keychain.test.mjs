// What becomes of the app when the keychain is not as it was: nothing is deleted, nothing new is begun, the window says
// what is wrong, the app can be ended at any moment, and once the keychain is back everything works.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { begin, cards, complete, telling } from './actions.mjs';
import { App } from './app.mjs';
import { muteService } from './bus.mjs';
import { SilentBrowser, closeWindow, windows } from './desktop.mjs';
import { World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, consent } from './sandbox.mjs';
import { lockKeychain, replaceEntry } from './secrets.mjs';
import { mark } from './webdriver.mjs';

const ENTRY = 'dev.pilotlight.sandbox';
const PASSPHRASE = 'seven wet umbrellas';
/** An app that is told to end has this many seconds. */
const PATIENCE = 5;

let world;
let browser;
let app;
let healthy;

const step = (name, act) =>
  test(name, telling(`keychain, ${name}`, { world: () => world, app: () => app }, act));

const invoke = (command, args) =>
  app.window.evaluate(
    'return await window.__TAURI_INTERNALS__.invoke(args[0], args[1])',
    command,
    args,
  );

const names = async () => (await cards(app.window)).map(({ id, name }) => ({ id, name }));

/** What may not be lost: accounts, sealed sign-ins, keys, and what was written down. */
const kept = () => app.rows('.dump accounts grants slots data_keys tokens attempts audit');

/** What stops the keychain from being as it was, and how it comes back. */
const TROUBLES = [
  {
    name: 'no keychain',
    state: 'unavailable',
    says: /There is no keychain on this computer/,
    cause: () => world.stopKeychain(),
    mend: () => world.startKeychain(),
  },
  {
    name: 'a mute keychain',
    state: 'locked',
    says: /The keychain does not answer/,
    async cause() {
      await world.stopKeychain();
      this.mute = await muteService(world, 'org.freedesktop.secrets');
    },
    async mend() {
      this.mute.close();
      await world.startKeychain();
    },
  },
  {
    name: 'a locked keychain',
    state: 'locked',
    says: /The keychain is locked/,
    cause: () => lockKeychain(world),
    async mend() {
      await world.stopKeychain();
      await world.startKeychain();
    },
  },
  {
    name: 'an empty keychain',
    state: 'missing',
    says: /The key to your sign-ins is gone from the keychain/,
    async cause() {
      await world.stopKeychain();
      await rename(world.path('data/keyrings'), world.path('data/keyrings-aside'));
      await world.startKeychain();
    },
    async mend() {
      await world.stopKeychain();
      await rm(world.path('data/keyrings'), { recursive: true });
      await rename(world.path('data/keyrings-aside'), world.path('data/keyrings'));
      await world.startKeychain();
    },
  },
  {
    name: 'another key in the keychain',
    state: 'wrongKey',
    says: /The keychain holds another key/,
    async cause() {
      this.before = await replaceEntry(world, ENTRY, randomBytes(32).toString('base64'));
    },
    mend() {
      return replaceEntry(world, ENTRY, this.before);
    },
  },
];

before(async () => {
  world = await World.open();
  app = new App(world);
  browser = await SilentBrowser.install(world);
  await connectInTerminal(app, 'x', { persona: 'lena' });
  await connectInTerminal(app, 'linkedin', { persona: 'lena' });
  await app.start();
  await app.window.see(mark('account-card'));
  healthy = await names();
  assert.equal(healthy.length, 3);
  await app.stop();
});

after(async () => {
  await world?.close();
});

for (const trouble of TROUBLES) {
  let rows;

  step(`with ${trouble.name} the app starts and can be quit`, async () => {
    rows = await kept();
    await trouble.cause();
    const running = app.launch(['--profile', 'sandbox']);
    await until('a window can be seen', async () => (await windows(world)).length === 1);
    await closeWindow(world);
    assert.equal(await ending(running, PATIENCE), 0);
  });

  step(`with ${trouble.name} the window says so, begins nothing and loses nothing`, async () => {
    await app.start();
    await app.window.see(mark('vault-banner'));
    assert.equal(await app.window.attribute(mark('vault-banner'), 'data-state'), trouble.state);
    assert.match(await app.window.text(mark('vault-banner')), trouble.says);
    assert.deepEqual(await names(), healthy);
    const { value, thrown } = await invoke('begin_connect', { platform: 'x', askAgain: false });
    assert.equal(value, undefined);
    assert.match(thrown, /keychain|key to/i);
    const checked = await app.run('check');
    assert.equal(checked.code, 3, checked.stdout);
    assert.match(checked.stderr, /keychain|key to/i);
    assert.deepEqual(await kept(), rows);
  });

  step(`with ${trouble.name} a request to end is answered at once`, async () => {
    for (const { id } of await app.processes()) process.kill(id, 'SIGTERM');
    await until('the app has ended', async () => (await app.processes()).length === 0, PATIENCE);
    await app.stop();
    assert.deepEqual(await kept(), rows);
  });

  step(`after ${trouble.name}, "Try again" brings everything back`, async () => {
    await app.start();
    await app.window.see(mark('vault-banner'));
    await trouble.mend();
    await app.window.click(mark('vault-retry'));
    await app.window.gone(mark('vault-banner'));
    assert.deepEqual(await names(), healthy);
    const checked = await app.run('check');
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
    await app.stop();
  });
}

step('where there never was a keychain, a passphrase takes its place', async () => {
  await world.stopKeychain();
  app = new App(world, { data: world.path('without-keychain') });
  await app.start();
  await app.window.see(mark('vault-banner', { state: 'unavailable' }));
  assert.match((await invoke('begin_connect', { platform: 'x', askAgain: false })).thrown, /key/);
  await app.window.type(mark('vault-passphrase'), PASSPHRASE);
  await app.window.type(mark('vault-passphrase-repeat'), PASSPHRASE);
  await app.window.click(mark('vault-passphrase-submit'));
  await app.window.gone(mark('vault-banner'));
  await begin(app.window, 'x');
  await app.runBare(await consent(app, await browser.next(), { persona: 'june' }));
  const { connected } = await complete(app.window);
  assert.deepEqual(connected, ['Green Lane Gardens']);
  await app.stop();
});

step('it is asked for at the next start, and only the right one opens', async () => {
  await app.start();
  await app.window.see(mark('vault-banner', { state: 'locked' }));
  await app.window.type(mark('vault-passphrase'), `${PASSPHRASE}!`);
  await app.window.click(mark('vault-passphrase-submit'));
  assert.match(await app.window.text(mark('vault-failure')), /passphrase/);
  assert.equal((await cards(app.window)).length, 1);
  await app.window.type(mark('vault-passphrase'), PASSPHRASE);
  await app.window.click(mark('vault-passphrase-submit'));
  await app.window.gone(mark('vault-banner'));
  const [{ id }] = await cards(app.window);
  assert.equal((await invoke('check_account', { account: id })).value.status, 'healthy');
});
