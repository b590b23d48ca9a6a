// Developer apps in the real window: entered, checked and removed, with the secret left nowhere; and the way to
// the live world and back.
//
// The platforms are the sandbox's, whose own apps an entry goes before. The live world is only opened: with
// neither an app nor an account in it, it asks no platform anything. What it does with an app in it is
// tested in the engine over the sandbox (src-tauri/engine/tests/engine/platform_apps.rs).

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { telling } from './actions.mjs';
import { App } from './app.mjs';
import { windows } from './desktop.mjs';
import { World } from './environment.mjs';
import { until } from './processes.mjs';
import { mark } from './webdriver.mjs';

/** The apps that are registered at the sandbox (src-tauri/sandbox/src/app.rs). */
const FACEBOOK = '1040512873349021';
const X = 'UGlsb3RsaWdodFNhbmRib3g6MTpjaQ';
const WRONG_SECRET = 'left4711nowhere0815';

let world;
let app;

const row = (platform) => mark(`platform-app-${platform}`);
const within = (platform, what) => `${row(platform)} ${mark(what)}`;
const step = (name, act) =>
  test(name, telling(`platform apps, ${name}`, { world: () => world, app: () => app }, act));

/** Opens a platform's row in the settings. */
async function open(platform) {
  await app.window.click(mark('nav-settings'));
  await app.window.click(`${row(platform)} > summary`);
}

async function save(platform, clientId, secret) {
  await app.window.clear(within(platform, 'app-client-id'));
  await app.window.type(within(platform, 'app-client-id'), clientId);
  if (secret) await app.window.type(within(platform, 'app-client-secret'), secret);
  await app.window.click(within(platform, 'app-save'));
  await app.window.see(`${row(platform)}[data-origin="entered"]`);
}

async function check(platform, verdict) {
  await app.window.click(within(platform, 'app-check'));
  await app.window.see(`${row(platform)} ${mark('app-outcome', { verdict })}`);
}

/** Every file of the data folder that holds the text in clear. */
async function filesWith(text) {
  const found = [];
  for (const entry of await readdir(app.data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}

before(async () => {
  world = await World.open();
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
});

after(async () => {
  await app?.stop().catch(() => {});
  await world?.close();
});

step('the sandbox has an app built in, and a check proves it', async () => {
  await open('x');
  assert.match(await app.window.text(within('x', 'app-state')), /sandbox’s own app/);
  await check('x', 'accepted');
});

step('a wrong identifier is told, and the right one is accepted', async () => {
  await save('x', 'dW5rbm93bjoxOmNp');
  await check('x', 'unknownClient');
  await save('x', X);
  await check('x', 'accepted');
});

step('a wrong secret is told and is left nowhere in clear', async () => {
  await open('facebook');
  await save('facebook', FACEBOOK, WRONG_SECRET);
  await check('facebook', 'wrongSecret');
  const page = await app.window.execute('return document.documentElement.outerHTML');
  assert.ok(!page.includes(WRONG_SECRET));
  assert.equal(await app.window.property(within('facebook', 'app-client-secret'), 'value'), '');
  assert.deepEqual(await filesWith(WRONG_SECRET), []);
});

step('the section can be used by everyone, in light and dark', async () => {
  await app.window.execute(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  for (const theme of ['light', 'dark']) {
    await app.window.click(mark(`theme-${theme}`));
    // Drawn anew, so that no colour is halfway between the themes.
    await app.window.click(mark('nav-learn'));
    await open('facebook');
    await app.window.see(within('facebook', 'app-check'));
    const { value, thrown } = await app.window.evaluate(`
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));`);
    assert.equal(thrown, undefined);
    assert.deepEqual(value, [], theme);
  }
});

step('what was entered and proven is there after a restart', async () => {
  await app.restart();
  await open('x');
  assert.match(await app.window.text(within('x', 'app-state')), /X knows this Client ID/);
  assert.equal(await app.window.property(within('x', 'app-client-id'), 'value'), X);
});

step('removing says what happens, and the sandbox goes back to its own', async () => {
  await app.window.click(within('x', 'app-remove'));
  const happens = await until('the dialog says what happens', () =>
    app.window.text(mark('remove-app-happens')),
  );
  assert.match(happens, /No account is connected at X.*not touched/s);
  await app.window.click(mark('remove-app-confirm'));
  await app.window.see(`${row('x')}[data-origin="builtIn"]`);
});

step('going live starts the app again in the other world, which is remembered', async () => {
  const before = (await app.processes()).map(({ id }) => id);
  await app.window.click(mark('go-live'));
  await app.window.see(mark('world-confirm'));
  // The app may end before the driver has answered for the click; what follows shows whether it was heard.
  await app.window.click(mark('world-confirm')).catch(() => {});
  await until('the app has started again', async () => {
    const now = (await app.processes()).map(({ id }) => id);
    return now.length === 1 && !before.includes(now[0]) && (await windows(world)).length === 1;
  });
  assert.equal((await readFile(join(app.data, 'profile'), 'utf8')).trim(), 'live');
  // Without a world named, everything now means the live one, where nothing is connected.
  const status = await app.runBare('status', '--json');
  assert.equal(status.code, 0, status.stderr);
  assert.deepEqual(JSON.parse(status.stdout).accounts, []);
});

step('the live world is not set up anywhere, and says so', async () => {
  await app.restart(['--profile', 'live']);
  await app.window.see(mark('glance'));
  assert.equal(await app.window.count(mark('sandbox-label')), 0);
  await open('youtube');
  assert.equal(await app.window.text(within('youtube', 'app-state')), 'Not set up');
  await app.window.see(within('youtube', 'app-guide'));
  await app.window.type(mark('relay-address'), 'https://relay.example.com/');
  await app.window.click(mark('relay-save'));
  await app.window.click(`${row('facebook')} > summary`);
  await until('the address to register is shown', async () =>
    (await app.window.text(row('facebook'))).includes('https://relay.example.com/facebook/'),
  );
});
