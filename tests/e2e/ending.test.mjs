// The end that is asked for from outside: a renewal that is on its way is waited for, as "Quit" does (F24).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { telling } from './actions.mjs';
import { App, freePort } from './app.mjs';
import { SilentBrowser } from './desktop.mjs';
import { World } from './environment.mjs';
import { ending, until } from './processes.mjs';
import { connectInTerminal, control, sandboxState, tokenCalls } from './sandbox.mjs';
import { SystemBus } from './system-bus.mjs';

const HOUR = 3600 * 1000;
/** The platform has done its work, and its answer is this long on its way. */
const SLOW = 4000;

let world;
let system;
let app;
let served;

const step = (name, act) =>
  test(name, telling(`the end, ${name}`, { world: () => world, app: () => app }, act));

before(async () => {
  world = await World.open();
  await SilentBrowser.install(world);
  system = await SystemBus.start(world);
  app = new App(world, { env: system.env });
  // A process of its own, so that the platform outlives the app.
  served = app.launch(['--profile', 'sandbox', 'sandbox', '--port', String(await freePort())], {
    listen: /http:/,
  });
  await served.line;
  await until('the sandbox answers', () => sandboxState(app));
  await connectInTerminal(app, 'x', { persona: 'lena' });
});

after(async () => {
  system?.close();
  await world?.close();
});

const slow = (ms) => control(app, { do: 'slow', platform: 'x', ms });

/**
 * Starts the app on a token that is due, and gives it once the platform has spent the old one and the new one is on
 * its way back.
 */
async function renewing(args) {
  await control(app, { do: 'advance', ms: 24 * HOUR });
  await slow(SLOW);
  const calls = await tokenCalls(app);
  const running = app.launch(['--profile', 'sandbox', ...args]);
  await until('a renewal is on its way', async () => (await tokenCalls(app)) > calls, 90);
  return running;
}

/** X ends the whole sign-in when a spent token comes back, so the next renewal shows whether this one was saved. */
async function worksAndGoesOnWorking() {
  await slow(0);
  for (const hours of [0, 24]) {
    await control(app, { do: 'advance', ms: hours * HOUR });
    const said = await app.run('check');
    assert.equal(said.code, 0, `${said.stdout}${said.stderr}`);
  }
  const { grants } = await sandboxState(app);
  assert.ok(
    grants.every(({ death }) => !death),
    JSON.stringify(grants),
  );
  assert.deepEqual(await app.rows('select count(*) from intents'), ['0']);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  step(`F24 a command that gets ${signal} ends after a renewal that is on its way`, async () => {
    const running = await renewing(['check']);
    running.child.kill(signal);
    assert.equal(await ending(running), 130);
    await worksAndGoesOnWorking();
  });

  step(`F24 the app that gets ${signal} ends after a renewal that is on its way`, async () => {
    const running = await renewing(['--hidden']);
    running.child.kill(signal);
    assert.equal(await ending(running), 0);
    await worksAndGoesOnWorking();
  });
}

step('F24 the computer goes down only after a renewal that is on its way', async () => {
  const running = await renewing(['--hidden']);
  await until('the end of the computer is held back', async () => {
    const held = await system.inhibitors();
    return held.some(
      ([what, who, , mode]) => `${what} ${who} ${mode}` === 'shutdown Pilotlight delay',
    );
  });
  await system.goesDown();
  assert.equal(await ending(running), 0);
  await until(
    'nothing holds it back any more',
    async () => (await system.inhibitors()).length === 0,
  );
  await worksAndGoesOnWorking();
});

step('an app in which nothing is on its way ends at once', async () => {
  await slow(0);
  const running = app.launch(['--profile', 'sandbox', '--hidden']);
  await until('it hears what it is told', async () => (await system.inhibitors()).length === 1);
  running.child.kill('SIGTERM');
  assert.equal(await ending(running, 10), 0);
  served.child.kill('SIGTERM');
  assert.equal(await ending(served), 0);
});
