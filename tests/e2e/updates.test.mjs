// New versions of the app: a build without a key asks nobody and cannot be made to; one with a key asks when its owner
// says so, refuses whatever the key has not signed as that version, and becomes the version that it has.
//
// Keys and signatures are made by the program that makes those of a release.

import assert from 'node:assert/strict';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { telling } from './actions.mjs';
import { App } from './app.mjs';
import { SilentBrowser } from './desktop.mjs';
import { APP, World } from './environment.mjs';
import { Outside } from './outside.mjs';
import { until } from './processes.mjs';
import { mark } from './webdriver.mjs';

const SIGNER = fileURLToPath(
  new URL('../../src-tauri/packaging/node_modules/@tauri-apps/cli/tauri.js', import.meta.url),
);
const HOST = 'updates.pilotlight.example';
const NEWER = '9.0.0';
const UPDATES = mark('updates');
/** What the host is asked when somebody looks, and when what was found is fetched. */
const LOOKED = [`CONNECT ${HOST}:443`, 'GET /latest.json'];
const FETCHED = [...LOOKED, `CONNECT ${HOST}:443`, 'GET /new'];

let world;
let outside;
let app;

const step = (name, act) =>
  test(name, telling(`updates, ${name}`, { world: () => world, app: () => app }, act));

async function signer(...args) {
  const { code, stdout, stderr } = await world.run('node', [SIGNER, 'signer', ...args]);
  assert.equal(code, 0, stdout + stderr);
}

/** Makes a pair of keys, and gives the public one as a build is told it. */
async function makeKey(name) {
  await signer('generate', '--ci', '--password', '', '--write-keys', world.path(name));
  return readFile(world.path(`${name}.pub`), 'utf8');
}

/** What signs these bytes: a key by its name, as this version or as none. */
async function sign(bytes, key, version) {
  const file = world.path('to-sign');
  await writeFile(file, bytes);
  const as = version ? ['--app-version', version] : [];
  await signer('sign', '--private-key-path', world.path(key), '--password', '', ...as, file);
  return readFile(`${file}.sig`, 'utf8');
}

/** Has the host offer these bytes with this signature as the newer version. */
function offer(bytes, signature) {
  const platforms = { 'linux-x86_64': {}, 'linux-aarch64': {} };
  for (const one of Object.values(platforms)) {
    Object.assign(one, { url: `https://${HOST}/new`, signature });
  }
  outside.answers.set('/latest.json', JSON.stringify({ version: NEWER, platforms }));
  outside.answers.set('/new', bytes);
}

/** Where a new version lies for an app that somebody carried here: in the place of the old one. */
const program = () => world.path('carried/pilotlight');

async function about() {
  await app.window.click(mark('nav-settings'));
  await app.window.see(UPDATES);
}

before(async () => {
  world = await World.open();
  await SilentBrowser.install(world);
  outside = await Outside.open(world, HOST);
});

after(async () => {
  outside?.close();
  await world?.close();
});

step('a build without a key asks nobody, and has nothing that could', async () => {
  app = new App(world, { env: outside.env });
  await app.start();
  await about();
  assert.match(await app.window.text(UPDATES), /does not look for new versions/);
  assert.equal(await app.window.count(`${UPDATES} button`), 0);
  const invoke = (command, args) =>
    app.window.evaluate(
      'return await window.__TAURI_INTERNALS__.invoke(args[0], args[1])',
      command,
      args,
    );
  for (const [command, args] of [
    ['look_for_update', {}],
    ['install_update', { version: NEWER }],
  ]) {
    assert.match((await invoke(command, args)).thrown, /does not look for new versions/, command);
  }
  // The library's own way in.
  for (const command of ['check', 'download', 'install', 'download_and_install']) {
    const { thrown } = await invoke(`plugin:updater|${command}`, {});
    assert.match(thrown, /not (allowed|found)/, command);
  }
  await app.stop();
  assert.deepEqual(outside.asked, []);
});

step('a build with a key asks when its owner says so, and not before', async () => {
  await mkdir(dirname(program()));
  await copyFile(APP, program());
  const key = await makeKey('key');
  app = new App(world, {
    program: program(),
    env: {
      ...outside.env,
      PILOTLIGHT_UPDATE_KEY: key,
      PILOTLIGHT_UPDATE_ADDRESS: `https://${HOST}/latest.json`,
    },
  });
  await app.start();
  await about();
  assert.match(await app.window.text(UPDATES), new RegExp(HOST));
  assert.deepEqual(outside.asked, []);
  offer(Buffer.from(''), '');
  await app.window.click(mark('look-for-update'));
  await app.window.see(mark('install-update'));
  assert.match(await app.window.text(mark('updates-found')), /Version 9\.0\.0 is there/);
  assert.deepEqual(outside.asked, LOOKED);
});

step('what the key has not signed as that version is not installed', async () => {
  await makeKey('other-key');
  const made = Buffer.from('\x7fELF, and the rest of a program');
  const changed = Buffer.from(made);
  changed[10] ^= 1;
  const old = await readFile(program());
  for (const [what, bytes, signature] of [
    ['changed on its way', changed, await sign(made, 'key', NEWER)],
    ['signed by another key', made, await sign(made, 'other-key', NEWER)],
    ['an older version under a newer name', made, await sign(made, 'key', '0.0.9')],
    ['signed as no version', made, await sign(made, 'key')],
    ['not signed', made, ''],
  ]) {
    offer(bytes, signature);
    outside.asked.length = 0;
    await app.window.click(mark('install-update'));
    const said = await app.window.text(`${UPDATES} ${mark('failure')}`);
    assert.match(said, /does not carry the signature/, what);
    assert.deepEqual(outside.asked, FETCHED, what);
    assert.ok(old.equals(await readFile(program())), what);
  }
  assert.equal((await app.processes()).length, 1);
});

step('what it has signed as that version takes the place of the old, and is started', async () => {
  const fresh = world.path('fresh');
  // The same program in other bytes.
  const stripped = await world.run('strip', ['-o', fresh, APP]);
  assert.equal(stripped.code, 0, stripped.stderr);
  const bytes = await readFile(fresh);
  offer(bytes, await sign(bytes, 'key', NEWER));
  outside.asked.length = 0;
  const [before] = await app.processes();
  await app.window.click(mark('install-update'));
  await until(
    'the new version runs in the place of the old',
    async () => {
      const [now, ...more] = await app.processes();
      if (!now || now.id === before.id || more.length > 0) return false;
      return (await readlink(`/proc/${now.id}/exe`)) === program();
    },
    120,
  );
  assert.ok(bytes.equals(await readFile(program())));
  await access(program(), constants.X_OK);
  assert.deepEqual(outside.asked, FETCHED);
});
