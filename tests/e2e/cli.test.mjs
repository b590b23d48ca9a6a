// The command line: what it says, what it exits with, and what it leaves alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { status, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Browser } from './browser.mjs';
import { answer } from './consent.mjs';
import { World } from './environment.mjs';
import { ending } from './processes.mjs';
import { connectInTerminal, consent, control, sandboxOf, sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const DAY = 24 * 3600 * 1000;

let world;
let browser;
let app;

const step = (name, act) =>
  test(name, telling(`command line, ${name}`, { world: () => world, app: () => app }, act));

/** Runs a command, looks at its exit code, and gives what it said. */
async function run(code, ...args) {
  const said = await app.run(...args);
  assert.equal(said.code, code, `${args.join(' ')}: ${said.stdout}${said.stderr}`);
  return said;
}

const connecting = (...args) =>
  app.launch(['--profile', 'sandbox', 'connect', ...args], { listen: /^http:/ });

/** The sandbox, served alone while `act` runs. */
async function besideSandbox(act) {
  const served = app.launch(['--profile', 'sandbox', 'sandbox'], { listen: /http:/ });
  await served.line;
  try {
    return await act();
  } finally {
    served.child.kill('SIGINT');
    assert.equal(await ending(served), 0);
  }
}

before(async () => {
  world = await World.open();
  browser = await Browser.install(world);
  app = new App(world);
});

after(async () => {
  await world?.close();
});

step('help and version are given; what is not understood is refused', async () => {
  for (const args of [['--help'], ['connect', '--help'], ['audit', '--help'], ['--version']]) {
    const said = await app.runBare(...args);
    assert.equal(said.code, 0, args.join(' '));
    assert.notEqual(said.stdout, '');
    assert.equal(said.stderr, '');
  }
  for (const args of [
    ['fly'],
    ['--data-dir=/tmp', 'status'],
    ['status', '--proxy=http://127.0.0.1:1'],
    ['status', '--log-level', 'trace'],
    ['--profile', 'other', 'status'],
    ['connect', 'myspace'],
    ['connect'],
    ['disconnect'],
    ['audit'],
    ['audit', 'export', '--format', 'xml'],
    ['audit', 'list', '--limit', '-1'],
    ['sandbox', '--port', '70000'],
    ['status', '/etc/passwd'],
  ]) {
    const said = await app.runBare(...args);
    assert.equal(said.code, 2, `${args.join(' ')}: ${said.stdout}${said.stderr}`);
    assert.equal(said.stdout, '');
    assert.match(said.stderr, /--help|possible values|profiles are/);
  }
});

step('with nothing connected there is nothing wrong', async () => {
  assert.deepEqual(await status(app), []);
  await run(0, 'check');
  assert.match((await run(0, 'audit', 'verify')).stdout, /^Nothing has been written down yet\.$/m);
  assert.match((await run(3, 'check', 'nobody')).stderr, /No account is called “nobody”/);
  // The other world is another folder, and has no developer app to sign in with yet.
  const live = await app.runBare('--profile', 'live', 'connect', 'x', '--yes');
  assert.equal(live.code, 3);
  assert.match(live.stderr, /needs a developer app/);
});

step(
  'connect prints an address, waits for the answer by loopback, and says who it was',
  async () => {
    const running = connecting('x', '--yes');
    const address = new URL(await running.line);
    assert.equal(address.searchParams.get('redirect_uri'), 'http://127.0.0.1:47813/return/x');
    const page = await fetch(await consent(app, address, { persona: 'lena' }));
    assert.match(await page.text(), /Pilotlight has the answer/);
    assert.equal(await ending(running), 0);
    const [account, ...others] = await status(app);
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(account).sort(), [
      'handle',
      'id',
      'last_proven_at',
      'name',
      'needed_at',
      'platform',
      'reasons',
      'status',
    ]);
    assert.match(account.id, /^[0-9a-f-]{36}$/);
    assert.ok(Math.abs(account.last_proven_at - Date.now()) < 600_000, 'in milliseconds, UTC');
    assert.deepEqual(
      { ...account, id: '', needed_at: 0, last_proven_at: 0 },
      {
        id: '',
        platform: 'x',
        name: 'Corner Florist',
        handle: account.handle,
        status: 'healthy',
        reasons: [],
        needed_at: 0,
        last_proven_at: 0,
      },
    );
  },
);

step('connect --only takes one Page of several, by the relay page’s second link', async () => {
  await browser.asksFirst(true);
  const running = connecting('facebook', '--only', 'garden shop', '--yes');
  await world.openLink(await running.line);
  const { page } = await answer(browser, 'facebook', { persona: 'lena' });
  await page.locator('a#loopback').click();
  await page.getByText('Pilotlight has the answer').waitFor();
  assert.equal(await ending(running), 0);
  await browser.close();
  const pages = (await status(app)).filter(({ platform }) => platform === 'facebook');
  assert.deepEqual(
    pages.map(({ name }) => name),
    ['Garden Shop'],
  );
});

step(
  'a sign-in that is refused, unwanted, unconfirmed or interrupted changes nothing',
  async () => {
    const earlier = await status(app);
    for (const { args, given, code } of [
      { args: ['x', '--yes'], given: { persona: 'june', deny: true }, code: 1 },
      { args: ['x', '--only', 'Somebody Else', '--yes'], given: { persona: 'june' }, code: 3 },
      { args: ['x'], given: { persona: 'june' }, code: 3 },
    ]) {
      const running = connecting(...args);
      await fetch(await consent(app, await running.line, given));
      assert.equal(await ending(running), code, args.join(' '));
    }
    const running = connecting('x', '--yes');
    await running.line;
    running.child.kill('SIGINT');
    assert.equal(await ending(running), 3);
    assert.deepEqual(await status(app), earlier);
  },
);

step('status and check exit 1 for a warning and 2 for an error, and name the account', async () => {
  await connectInTerminal(app, 'linkedin', { persona: 'lena' });
  await run(0, 'check');
  await besideSandbox(() => control(app, { do: 'advance', ms: 55 * DAY }));
  await run(1, 'check');
  await status(app, 1);
  assert.match((await run(1, 'status')).stdout, /^Warning\s+Lena Moritz/m);
  await besideSandbox(() => control(app, { do: 'revoke', platform: 'x', persona: 'lena' }));
  // The healthy one alone is healthy, whatever is wrong elsewhere.
  await run(0, 'check', 'Garden Shop');
  await run(2, 'check', '@cornerflorist');
  const x = (await status(app, 2)).find(({ platform }) => platform === 'x');
  assert.equal(x.status, 'error');
  assert.notDeepEqual(x.reasons, []);
});

step('one name for several accounts is no order; their ids are given', async () => {
  const earlier = await status(app, 2);
  const { stderr } = await run(3, 'disconnect', 'Corner Florist', '--yes');
  const meant = earlier.filter(({ name }) => name === 'Corner Florist');
  assert.ok(meant.length > 1);
  for (const { id } of meant) assert.ok(stderr.includes(id), stderr);
  assert.deepEqual(await status(app, 2), earlier);
});

step('disconnect says what will happen, and does it with --yes only', async () => {
  const [{ id }] = (await status(app, 2)).filter(({ platform }) => platform === 'x');
  const asked = await run(3, 'disconnect', id);
  assert.notEqual(asked.stdout.trim(), '');
  assert.match(asked.stderr, /Nothing was changed/);
  assert.ok((await status(app, 2)).some((account) => account.id === id));
  assert.match(
    (await run(0, 'disconnect', id, '--yes')).stdout,
    /Corner Florist is disconnected\.$/m,
  );
  assert.ok((await status(app, 1)).every((account) => account.id !== id));
  assert.match((await run(3, 'disconnect', id, '--yes')).stderr, /No account is called/);
});

step(
  'while the window runs, what needs the data folder is refused and the rest answers',
  async () => {
    const earlier = await status(app, 1);
    await app.start();
    await app.window.see(mark('account-card'));
    for (const args of [
      ['connect', 'x', '--yes'],
      ['disconnect', 'Garden Shop', '--yes'],
    ]) {
      assert.match((await run(3, ...args)).stderr, /^Pilotlight is running already/);
    }
    await run(0, 'check', 'Garden Shop');
    assert.deepEqual(
      (await status(app, 1)).map(({ id }) => id),
      earlier.map(({ id }) => id),
    );
    assert.match(
      (await run(3, 'sandbox')).stderr,
      new RegExp(`serves this sandbox already, at ${await sandboxOf(app)}`),
    );
    await app.stop();
  },
);

step('the sandbox alone answers, and a second one says who serves it', async () => {
  await besideSandbox(async () => {
    assert.ok((await sandboxState(app)).world);
    assert.match((await run(3, 'sandbox')).stderr, /serves this sandbox already, at http:/);
  });
  await assert.rejects(sandboxState(app), 'nobody answers afterwards');
});

step('the audit log is listed and exported whole', async () => {
  const listed = (await run(0, 'audit', 'list', '--json', '--limit', '3')).stdout
    .trim()
    .split('\n');
  assert.equal(listed.length, 3);
  const exported = (await run(0, 'audit', 'export', '--format', 'json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    exported.map(({ sequence }) => sequence),
    exported.map((_, index) => index + 1),
  );
  assert.deepEqual(
    listed.map((line) => JSON.parse(line)),
    exported
      .slice(-3)
      .reverse()
      .map(({ hash: _, ...entry }) => entry),
  );
  for (const { at, kind, sentence, hash } of exported) {
    assert.match(hash, /^[0-9a-f]{64}$/);
    assert.ok(!Number.isNaN(Date.parse(at)) && at.endsWith('Z'), at);
    assert.ok(kind && sentence);
  }
  const table = (await run(0, 'audit', 'export', '--format', 'csv')).stdout.trim().split('\n');
  assert.equal(table.length, exported.length + 1);
  assert.equal(table[0], 'sequence,at,kind,platform,account,sentence,hash');
  assert.ok(table[1].startsWith(`"1","${exported[0].at}","${exported[0].kind}"`), table[1]);
  assert.match((await run(0, 'audit', 'list', '--limit', '1')).stdout, /^ +\d+ {2}\S+Z {2}\S/);
});

step('an entry that was changed behind our back is named', async () => {
  assert.match((await run(0, 'audit', 'verify')).stdout, /none is missing/);
  await app.rows(`drop trigger audit_refuses_update;
    update audit set sentence = 'Nothing happened.' where sequence = 2`);
  assert.match((await run(1, 'audit', 'verify')).stdout, /^Entry 2 is not as it was written/);
});

step('a database of a newer Pilotlight is left alone', async () => {
  const [version] = await app.rows('pragma user_version');
  await app.rows('pragma user_version = 99');
  const rows = await app.rows('.dump');
  for (const args of [['status'], ['status', '--json'], ['check'], ['audit', 'verify']]) {
    const { stdout, stderr } = await run(3, ...args);
    assert.equal(stdout, '');
    assert.match(stderr, /newer/);
  }
  assert.deepEqual(await app.rows('.dump'), rows);
  await app.rows(`pragma user_version = ${version}`);
  await run(1, 'status');
});
