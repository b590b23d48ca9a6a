// The overview, the horizon and the palette in the real window: names and brands that stay, finding, what if, and
// several accounts at once.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { cards, connect, fromMenu, status, telling } from './actions.mjs';
import { App } from './app.mjs';
import { Browser } from './browser.mjs';
import { World } from './environment.mjs';
import { until } from './processes.mjs';
import { control } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const PAGES = ['Corner Florist', 'Wedding Flowers by Corner', 'Garden Shop'];
const HOUR = 3600 * 1000;
const CONTROL = '\uE009';
const ENTER = '\uE007';
const ESCAPE = '\uE00C';
const BODY = 'body';

let world;
let browser;
let app;

const step = (name, act) =>
  test(name, telling(`overview, ${name}`, { world: () => world, app: () => app }, act));

const names = async () => (await app.window.list(mark('account-card'))).map(({ name }) => name);
const choose = (id, value) => app.window.click(`${mark(id)} option[value="${value}"]`);
const idOf = async (name) => (await cards(app.window)).find((card) => card.name === name).id;

/** What axe-core holds against the page as it stands, in a line each. */
async function complaints() {
  const { value, thrown } = await app.window.evaluate(`
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));`);
  assert.equal(thrown, undefined);
  return value;
}

before(async () => {
  world = await World.open();
  browser = await Browser.install(world);
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
  await connect(app.window, browser, 'facebook', { persona: 'lena', pages: PAGES });
  await connect(app.window, browser, 'x', { persona: 'lena' });
  await connect(app.window, browser, 'instagram', { persona: 'lena' });
  await connect(app.window, browser, 'linkedin', { persona: 'lena', choose: ['Lena Moritz'] });
});

after(async () => {
  await world?.close();
});

step('an account gets a name, a brand and labels of the owner’s', async () => {
  await fromMenu(app.window, await idOf('Garden Shop'), 'card-describe');
  await app.window.type(mark('describe-name'), 'The greenhouse');
  await app.window.type(mark('describe-brand'), 'Old Town');
  await app.window.type(mark('describe-labels'), `spring, plants${ENTER}`);
  await app.window.gone(mark('describe-dialog'));
  await app.window.see(mark('account-card', { name: 'The greenhouse' }));
  const groups = (await app.window.list(mark('group'))).map(({ text }) =>
    text.replace(/\s+/g, ' ').trim(),
  );
  assert.deepEqual(groups, ['Old Town 1', 'No brand 5']);
});

step('a check leaves them, and so does a new start; the command line says them too', async () => {
  await app.window.click(mark('check-all'));
  await until('the checks are done', async () => (await app.window.count(mark('round'))) === 0);
  await app.restart();
  await app.window.see(mark('account-card', { name: 'The greenhouse' }));
  assert.ok((await status(app)).some(({ name }) => name === 'The greenhouse'));
});

step('it is found by brand, label, its platform’s name and state', async () => {
  for (const text of ['old town', 'plants', 'garden shop', 'greenhouse healthy']) {
    await app.window.clear(mark('search'));
    await app.window.type(mark('search'), text);
    await until(`"${text}" finds it`, async () => (await names()).join() === 'The greenhouse');
  }
  await app.window.type(mark('search'), ESCAPE);
  await until('all are shown', async () => (await names()).length === 6);
  await choose('filter-platform', 'facebook');
  await until('three are left', async () => (await names()).length === 3);
  await choose('filter-brand', 'without');
  await until('two are left', async () => (await names()).length === 2);
  await app.window.click(mark('filter-all'));
  await until('all are shown again', async () => (await names()).length === 6);
});

step(
  'labels, states and those that need someone are filters, and the order is remembered',
  async () => {
    await choose('filter-label', 'is:plants');
    await until(
      'the labelled one is left',
      async () => (await names()).join() === 'The greenhouse',
    );
    await app.window.click(mark('filter-all'));
    await choose('sort', 'name');
    await choose('grouping', 'platform');
    await until('a heading stands for each platform', async () => {
      const groups = (await app.window.list(mark('group'))).map(({ text }) => text.split(/\s/)[0]);
      return groups.join() === 'Facebook,Instagram,X,LinkedIn';
    });
    await app.restart();
    await app.window.see(mark('group'));
    assert.equal(await app.window.property(mark('sort'), 'value'), 'name');
    assert.equal(await app.window.property(mark('grouping'), 'value'), 'platform');
    await choose('grouping', 'brand');
    await choose('sort', 'attention');

    // LinkedIn's refusal of a sign-in that was made just now would not be believed yet.
    await control(app, { do: 'advance', ms: HOUR });
    await control(app, { do: 'revoke', platform: 'linkedin', persona: 'lena' });
    const lena = await idOf('Lena Moritz');
    await fromMenu(app.window, lena, 'card-check');
    await app.window.see(mark('account-card', { id: lena, status: 'error' }));
    await choose('filter-status', 'error');
    await until('one is left', async () => (await names()).join() === 'Lena Moritz');
    assert.equal(await app.window.text(mark('shown-count')), '1 of 6 accounts');
    await app.window.click(mark('filter-all'));
    await app.window.click(mark('filter-needs-you'));
    await until('the same one is left', async () => (await names()).join() === 'Lena Moritz');
    await control(app, { do: 'restore', platform: 'linkedin', persona: 'lena' });
    await fromMenu(app.window, lena, 'card-check');
    await app.window.gone(mark('account-card'));
    await app.window.see(mark('nothing-found'));
    await app.window.click(mark('filter-all'));
    await app.window.see(mark('account-card', { id: lena, status: 'healthy' }));
  },
);

step(
  'the palette opens an account, which is renamed there and says its own name still',
  async () => {
    await app.window.type(BODY, `${CONTROL}k`);
    await app.window.type(mark('palette-input'), `florist instagram${ENTER}`);
    await app.window.click(mark('details-describe'));
    await app.window.type(mark('describe-name'), `The shop window${ENTER}`);
    await app.window.gone(mark('describe-dialog'));
    await app.window.see(mark('account-card', { platform: 'instagram', name: 'The shop window' }));
    await fromMenu(app.window, await idOf('The shop window'), 'card-details');
    await until('the details say its own name', async () =>
    /called Corner Florist/.test(await app.window.text(mark('own-name'))),
  );
    await app.window.type(BODY, ESCAPE);
    await app.window.gone(mark('details-dialog'));
  },
);

step('what is to be told, and when it is silent, is kept', async () => {
  await app.window.click(mark('nav-settings'));
  await app.window.click(mark('notify-weekly'));
  await until('it is saved', async () => (await app.window.text(mark('saved'))) !== '');
  await app.window.click(mark('quiet-on'));
  await until('it is saved as well', async () => {
    const { value } = await app.window.evaluate(
      "return await window.__TAURI_INTERNALS__.invoke('notification_settings')",
    );
    return value.weekly && value.quiet.on;
  });
  await app.restart();
  await app.window.click(mark('nav-settings'));
  for (const box of ['notify-weekly', 'quiet-on']) {
    await app.window.see(mark(box));
    assert.equal(await app.window.property(mark(box), 'checked'), true, box);
  }
});

step('the palette leads to the horizon by the keyboard alone', async () => {
  await app.window.type(BODY, `${CONTROL}k`);
  await app.window.see(mark('palette'));
  await until('the field has the focus', () =>
    app.window.execute("return document.activeElement?.dataset.testid === 'palette-input'"),
  );
  await app.window.type(mark('palette-input'), `horizon${ENTER}`);
  await app.window.gone(mark('palette'));
  await app.window.see(mark('horizon-picture'));
});

step('the horizon has a lane for each account and explains it to the keyboard', async () => {
  const lanes = await app.window.list(mark('lane'));
  assert.equal(lanes.length, 6);
  assert.deepEqual(
    [...new Set(lanes.map(({ ahead }) => ahead))],
    ['due', 'never'],
    'those that need someone first',
  );
  await app.window.execute("document.querySelector('[data-testid=lane]').focus()");
  await app.window.see(mark('lane-tip'));
  assert.match(await app.window.text(mark('lane-tip')), /asks for a new sign-in every/);
  await app.window.type(mark('lane'), ESCAPE);
  await app.window.gone(mark('lane-tip'));
  await app.window.type(mark('lane'), ENTER);
  await app.window.see(mark('details-dialog'));
  await app.window.type(BODY, ESCAPE);
  await app.window.gone(mark('details-dialog'));
});

step('"what if" is answered in a sentence and marked in the picture', async () => {
  const touched = async () =>
    (await app.window.list(mark('lane', { touched: true }))).map(({ text }) => text.split('\n')[0]);
  await choose('what-if', 'password-facebook');
  assert.match(await app.window.text(mark('what-if-answer')), /One sign-in brings everything back/);
  assert.equal((await touched()).length, 3);
  await choose('what-if', 'off-14');
  await until('nobody is touched', async () => (await touched()).length === 0);
  assert.match(
    await app.window.text(mark('what-if-answer')),
    /Nobody would be needed because of it/,
  );
  await choose('what-if', 'off-60');
  await until('LinkedIn and Instagram are touched', async () => (await touched()).length === 2);
});

step('horizon, palette and shortcuts can be used by everyone, in light and dark', async () => {
  await app.window.execute(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  for (const theme of ['light', 'dark']) {
    await app.window.click(mark(`theme-${theme}`));
    assert.deepEqual(await complaints(), [], `horizon, ${theme}`);
    for (const [keys, dialog] of [
      [`${CONTROL}k`, 'palette'],
      ['?', 'shortcuts-dialog'],
    ]) {
      await app.window.type(BODY, keys);
      await app.window.see(mark(dialog));
      assert.deepEqual(await complaints(), [], `${dialog}, ${theme}`);
      await app.window.type(`${mark(dialog)} ${dialog === 'palette' ? 'input' : 'h2'}`, ESCAPE);
      await app.window.gone(mark(dialog));
    }
  }
});

step('several are disconnected after one question that names the numbers', async () => {
  await app.window.click(mark('nav-accounts'));
  await app.window.click(mark('select-several'));
  for (const name of ['Corner Florist', 'Wedding Flowers by Corner']) {
    await app.window.click(
      `${mark('account-card', { platform: 'facebook', name })} ${mark('pick')}`,
    );
  }
  assert.equal(await app.window.text(mark('selection-count')), '2 of 6 selected');
  await app.window.click(mark('selection-disconnect'));
  const happens = await until('the dialog says what happens', () =>
    app.window.text(mark('disconnect-happens')),
  );
  assert.match(happens, /access to 2 accounts at once, 2 at Facebook/);
  assert.match(happens, /because The greenhouse still uses it/);
  await app.window.click(mark('disconnect-confirm'));
  await app.window.gone(mark('disconnect-several-dialog'));
  await until('four are left', async () => (await names()).length === 4);
  await app.window.gone(mark('selection-bar'));
  const left = await status(app);
  assert.ok(left.some(({ name, status: told }) => name === 'The greenhouse' && told === 'healthy'));
});

step('another language is spoken at once, in the window and by the command line', async () => {
  await app.window.click(mark('nav-settings'));
  for (const [language, settings, running] of [
    ['de', 'Einstellungen', /laufen von selbst/],
    ['pt', 'Definições', /funcionam sozinhas/],
    ['system', 'Settings', /run by themselves/],
  ]) {
    await choose('language-choice', language);
    await until(`the window speaks ${language}`, async () =>
      (await app.window.text(mark('nav-settings'))).includes(settings),
    );
    assert.match((await app.run('status')).stdout, running);
    await app.window.click(mark('nav-accounts'));
    await until('cards and glance are worded anew', async () =>
      running.test(await app.window.text(mark('glance'))),
    );
    await app.window.click(mark('nav-settings'));
  }
});
