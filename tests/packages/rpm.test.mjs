// The rpm package in the same system, by rpm itself: installed, held to what it says of itself, started, and erased.
//
// The system is Debian, whose packages rpm's own book does not know: what the package needs came with the Debian one before
// it, and rpm is told to take that on trust. What Fedora and openSUSE do by themselves when an entry is laid is done by hand.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { telling } from '../e2e/actions.mjs';
import { SilentBrowser } from '../e2e/desktop.mjs';
import { World } from '../e2e/environment.mjs';
import { CleanSystem, ENTRY, PROGRAM } from './system.mjs';

const { PILOTLIGHT_RPM: PACKAGE } = process.env;

let world;
let system;
let app;
let browser;

const step = (name, act) =>
  test(name, telling(`rpm, ${name}`, { world: () => world, app: () => app }, act));

/** Has rpm tell of the installed package, a line each. */
const asked = async (...args) =>
  (await system.done('rpm', ['--query', ...args, 'pilotlight'])).split('\n').filter(Boolean);

/** Has the system read its entries anew, which a package manager of rpm's own world does by itself. */
const readEntries = () => system.done('update-desktop-database', ['/usr/share/applications']);

before(async () => {
  world = await World.open();
  system = new CleanSystem(world);
  browser = await SilentBrowser.install(world);
  app = await system.app();
});

after(() => world?.close());

step('it installs, and every file is as the package says', async () => {
  assert.deepEqual(await system.traces(), []);
  await system.install('rpm');
  const file = world.path('pilotlight.rpm');
  await copyFile(PACKAGE, file);
  await system.done('rpm', ['--install', '--nodeps', file], 300);
  // It prints a line for each file whose size, hash, rights or owner is another.
  assert.equal(await system.done('rpm', ['--verify', '--nodeps', 'pilotlight']), '');
  const [version] = await asked('--queryformat', '%{VERSION}\n');
  await system.holds(version, 'usr/share/zsh/site-functions/_pilotlight');
});

step('what it needs is what the program is linked to, and each is one thing once', async () => {
  const needs = await asked('--requires');
  assert.deepEqual(needs, [...new Set(needs)]);
  const libraries = needs.filter((need) => need.endsWith('()(64bit)'));
  const known = await system.done('/sbin/ldconfig', ['-p']);
  for (const library of libraries) {
    assert.ok(known.includes(library.replace('()(64bit)', ' ')), library);
  }
  for (const opened of ['libwebkit2gtk-4.1.so.0', 'libayatana-appindicator3.so.1']) {
    assert.ok(libraries.includes(`${opened}()(64bit)`), libraries.join());
  }
  assert.doesNotMatch(await system.done('ldd', [PROGRAM]), /not found/);
});

step('it is put over itself, as an upgrade would be, and stays whole', async () => {
  const file = world.path('pilotlight.rpm');
  await system.done('rpm', ['--upgrade', '--replacepkgs', '--nodeps', file], 300);
  assert.deepEqual(await asked('--queryformat', '%{NAME}\n'), ['pilotlight']);
  assert.equal(await system.done('rpm', ['--verify', '--nodeps', 'pilotlight']), '');
});

step('it takes our links, starts, and an account is connected by one', async () => {
  await readEntries();
  assert.equal(await system.handler(), ENTRY);
  await app.start([]);
  await system.connect(app, browser);
});

step('it is erased, and nothing of it stays but what is the owner’s', async () => {
  await app.stop();
  await system.done('rpm', ['--erase', 'pilotlight'], 300);
  await readEntries();
  assert.deepEqual(await system.traces(), []);
  assert.equal(await system.handler(), '');
  assert.ok(existsSync(join(app.data, 'sandbox/pilotlight.db')), 'the owner’s data stay');
});
