// The owner's own house in the real window: the first words, keys and passphrase in the real keychain, the files that are
// handed out, the start of the session, the window's place, and the end of everything.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { cards, telling } from './actions.mjs';
import { App } from './app.mjs';
import { secretsIn } from './canary.mjs';
import { closeWindow, windows } from './desktop.mjs';
import { APP, World } from './environment.mjs';
import { chooseFile } from './posting.mjs';
import { until } from './processes.mjs';
import { connectInTerminal, sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const PASSPHRASE = 'seven wet umbrellas';

let world;
let app;

const step = (name, act) =>
  test(name, telling(`settings, ${name}`, { world: () => world, app: () => app }, act));

const inSecurity = (name, data) => `${mark('security')} ${mark(name, data)}`;

async function settings() {
  await app.window.click(mark('nav-settings'));
  await app.window.see(inSecurity('keychain', { state: 'ready' }));
}

const downloads = () => world.path('Downloads');

/** The one file of this beginning among the downloads. */
async function downloaded(start) {
  const names = (await readdir(downloads())).filter((name) => name.startsWith(start));
  assert.equal(names.length, 1, names.join());
  const path = join(downloads(), names[0]);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  return { name: names[0], text: await readFile(path, 'utf8') };
}

async function allWork() {
  const checked = await app.run('check');
  assert.equal(checked.code, 0, checked.stdout + checked.stderr);
}

async function slots() {
  return (await app.rows('select kid, slot from slots order by kid')).filter(Boolean);
}

before(async () => {
  world = await World.open();
  await mkdir(downloads());
  await writeFile(world.path('config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  app = new App(world);
});

after(async () => {
  await app?.stop().catch(() => {});
  await world?.close();
});

step('the first words name the sandbox and go away for good', async () => {
  await app.start();
  await app.window.see(mark('welcome'));
  assert.match(await app.window.text(mark('welcome-world')), /sandbox/);
  await app.window.click(mark('welcome-skip'));
  await app.window.gone(mark('welcome'));
  await app.window.see(mark('platform-card-x'));
  await app.restart();
  await app.window.see(mark('platform-card-x'));
  assert.equal(await app.window.count(mark('welcome')), 0);
  await app.stop();
});

step('a passphrase is set and the key is changed, and every sign-in still works', async () => {
  await connectInTerminal(app, 'x', { persona: 'lena' });
  await connectInTerminal(app, 'facebook', { persona: 'lena' });
  await connectInTerminal(app, 'linkedin', { persona: 'lena' });
  await app.start();
  await app.window.see(mark('account-card'));
  await settings();
  await app.window.click(inSecurity('passphrase'));
  await app.window.type(mark('new-passphrase'), PASSPHRASE);
  await app.window.type(mark('new-passphrase-repeat'), PASSPHRASE);
  await app.window.click(mark('passphrase-save'));
  await app.window.gone(mark('passphrase-dialog'));
  assert.match(await app.window.text(mark('security')), /A recovery passphrase is set/);
  const before = { slots: await slots(), tokens: await app.rows('select hex(sealed) from tokens') };
  assert.equal(before.slots.length, 2);

  await app.window.click(inSecurity('change-key'));
  await app.window.type(mark('change-key-passphrase'), 'another passphrase');
  await app.window.click(mark('change-key-confirm'));
  await app.window.see(mark('change-key-failure'));
  assert.deepEqual(await slots(), before.slots);
  await app.window.type(mark('change-key-passphrase'), PASSPHRASE);
  await app.window.click(mark('change-key-confirm'));
  await app.window.gone(mark('change-key-dialog'));
  const after = { slots: await slots(), tokens: await app.rows('select hex(sealed) from tokens') };
  assert.equal(after.slots.length, 2);
  assert.ok(
    after.slots.every((slot) => !before.slots.includes(slot)),
    after.slots.join(),
  );
  assert.equal(after.tokens.length, before.tokens.length);
  assert.ok(after.tokens.every((token) => !before.tokens.includes(token)));
  await allWork();
  await app.restart();
  await app.window.see(mark('account-card'));
  await allWork();
});

step(
  'the log is searched, verified and handed out without a secret, as are the diagnostics',
  async () => {
    await app.window.click(mark('nav-activity'));
    await app.window.see(mark('audit-entry'));
    const all = await app.window.count(mark('audit-entry'));
    await app.window.type(mark('audit-search'), 'passphrase');
    await until('the search is answered', async () =>
      /1 of|One of/.test(await app.window.text(mark('audit-count'))),
    );
    await app.window.click(mark('audit-export-json'));
    await app.window.see(mark('saved-file'));
    const json = await downloaded('Pilotlight activity');
    assert.match(await app.window.text(mark('saved-file')), new RegExp(json.name.slice(0, 18)));
    const [only, ...others] = JSON.parse(json.text);
    assert.deepEqual([only.kind, others.length], ['passphrase_set', 0]);
    await app.window.click(mark('audit-clear'));
    await until(
      'everything is shown again',
      async () => (await app.window.count(mark('audit-entry'))) === all,
    );
    await app.window.click(mark('audit-verify'));
    await app.window.see(mark('audit-verdict', { intact: true }));

    await settings();
    await app.window.click(mark('export-diagnostics'));
    await app.window.see(`${mark('about')} ${mark('saved-file')}`);
    const diagnostics = await downloaded('Pilotlight diagnostics');
    assert.match(diagnostics.text, /keys: Ready/);
    assert.match(diagnostics.text, /database: whole/);
    assert.doesNotMatch(diagnostics.text, /Florist/);
    for (const { text } of [json, diagnostics]) {
      assert.deepEqual(secretsIn(text, new Set()), []);
      assert.ok(!text.includes(PASSPHRASE));
    }
  },
);

step(
  'a backup that lies elsewhere is chosen in the system’s own dialog, and a wrong file is named',
  async () => {
    const { window } = app;
    const choose = (path) =>
      chooseFile(world, window, path, { button: mark('choose-backup'), title: 'Choose a backup' });
    const letter = world.path('letter.txt');
    await writeFile(letter, 'Dear Lena, this is a letter and no backup, however long it is.');
    await settings();
    await window.click(mark('make-backup'));
    await window.see(`${mark('backups')} ${mark('saved-file')}`);
    const { name } = await downloaded('Pilotlight backup');
    const elsewhere = world.path('on-a-stick.pilotlight-backup');
    await rename(join(downloads(), name), elsewhere);
    await window.click(mark('restore'));
    await window.see(mark('no-backups'));
    await choose(letter);
    await until('the wrong file is named', async () =>
      /letter\.txt is not a backup of Pilotlight/.test(await window.text(mark('found-backup'))),
    );
    assert.equal(await window.property(mark('restore-confirm'), 'disabled'), true);
    await choose(elsewhere);
    await window.see(mark('restore-happens'));
    assert.equal(await window.property(mark('restore-confirm'), 'disabled'), false);
    // The page is told what the file is called, and never where it lies.
    const page = await window.execute('return document.documentElement.outerHTML');
    assert.ok(page.includes('on-a-stick') && !page.includes(elsewhere));
    await window.click(mark('restore-cancel'));
    await window.gone(mark('restore-dialog'));
  },
);

step('starting with the computer is the system’s own entry, and goes with the switch', async () => {
  const entry = world.path('config/autostart/dev.pilotlight.desktop');
  assert.ok(!existsSync(entry));
  await app.window.click(mark('start-at-login'));
  await until('the entry is there', () => existsSync(entry));
  assert.match(await readFile(entry, 'utf8'), new RegExp(`^Exec="${APP}" --hidden$`, 'm'));
  const checked = await world.run('desktop-file-validate', [entry]);
  assert.equal(checked.code, 0, checked.stdout);
  await until('the switch is on', () => app.window.property(mark('start-at-login'), 'checked'));
  await app.window.click(mark('start-at-login'));
  await until('the entry is gone', () => !existsSync(entry));
});

step('all of it can be used by everyone, in light and dark', async () => {
  await app.window.execute(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  for (const theme of ['light', 'dark']) {
    await app.window.click(mark(`appearance-${theme}`));
    for (const page of ['activity', 'settings']) {
      // Drawn anew, so that no colour is halfway between the themes.
      await app.window.click(mark('nav-learn'));
      await app.window.click(mark(`nav-${page}`));
      await app.window.see(mark(page === 'settings' ? 'keychain' : 'audit-entry'));
      const { value, thrown } = await app.window.evaluate(`
        const { violations } = await axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));`);
      assert.equal(thrown, undefined);
      assert.deepEqual(value, [], `${page}, ${theme}`);
    }
  }
});

step('the window opens where it was, and not on a monitor that is gone', async () => {
  const geometry = async () => {
    const [id] = await until('a window can be seen', async () => {
      const all = await windows(world);
      return all.length === 1 && all;
    });
    const { stdout } = await world.run('xdotool', ['getwindowgeometry', '--shell', id]);
    return Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    );
  };
  const settled = (what, fits) => until(what, async () => fits(await geometry()));
  const { WINDOW } = await geometry();
  await world.run('xdotool', [
    'windowsize',
    WINDOW,
    '900',
    '640',
    'windowmove',
    WINDOW,
    '200',
    '150',
  ]);
  await settled('it has moved', ({ WIDTH, X }) => WIDTH === '900' && Number(X) >= 195);
  await closeWindow(world);
  await app.stop();
  const file = join(app.data, 'window.json');
  const place = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual([place.width, place.height], [900, 640]);
  await app.start();
  await settled(
    'it is where it was',
    ({ WIDTH, HEIGHT, X, Y }) =>
      WIDTH === '900' && HEIGHT === '640' && Math.abs(X - 200) < 40 && Math.abs(Y - 150) < 60,
  );
  await app.stop();
  await writeFile(file, JSON.stringify({ ...place, x: 5000, y: 4000, width: 4000 }));
  await app.start();
  await settled(
    'it can be taken hold of',
    ({ WIDTH, X, Y }) => Number(WIDTH) <= 1280 && Number(X) < 1200 && Number(Y) < 950,
  );
});

step(
  'revoking everything tells the platforms, says what each did, and leaves nothing',
  async () => {
    await app.window.see(mark('account-card'));
    const accounts = (await cards(app.window)).length;
    await settings();
    await app.window.click(inSecurity('revoke-all'));
    await until('the dialog says what happens', () => app.window.text(mark('revoke-happens')));
    await app.window.click(mark('revoke-meant'));
    await app.window.click(mark('revoke-confirm'));
    await app.window.see(mark('revoked-headline'));
    const outcomes = (await app.window.list(mark('revoked-account'))).map(({ outcome }) => outcome);
    assert.equal(outcomes.length, accounts);
    assert.deepEqual([...new Set(outcomes)].sort(), ['noEndpoint', 'revoked']);
    const links = await app.window.count(mark('revoked-by-hand'));
    assert.equal(links, 1, 'LinkedIn alone is done by hand');
    await app.window.click(mark('revoke-close'));

    for (const table of ['tokens', 'data_keys', 'grants', 'platform_apps', 'attempts']) {
      assert.deepEqual(await app.rows(`select count(*) from ${table}`), ['0'], table);
    }
    assert.equal((await slots()).length, 1, 'a first key is made anew');
    const grants = (await sandboxState(app)).grants.filter(({ platform }) => platform === 'x');
    assert.ok(grants.length > 0 && grants.every(({ death }) => death !== null), 'X was told');
    await app.window.click(mark('nav-accounts'));
    await app.window.see(mark('platform-card-x'));
    assert.equal(await app.window.count(mark('account-card')), 0);
    const verified = await app.run('audit', 'verify');
    assert.equal(verified.code, 0, verified.stdout);
    // And the app can be used anew.
    await app.stop();
    await connectInTerminal(app, 'x', { persona: 'lena' });
    await allWork();
  },
);
