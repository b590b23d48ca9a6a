// What the system's webview leaves behind when the window closes, and that the next window does without it.
//
// No driver is on the window here, because a driver's session ends with the process that is ended.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { telling } from './actions.mjs';
import { App } from './app.mjs';
import { Panel } from './bus.mjs';
import { closeWindow, windows } from './desktop.mjs';
import { World } from './environment.mjs';
import { until } from './processes.mjs';

/** A page that is drawn has letters with smooth edges; a blank one has hardly more than its frame. */
const COLOURS = 100;

let world;
let app;
let panel;

const step = (name, act) =>
  test(name, telling(`leftovers, ${name}`, { world: () => world, app: () => app }, act));

const webviews = async () =>
  (await world.processes()).filter(({ line }) => /WebKit\w+Process/.test(line));

const drawn = () =>
  until('the window is drawn', async () => {
    const [id] = await windows(world);
    const file = world.path('window.png');
    if (!id || (await world.run('import', ['-window', id, file])).code !== 0) return false;
    const { stdout } = await world.run('identify', ['-format', '%k', file]);
    return Number(stdout) > COLOURS;
  });

before(async () => {
  world = await World.open();
  panel = await Panel.start(world);
  app = new App(world);
  app.launch(['--profile', 'sandbox']);
  await panel.entry('Open Pilotlight');
  await drawn();
});

after(async () => {
  panel?.close();
  await world?.close();
});

step('some time after the window was closed nothing of the webview is left', async () => {
  const [{ id }] = await app.processes();
  assert.equal((await webviews()).length, 2);
  await closeWindow(world);
  await until('nothing of the webview is left', async () => (await webviews()).length === 0);
  assert.deepEqual(
    (await app.processes()).map((process) => process.id),
    [id],
  );
});

step('the next window has all it needs, again and again', async () => {
  for (let round = 0; round < 2; round += 1) {
    await panel.choose('Open Pilotlight');
    await drawn();
    assert.equal((await webviews()).length, 2);
    await closeWindow(world);
    await until('nothing of the webview is left', async () => (await webviews()).length === 0);
  }
});

step('a window that is opened again soon keeps what the one before had', async () => {
  await panel.choose('Open Pilotlight');
  await drawn();
  await closeWindow(world);
  await panel.choose('Open Pilotlight');
  await drawn();
  assert.equal((await webviews()).length, 2);
});
