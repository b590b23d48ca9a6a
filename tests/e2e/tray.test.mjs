// The tray: what a panel can read of it, what its menu does, and what closing the window means with and without one.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { phase, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Panel } from './bus.mjs';
import { SilentBrowser, closeWindow, windows } from './desktop.mjs';
import { World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, control, sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

let world;
let app;
let panel;

/** Where a database's header holds the version of its format. */
const FORMAT_PLACE = 60;

const step = (name, act) =>
  test(name, telling(`tray, ${name}`, { world: () => world, app: () => app }, act));

const webviews = async () =>
  (await world.processes()).filter(({ line }) => /WebKitWebProcess/.test(line));

const appears = () =>
  until('a window can be seen', async () => (await windows(world)).length === 1);

/** The system's webview ends on its own a moment after the app. */
const ended = () =>
  until(
    'the app and its pages have ended',
    async () => (await app.processes()).length === 0 && (await webviews()).length === 0,
  );

/** The picture the panel would draw, as a fingerprint of its dots. */
async function fingerprint(file) {
  const { code, stdout, stderr } = await world.run('identify', ['-format', '%#', file]);
  assert.equal(code, 0, stderr);
  return stdout;
}

const shows = (state) =>
  until(`the icon is the one for ${state}`, async () => {
    const ours = new URL(`../../icons/tray/${state}-44.png`, import.meta.url);
    return (await fingerprint(await panel.fact('IconName'))) === (await fingerprint(ours.pathname));
  });

before(async () => {
  world = await World.open();
  app = new App(world);
  await SilentBrowser.install(world);
  panel = await Panel.start(world);
  await connectInTerminal(app, 'x', { persona: 'lena' });
  await app.start();
  await app.window.see(mark('account-card'));
});

after(async () => {
  panel?.close();
  await world?.close();
});

step('while all is well, the icon and the words say so', async () => {
  await shows('healthy');
  const headline = await app.window.text(mark('glance-headline'));
  const entries = await until('the menu is as the window', async () => {
    const entries = await panel.menu();
    return entries[0]?.words === headline && entries;
  });
  assert.equal(entries[0].enabled, false);
  assert.deepEqual(entries[1], { ...entries[1], words: '1 healthy', enabled: false });
  assert.deepEqual(
    entries.filter(({ enabled }) => enabled).map(({ words }) => words),
    ['Check now', 'Open Pilotlight', 'Quit'],
  );
});

step('"Check now" finds what has happened, and the menu then names the account', async () => {
  await control(app, { do: 'revoke', platform: 'x', persona: 'lena' });
  await panel.choose('Check now');
  await panel.entry(/^Corner Florist \(.+\): ./);
  await shows('error');
  await panel.entry('1 blocked');
  await panel.entry(await app.window.text(mark('glance-headline')));
});

step('its entry opens the account in the window', async () => {
  assert.equal(await app.window.count(mark('details-dialog')), 0);
  await panel.choose(/^Corner Florist/);
  await app.window.see(mark('details-dialog'));
});

step('closing the window leaves the app, and no page alive', async () => {
  const [{ id }] = await app.processes();
  assert.notEqual((await webviews()).length, 0);
  await closeWindow(world);
  await until('the page has ended', async () => (await webviews()).length === 0);
  assert.deepEqual(
    (await app.processes()).map((process) => process.id),
    [id],
  );
  await panel.entry('Open Pilotlight');
});

step('"Open Pilotlight" brings the window back, with everything in it', async () => {
  await panel.choose('Open Pilotlight');
  await app.window.turn();
  await app.window.see(mark('account-card'));
  assert.equal(await app.window.count(mark('details-dialog')), 0);
});

step('an entry of an account brings the window back with that account open', async () => {
  await closeWindow(world);
  await panel.choose(/^Corner Florist/);
  await app.window.turn();
  await app.window.see(mark('details-dialog'));
});

/** The sign-in that the tray asked for waits in the window; it is put away again. */
async function begunAndCancelled() {
  await phase(app.window, 'waiting');
  await app.window.click(mark('cancel-attempt'));
  await phase(app.window, 'ended');
  await app.window.click(mark('attempt-close'));
  await app.window.gone(mark('attempt-dialog'));
}

step('"Fix all" says how many sign-ins it takes, and begins with the first', async () => {
  await panel.choose('Fix all · 1 sign-in');
  await begunAndCancelled();
});

step('"Fix all" makes the window when there is none', async () => {
  await closeWindow(world);
  await panel.choose('Fix all · 1 sign-in');
  await app.window.turn();
  await begunAndCancelled();
});

step('"Quit" ends the app', async () => {
  await panel.choose('Quit');
  await ended();
});

step('with --hidden there is only the tray, and a second start opens the window', async () => {
  panel.forget();
  app.launch(['--profile', 'sandbox', '--hidden']);
  await panel.entry('Open Pilotlight');
  assert.deepEqual(await windows(world), []);
  assert.deepEqual(await webviews(), []);
  assert.equal((await app.runBare()).code, 0);
  await appears();
  await panel.choose('Quit');
  await ended();
});

step(
  'a tray that was never drawn keeps nothing: with data of a newer version the window says so',
  async () => {
    const file = `${app.data}/sandbox/pilotlight.db`;
    const whole = await readFile(file);
    const newer = Buffer.from(whole);
    newer.writeUInt32BE(999, FORMAT_PLACE);
    await writeFile(file, newer);
    panel.forget();
    const running = app.launch(['--profile', 'sandbox', '--hidden']);
    await appears();
    await closeWindow(world);
    await ending(running);
    assert.equal(panel.item, undefined);
    await writeFile(file, whole);
  },
);

step('F20 without a panel there is no hiding, and closing the window quits', async () => {
  panel.close();
  panel = undefined;
  const running = app.launch(['--profile', 'sandbox', '--hidden']);
  await appears();
  await closeWindow(world);
  assert.equal(await ending(running), 0);
  assert.deepEqual(await app.processes(), []);
});

step(
  'F20 without the tray library there is a window and no tray, and closing it quits',
  async (context) => {
    panel = await Panel.start(world);
    // The library's files and the loader's memory of them are hidden from this one process.
    const script = world.path('without-library');
    await writeFile(
      script,
      `#!/bin/sh
set -e
sed 's/appindicator3/appindicat0r3/g' /etc/ld.so.cache > '${script}.cache'
mount --bind '${script}.cache' /etc/ld.so.cache
for file in /usr/lib/*/lib*appindicator3.so*; do mount --bind /dev/null "$file"; done
exec "$@"
`,
    );
    const through = ['unshare', '--mount', '--map-root-user', 'sh', script];
    if ((await world.run(through[0], [...through.slice(1), 'true'])).code !== 0) {
      context.skip('this system lets nobody hide a file from one process');
      return;
    }
    const running = app.launch(['--profile', 'sandbox', '--hidden'], { through });
    await appears();
    // The tray is drawn before the watch begins, and a watch that has looked at an account has begun.
    const looked = () => app.rows('select count(*) from checks');
    const before = await looked();
    await until('the sandbox answers', () => sandboxState(app));
    await control(app, { do: 'advance', ms: 3 * 24 * 3600 * 1000 });
    await until('the watch has looked', async () => (await looked())[0] !== before[0]);
    await closeWindow(world);
    assert.equal(await ending(running), 0);
    assert.equal(panel.item, undefined);
  },
);
