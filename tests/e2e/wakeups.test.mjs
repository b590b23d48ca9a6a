// Wake-ups: after the network came back, or the computer woke up, whoever got no answer is asked at once (F01, F04).
// And nothing is missed where no system bus tells of it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { telling } from './actions.mjs';
import { App, freePort } from './app.mjs';
import { Panel } from './bus.mjs';
import { SilentBrowser } from './desktop.mjs';
import { World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, sandboxState } from './sandbox.mjs';
import { SystemBus } from './system-bus.mjs';

/** After a call without an answer the app waits at least half a minute, unless something wakes it. */
const BY_ITSELF = 30_000;
/** A machine under load may be too slow for one round to prove anything; for four in a row it is not. */
const ROUNDS = 4;

let world;
let system;
let app;
let panel;
let served;
let port;

const step = (name, act) =>
  test(name, telling(`wake-ups, ${name}`, { world: () => world, app: () => app }, act));

/** The sandbox is a process of its own here: without it nobody answers, as without a network. */
async function connectNetwork() {
  served = app.launch(['--profile', 'sandbox', 'sandbox', '--port', String(port)], {
    listen: /http:/,
  });
  await served.line;
  await until('the sandbox answers', () => sandboxState(app));
}

async function cutNetwork() {
  served.child.kill('SIGINT');
  assert.equal(await ending(served), 0);
}

/** When the account was last asked, and what stood in the way. */
async function lastCheck() {
  const [row] = await app.rows(
    "select at || '|' || coalesce(cause, '') from checks order by id desc limit 1",
  );
  const [at, cause] = row.split('|');
  return { at: Number(at), cause };
}

const log = () => readFile(`${app.data}/sandbox/pilotlight.log`, 'utf8');
const count = async (words) => (await log()).split(words).length - 1;

/** Somebody asks while there is no network. Gives the moment of the check that failed. */
async function failsOffline() {
  const { at: before } = await lastCheck();
  await panel.choose('Check now');
  return until('a check without an answer is noted', async () => {
    const { at, cause } = await lastCheck();
    return at > before && cause === 'no_answer' && at;
  });
}

/** After `tell` the account is proven again, sooner than the app would have asked by itself. */
async function wakes(tell) {
  for (let round = 1; round <= ROUNDS; round += 1) {
    await cutNetwork();
    const failed = await failsOffline();
    await connectNetwork();
    await tell();
    const proven = await until(
      'the account is proven again',
      async () => {
        const { at, cause } = await lastCheck();
        return cause === '' && at > failed && at;
      },
      90,
    );
    if (proven - failed < BY_ITSELF) return;
  }
  assert.fail('the app asked by itself only');
}

async function start(env) {
  app = new App(world, { env });
  panel.forget();
  app.launch(['--profile', 'sandbox', '--hidden']);
  await panel.entry('Check now');
}

async function quit() {
  await panel.choose('Quit');
  await until('the app has ended', async () => (await app.processes()).length === 1);
}

before(async () => {
  world = await World.open();
  port = await freePort();
  app = new App(world);
  await SilentBrowser.install(world);
  system = await SystemBus.start(world);
  panel = await Panel.start(world);
  await connectNetwork();
  await connectInTerminal(app, 'x', { persona: 'lena' });
  await start(system.env);
  await until('the account was asked', async () => (await lastCheck()).cause === '');
});

after(async () => {
  panel?.close();
  system?.close();
  await world?.close();
});

step('F04 NetworkManager says that the network is back, and the account is asked at once', () =>
  wakes(async () => {
    await system.network('disconnected');
    await system.network('connected');
  }),
);

step('F04 a login page gives way to the internet, and the account is asked at once', () =>
  wakes(async () => {
    await system.connectivity('portal');
    await system.connectivity('full');
  }),
);

step('F01 the computer wakes up, and the account is asked at once', () =>
  wakes(async () => {
    await system.sleeps(true);
    await system.sleeps(false);
  }),
);

step('what is no return of anything wakes nobody', async () => {
  const [back, awake] = [await count('the network is back'), await count('the computer woke up')];
  await system.network('disconnected');
  await system.sleeps(true);
  // The signals of one bus arrive in their order: with this one the others have arrived.
  const reached = await count('the internet can be reached');
  await system.connectivity('full');
  await until(
    'the last signal was heard',
    async () => (await count('the internet can be reached')) > reached,
  );
  assert.equal(await count('the network is back'), back);
  assert.equal(await count('the computer woke up'), awake);
  await quit();
});

step('with no system bus everything works, and the log says so', async () => {
  const before = await count('the system bus tells nothing');
  await start({});
  await until(
    'that is in the log',
    async () => (await count('the system bus tells nothing')) > before,
  );
  const { at } = await lastCheck();
  await panel.choose('Check now');
  await until('the account was asked', async () => {
    const now = await lastCheck();
    return now.at > at && now.cause === '';
  });
  await quit();
  await cutNetwork();
});

step(
  'F04 where nobody but the kernel tells, an address that comes up is heard',
  async (context) => {
    // A network of its own, with nothing but the loopback device in it.
    const through = [
      'unshare',
      '--net',
      '--map-root-user',
      'sh',
      '-c',
      'ip link set lo up && exec "$@"',
      'sh',
    ];
    if ((await world.run(through[0], [...through.slice(1), 'true'])).code !== 0) {
      context.skip('this system lets nobody make a network');
      return;
    }
    panel.forget();
    const before = await count('an address came up');
    const running = app.launch(['--profile', 'sandbox', '--hidden'], {
      through,
    });
    await panel.entry('Check now');
    const inside = (...args) =>
      world.run('nsenter', [
        '--target',
        String(running.child.pid),
        '--user',
        '--net',
        '--preserve-credentials',
        'ip',
        ...args,
      ]);
    // On the only device there is; what counts is the address.
    const { code, stderr } = await inside('address', 'add', '192.0.2.7/24', 'dev', 'lo');
    assert.equal(code, 0, stderr);
    await until(
      'the address was heard of',
      async () => (await count('an address came up')) > before,
    );
    await panel.choose('Quit');
    assert.equal(await ending(running), 0);
  },
);
