// The Debian package in a clean system: installed, started, led through a sign-in by its own link, and removed.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { telling } from '../e2e/actions.mjs';
import { Panel } from '../e2e/bus.mjs';
import { SilentBrowser } from '../e2e/desktop.mjs';
import { World } from '../e2e/environment.mjs';
import { Outside } from '../e2e/outside.mjs';
import { until } from '../e2e/processes.mjs';
import { mark } from '../e2e/webdriver.mjs';
import { CleanSystem, ENTRY, PROGRAM } from './system.mjs';

const { PILOTLIGHT_PACKAGE: PACKAGE } = process.env;

let world;
let system;
let app;
let browser;
let panel;
let outside;

const step = (name, act) =>
  test(name, telling(`package, ${name}`, { world: () => world, app: () => app }, act));

/** What a file of the package says of itself. */
async function field(name) {
  return (await world.run('dpkg-deb', ['--field', PACKAGE, name])).stdout.trim();
}

before(async () => {
  world = await World.open();
  system = new CleanSystem(world);
  panel = await Panel.start(world);
  browser = await SilentBrowser.install(world);
  outside = await Outside.open(world, 'nobody.example');
  app = await system.app(outside.way);
});

after(async () => {
  panel?.close();
  outside?.close();
  await world?.close();
});

step('it installs into a system that has nothing but what it says it needs', async () => {
  assert.deepEqual(await system.traces(), []);
  const file = world.path('pilotlight.deb');
  await copyFile(PACKAGE, file);
  await system.install(file);
  const needs = (await field('Depends')).split(', ');
  assert.deepEqual(needs, [...new Set(needs)]);
  const linked = await system.done('ldd', [PROGRAM]);
  assert.doesNotMatch(linked, /not found/);
  // The tray's library is opened by name, so no linker asks for it.
  assert.match(await system.done('/sbin/ldconfig', ['-p']), /libayatana-appindicator3\.so\.1/);
});

step('the program, its pages and its licences lie where the system looks for them', async () => {
  await system.holds(await field('Version'), 'usr/share/zsh/vendor-completions/_pilotlight');
});

step('links of ours are given to it, for everybody on the computer', async () => {
  assert.equal(await system.handler(), ENTRY);
});

step('it starts on the sandbox, with a window and in the tray', async () => {
  await app.start([]);
  await until('it stands in the tray', () => panel.item);
  assert.equal((await app.processes()).length, 1);
  assert.ok(existsSync(join(app.data, 'sandbox/pilotlight.db')));
  // The package's entry is enough: one of the owner's own would outlive it.
  assert.equal(await system.handler(), ENTRY);
  const own = await readdir(world.path('data/applications'));
  assert.deepEqual(
    own.filter((name) => /pilotlight/i.test(name)),
    [],
  );
});

step('an account is connected by a link that the system hands over', () =>
  system.connect(app, browser),
);

step('a second start shows the first', async () => {
  const before = await app.processes();
  assert.equal((await app.runBare()).code, 0);
  assert.deepEqual(await app.processes(), before);
});

step('starting with the computer starts the installed program', async () => {
  await app.window.click(mark('nav-settings'));
  await app.window.click(mark('start-at-login'));
  const entry = world.path('config/autostart/dev.pilotlight.desktop');
  await until('the entry is there', () => existsSync(entry));
  const text = await readFile(entry, 'utf8');
  assert.match(text, new RegExp(`^Exec="${PROGRAM}" --hidden$`, 'm'));
  assert.match(text, new RegExp(`^TryExec=${PROGRAM}$`, 'm'));
});

step('it asked nobody outside this computer, for new versions or anything else', () => {
  assert.deepEqual(outside.asked, []);
});

step('it is removed, and nothing of it stays but what is the owner’s', async () => {
  await app.stop();
  await system.done('apt-get', ['purge', '-qq', '--yes', 'pilotlight'], 300);
  assert.deepEqual(await system.traces(), []);
  assert.equal(await system.handler(), '');
  const associations = world.path('config/mimeapps.list');
  const known = existsSync(associations) ? await readFile(associations, 'utf8') : '';
  assert.doesNotMatch(known, /pilotlight/i);
  assert.ok(existsSync(join(app.data, 'sandbox/pilotlight.db')), 'the owner’s data stay');
});
