// F15: the app starts on a disk that takes no change, shows what it knows, and says why nothing can be saved.

import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { cards, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Panel } from './bus.mjs';
import { SilentBrowser } from './desktop.mjs';
import { APP, World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

let world;
let app;
let panel;

const step = (name, act) =>
  test(name, telling(`read-only, ${name}`, { world: () => world, app: () => app }, act));

/** Runs what follows where the app's data lies on a disk of its own that takes no change. */
const onReadOnlyDisk = () => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"',
  app.data,
];

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

async function possible(context) {
  const [program, ...args] = onReadOnlyDisk();
  if ((await world.run(program, [...args, 'true'])).code === 0) return true;
  context.skip('this system lets nobody make a mount');
  return false;
}

step('F15 the command line says what is known and why nothing can be saved', async (context) => {
  if (!(await possible(context))) return;
  const rows = await app.rows('.dump');
  const [program, ...through] = onReadOnlyDisk();
  const run = (...args) =>
    world.run(program, [...through, APP, '--profile', 'sandbox', ...args], {
      env: { PILOTLIGHT_DATA_DIR: app.data },
    });
  const status = await run('status');
  assert.equal(status.code, 0, status.stderr);
  assert.match(status.stdout, /Corner Florist/);
  assert.match(status.stderr, /^Nothing can be saved\. /m);
  for (const args of [
    ['check'],
    ['connect', 'x', '--yes'],
    ['disconnect', 'Corner Florist', '--yes'],
  ]) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 3, args.join(' '));
    assert.match(stderr, /can be read (and|but) not changed/, args.join(' '));
  }
  assert.deepEqual(await app.rows('.dump'), rows);
});

step('F15 the window shows the accounts and why nothing can be saved', async (context) => {
  if (!(await possible(context))) return;
  const program = world.path('read-only');
  const quoted = onReadOnlyDisk().map((word) => `'${word}'`);
  await writeFile(program, `#!/bin/sh\nexec ${quoted.join(' ')} '${APP}' "$@"\n`);
  await chmod(program, 0o755);
  const rows = await app.rows('.dump');
  const shut = new App(world, { program, data: app.data });
  const window = await shut.start();
  await window.see(mark('disk-banner'));
  assert.match(await window.text(mark('disk-banner')), /Nothing can be saved/);
  const [card] = await cards(window);
  assert.deepEqual([card.name, card.status], ['Corner Florist', 'healthy']);
  await panel.entry('Quit');
  await panel.choose('Quit');
  await until('the app has ended', async () => (await app.processes()).length === 0);
  await shut.stop();
  assert.deepEqual(await app.rows('.dump'), rows);
});

step('F15 once the disk takes changes the app starts again and goes on', async (context) => {
  if (!(await possible(context))) return;
  const starts = async () => {
    const log = await readFile(`${app.data}/sandbox/pilotlight.log`, 'utf8').catch(() => '');
    return log.split('started world=').length - 1;
  };
  panel.forget();
  const running = app.launch(['--profile', 'sandbox', '--hidden'], { through: onReadOnlyDisk() });
  await panel.entry('Check now');
  const before = await starts();
  const remounted = await world.run('nsenter', [
    ...['--target', String(running.child.pid), '--user', '--mount', '--preserve-credentials'],
    ...['mount', '-o', 'remount,bind,rw', app.data],
  ]);
  assert.equal(remounted.code, 0, remounted.stderr);
  assert.equal(await ending(running, 90), 0);
  await until('it has started again, and writes its log', async () => (await starts()) > before);
  const [{ id, line }] = await until('it runs', async () => {
    const all = await app.processes();
    return all.length === 1 && all;
  });
  assert.match(line, /--hidden$/, 'no window opens by itself');
  process.kill(id, 'SIGTERM');
  await until('the app has ended', async () => (await app.processes()).length === 0);
});

step('on a disk that takes changes again all is as it was', async () => {
  panel.forget();
  const running = app.launch(['--profile', 'sandbox', '--hidden']);
  await panel.entry('Check now');
  await panel.choose('Quit');
  assert.equal(await ending(running), 0);
  assert.equal((await app.run('check')).code, 0);
});
