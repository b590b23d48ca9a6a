// The Debian package in a clean system: installed, started, led through a sign-in by its own link, and removed.
//
// `cargo xtask package --check` makes the system and mounts into it what a program needs; the desktop around it (display,
// bus, keychain, panel) is a world like those of the desktop test, reached through /tmp. The system names no desktop, so
// links travel on the plain road of xdg-utils, which is the narrowest.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { begin, cards, complete, telling } from '../e2e/actions.mjs';
import { App } from '../e2e/app.mjs';
import { Panel } from '../e2e/bus.mjs';
import { SilentBrowser } from '../e2e/desktop.mjs';
import { SCHEME, World } from '../e2e/environment.mjs';
import { until } from '../e2e/processes.mjs';
import { consent } from '../e2e/sandbox.mjs';
import { mark } from '../e2e/webdriver.mjs';

const { PILOTLIGHT_PACKAGE: PACKAGE, PILOTLIGHT_CLEAN_SYSTEM: SYSTEM } = process.env;
const PROGRAM = '/usr/bin/pilotlight';
const ENTRY = 'Pilotlight.desktop';

let world;
let app;
let browser;
let panel;
let proxy;
/** Whoever asked the proxy for something. */
const asked = [];

const step = (name, act) =>
  test(name, telling(`package, ${name}`, { world: () => world, app: () => app }, act));

/** Runs a program of the clean system in it. */
const inside = (program, args, seconds = 60) =>
  world.run('chroot', [SYSTEM, program, ...args], {
    seconds,
    env: { DEBIAN_FRONTEND: 'noninteractive', XDG_CURRENT_DESKTOP: '' },
  });

async function done(program, args, seconds) {
  const { code, stdout, stderr } = await inside(program, args, seconds);
  assert.equal(code, 0, `${program} ${args.join(' ')}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return stdout;
}

/** What a file of the package says of itself. */
async function field(name) {
  return (await world.run('dpkg-deb', ['--field', PACKAGE, name])).stdout.trim();
}

/** Files of the system, outside what is mounted in it, with the program in their name. */
async function traces() {
  const mounted = ['tmp', 'proc', 'dev'].flatMap((name) => [
    '-path',
    join(SYSTEM, name),
    '-prune',
    '-o',
  ]);
  const found = await world.run('find', [SYSTEM, ...mounted, '-iname', '*pilotlight*', '-print']);
  assert.equal(found.code, 0, found.stderr);
  return found.stdout.split('\n').filter(Boolean);
}

/** Which entry the system gives our links to. */
const handler = async () =>
  (await inside('xdg-mime', ['query', 'default', `x-scheme-handler/${SCHEME}`])).stdout.trim();

before(async () => {
  world = await World.open();
  panel = await Panel.start(world);
  browser = await SilentBrowser.install(world);
  // Whoever asks for an address outside this computer asks here, and is heard.
  proxy = createServer((socket) => {
    socket.once('data', (bytes) => asked.push(String(bytes).split('\r\n')[0]));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const outside = `http://127.0.0.1:${proxy.address().port}`;
  const started = world.path('start-installed');
  await writeFile(started, `#!/bin/sh\nexec chroot '${SYSTEM}' ${PROGRAM} "$@"\n`);
  await chmod(started, 0o755);
  app = new App(world, {
    program: started,
    seen: PROGRAM,
    data: world.path('data/pilotlight'),
    env: {
      // The usual folder, as for everybody.
      PILOTLIGHT_DATA_DIR: '',
      XDG_CURRENT_DESKTOP: '',
      HTTPS_PROXY: outside,
      HTTP_PROXY: outside,
      ALL_PROXY: outside,
      NO_PROXY: '127.0.0.1',
    },
  });
});

after(async () => {
  panel?.close();
  proxy?.close();
  await world?.close();
});

step('it installs into a system that has nothing but what it says it needs', async () => {
  assert.deepEqual(await traces(), []);
  const file = world.path('pilotlight.deb');
  await copyFile(PACKAGE, file);
  await done('apt-get', ['update', '-qq'], 300);
  await done('apt-get', ['install', '-qq', '--yes', '--no-install-recommends', file], 900);
  const linked = await done('ldd', [PROGRAM]);
  assert.doesNotMatch(linked, /not found/);
  // The tray's library is opened by name, so no linker asks for it.
  assert.match(await done('/sbin/ldconfig', ['-p']), /libayatana-appindicator3\.so\.1/);
});

step('the program, its pages and its licences lie where the system looks for them', async () => {
  assert.equal((await done('pilotlight', ['--version'])).trim(), `pilotlight ${await field('Version')}`);
  for (const path of [
    `usr/share/applications/${ENTRY}`,
    'usr/share/metainfo/dev.pilotlight.Pilotlight.metainfo.xml',
    'usr/share/icons/hicolor/32x32/apps/pilotlight.png',
    'usr/share/icons/hicolor/128x128/apps/pilotlight.png',
    'usr/share/icons/hicolor/scalable/apps/pilotlight.svg',
    'usr/share/man/man1/pilotlight.1',
    'usr/share/man/man1/pilotlight-status.1',
    'usr/share/bash-completion/completions/pilotlight',
    'usr/share/zsh/vendor-completions/_pilotlight',
    'usr/share/fish/vendor_completions.d/pilotlight.fish',
    'usr/share/doc/pilotlight/copyright',
    'usr/share/doc/pilotlight/third-party-licences.txt',
  ]) {
    assert.ok(
      [path, `${path}.gz`].some((one) => existsSync(join(SYSTEM, one))),
      path,
    );
  }
  const valid = await world.run('desktop-file-validate', [
    join(SYSTEM, 'usr/share/applications', ENTRY),
  ]);
  assert.deepEqual([valid.code, valid.stdout], [0, '']);
});

step('links of ours are given to it, for everybody on the computer', async () => {
  assert.equal(await handler(), ENTRY);
});

step('it starts on the sandbox, with a window and in the tray', async () => {
  await app.start([]);
  await until('it stands in the tray', () => panel.item);
  assert.equal((await app.processes()).length, 1);
  assert.ok(existsSync(join(app.data, 'sandbox/pilotlight.db')));
  // The package's entry is enough: one of the owner's own would outlive it.
  assert.equal(await handler(), ENTRY);
  const own = await readdir(world.path('data/applications'));
  assert.deepEqual(
    own.filter((name) => /pilotlight/i.test(name)),
    [],
  );
});

step('an account is connected by a link that the system hands over', async () => {
  await begin(app.window, 'x');
  const back = await consent(app, await browser.next(), { persona: 'june' });
  assert.ok(back.startsWith(`${SCHEME}:/return/x?`), 'the way is our own link');
  await done('xdg-open', [back]);
  const { connected } = await complete(app.window);
  assert.deepEqual(connected, ['Green Lane Gardens']);
  await until('the card is healthy', async () =>
    (await cards(app.window)).some(({ status }) => status === 'healthy'),
  );
  const told = JSON.parse((await app.runBare('status', '--json')).stdout);
  assert.deepEqual(
    told.accounts.map(({ name }) => name),
    ['Green Lane Gardens'],
  );
});

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
  assert.deepEqual(asked, []);
});

step('it is removed, and nothing of it stays but what is the owner’s', async () => {
  await app.stop();
  await done('apt-get', ['purge', '-qq', '--yes', 'pilotlight'], 300);
  assert.deepEqual(await traces(), []);
  assert.equal(await handler(), '');
  const associations = world.path('config/mimeapps.list');
  const known = existsSync(associations) ? await readFile(associations, 'utf8') : '';
  assert.doesNotMatch(known, /pilotlight/i);
  assert.ok(existsSync(join(app.data, 'sandbox/pilotlight.db')), 'the owner’s data stay');
});
