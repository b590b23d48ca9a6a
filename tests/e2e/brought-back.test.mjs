// F23 and F25: the saved data comes back from a damaged file and from a backup, and the page from its death.

import assert from 'node:assert/strict';
import { open, readdir, stat } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { cards, status, telling } from './actions.mjs';
import { App, DATABASE } from './app.mjs';
import { Panel } from './bus.mjs';
import { SilentBrowser, windows } from './desktop.mjs';
import { World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, control } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

let world;
let app;
let panel;

const step = (name, act) =>
  test(name, telling(`brought back, ${name}`, { world: () => world, app: () => app }, act));

const folder = () => `${app.data}/sandbox`;
const backup = () => world.path('shop.pilotlight-backup');

const pages = async () =>
  (await world.processes()).filter(({ line }) => /WebKitWebProcess/.test(line));

before(async () => {
  world = await World.open();
  await SilentBrowser.install(world);
  app = new App(world);
  panel = await Panel.start(world);
  await connectInTerminal(app, 'x', { persona: 'lena' });
});

after(async () => {
  panel?.close();
  await world?.close();
});

step('a backup is written once, for its owner alone, and says what is in it', async () => {
  const made = await app.run('backup', backup());
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stdout, /One connected account is in it/);
  assert.match(made.stdout, /left out/);
  assert.equal((await stat(backup())).mode & 0o777, 0o600);
  const again = await app.run('backup', backup());
  assert.equal(again.code, 3);
  assert.match(again.stderr, /already a file/);
});

step('going back asks first, keeps what was there, and says so', async () => {
  const asked = await app.run('restore', backup());
  assert.equal(asked.code, 3, 'without a terminal the answer is no');
  assert.match(asked.stdout, /is replaced by this backup/);
  const back = await app.run('restore', backup(), '--yes');
  assert.equal(back.code, 0, back.stderr);
  assert.match(back.stdout, /The backup of .+ is back/);
  const names = await readdir(folder());
  assert.ok(
    names.some((name) => name.includes('before-restore')),
    names.join(' '),
  );
  // The newer sign-in was there, so nobody has to sign in again.
  assert.doesNotMatch(back.stdout, /never part of a backup/);
  assert.equal((await status(app)).length, 1);
});

step(
  'F23 a damaged database is put aside, and window and command line say what became of it',
  async () => {
    const file = await open(`${folder()}/${DATABASE}`, 'r+');
    await file.write(Buffer.alloc(4096, 0xff), 0, 4096, 0);
    await file.close();
    const look = await app.run('status');
    assert.equal(look.code, 3);
    assert.match(look.stderr, /The saved data is damaged/);
    // A tray cannot tell it, so a start in the tray opens the window.
    const running = app.launch(['--profile', 'sandbox', '--hidden']);
    await until('a window can be seen', async () => (await windows(world)).length === 1);
    running.child.kill('SIGTERM');
    await ending(running);
    const window = await app.start();
    await window.see(mark('recovery-banner'));
    assert.match(await window.text(mark('recovery-banner')), /The saved data was damaged/);
    const [card] = await cards(window);
    assert.equal(card.name, 'Corner Florist');
    const names = await readdir(folder());
    assert.ok(
      names.some((name) => name.includes('.damaged-')),
      names.join(' '),
    );
    const told = await app.run('status');
    assert.match(told.stderr, /The damaged file is kept as/);
    await window.click(mark('put-recovery-away'));
    await until(
      'the banner is gone',
      async () => (await window.count(mark('recovery-banner'))) === 0,
    );
    const after = await app.run('status');
    assert.doesNotMatch(after.stderr, /damaged/);
  },
);

/** How many colours the screen shows: a blank page has few. */
async function colours() {
  const file = world.path('screen.png');
  await world.run('import', ['-window', 'root', file]);
  const { code, stdout, stderr } = await world.run('identify', ['-format', '%k', file]);
  assert.equal(code, 0, stderr);
  return Number(stdout);
}

step(
  'F25 the process of the page is killed, the watch goes on, and the page comes back',
  async () => {
    const drawn = await colours();
    const [before] = await pages();
    const [{ id }] = await app.processes();
    process.kill(before.id, 'SIGKILL');
    await until('another process draws the page', async () => {
      const now = await pages();
      return now.length > 0 && now.every((page) => page.id !== before.id);
    });
    // The driver's session ended with the page it spoke to, so the screen itself is looked at.
    await until('the page is drawn again', async () => (await colours()) > drawn / 2);
    await control(app, { do: 'revoke', platform: 'x', persona: 'lena' });
    await panel.choose('Check now');
    await panel.entry('1 blocked');
    assert.deepEqual(
      (await app.processes()).map((process) => process.id),
      [id],
      'the app itself was never away',
    );
  },
);
