// An owner without a mouse: connecting, connecting again, fixing everything and disconnecting in the real window by keys
// alone. Wherever the focus goes it can be seen and has a name, and when a dialog closes it is back where it was.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { cards, phase, telling } from './actions.mjs';
import { until } from './processes.mjs';
import { control } from './sandbox.mjs';
import { HOUR, Stage } from './screens/stage.mjs';
import { mark } from './webdriver.mjs';

// W3C WebDriver, 17.4.2 Keyboard actions.
const TAB = '\uE004';
const ENTER = '\uE007';
const SHIFT = '\uE008';
const CONTROL = '\uE009';
const ESCAPE = '\uE00C';
const SPACE = ' ';
const DOWN = '\uE015';

/** More stops than any page of these few accounts has. */
const ROUND = 80;

let stage;

const step = (name, act) =>
  test(name, telling(`keyboard, ${name}`, { world: () => stage.world, app: () => stage.app }, act));

/** The element that has the focus: its test id, and whether a person sees that it has. */
const focus = () =>
  stage.window.execute(`
    const element = document.activeElement;
    if (!element || element === document.body) return { id: null, seen: false };
    const drawn = (each, part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const box = element.getBoundingClientRect();
    return {
      id: element.dataset.testid ?? null,
      within: element.closest('[data-id]')?.dataset.id ?? null,
      // A text field that is alone in its dialog shows its cursor; an entry of a menu is highlighted.
      seen: (element.matches(':focus-visible') &&
          (drawn(element) || drawn(element, '::after') || drawn(element.closest('label') ?? element))) ||
        element.dataset.testid === 'palette-input' || element.dataset.highlighted !== undefined,
      inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };`);

/** Goes on by Tab until the focus is on this, within this account if named; each stop on the way can be seen. */
async function tabTo(id, { account, back = false } = {}) {
  for (let stop = 0; stop < ROUND; stop += 1) {
    const at = await focus();
    if (at.id === id && (account === undefined || at.within === account)) return;
    await stage.window.keys(back ? [SHIFT, TAB] : TAB);
    const next = await focus();
    assert.ok(next.id === null || next.seen, `the focus on ${next.id} can be seen`);
    assert.ok(next.id === null || next.inSight, `${next.id} was scrolled into sight`);
  }
  assert.fail(`Tab never came to ${id}`);
}

/** Goes to a thing that is pressed, holds it to its role and name, and presses it. */
async function press(id, name, { role = 'button', key = ENTER, ...where } = {}) {
  await tabTo(id, where);
  const heard = await stage.window.focused();
  assert.equal(heard.role, role, id);
  assert.match(heard.name, name, id);
  await stage.window.keys(key);
}

/** Waits until the focus is on this, as after a dialog has opened or closed. */
const focusIs = (id, account) =>
  until(`the focus is on ${id}`, async () => {
    const at = await focus();
    return at.id === id && (account === undefined || at.within === account);
  });

/** Waits until the focus is in this dialog. */
const focusIsIn = (dialog) =>
  until(`the focus is in ${dialog}`, () =>
    stage.window.execute(
      'return document.activeElement?.closest(arguments[0]) !== null',
      mark(dialog),
    ),
  );

/** Opens an account's menu and goes down to an entry. */
async function fromMenu(account, name, entry, words) {
  await press('card-menu', new RegExp(`Actions for ${name}`), { account });
  await until('the menu has the focus', () =>
    stage.window.execute("return document.activeElement?.closest('[role=menu]') !== null"),
  );
  for (let stop = 0; (await focus()).id !== entry; stop += 1) {
    assert.ok(stop < 12, `the menu has ${entry}`);
    await stage.window.keys(DOWN);
  }
  const heard = await stage.window.focused();
  assert.deepEqual([heard.role, heard.name], ['menuitem', words]);
  await stage.window.keys(ENTER);
}

/** From the answer in the browser to the end; `choose` is done where there is a choice. */
async function complete(choose = () => {}) {
  if ((await phase(stage.window, 'choosing', 'confirming', 'ended')) === 'choosing') {
    await focusIsIn('attempt-dialog');
    await choose();
    await press('choose-continue', /^Continue/);
  }
  if ((await phase(stage.window, 'confirming', 'ended')) === 'confirming') {
    await focusIsIn('attempt-dialog');
    await press('confirm-connect', /^Yes, connect$/);
  }
  await phase(stage.window, 'ended');
}

const idOf = async (name) => (await cards(stage.window)).find((card) => card.name === name).id;
const statuses = async () => (await cards(stage.window)).map(({ status }) => status);

before(async () => {
  stage = await Stage.open();
  await stage.start();
  // No key counts before the window has the keyboard.
  await until('the window has the keyboard', () =>
    stage.window.execute('return document.hasFocus()'),
  );
});

after(async () => {
  await stage?.close();
});

step('two Pages are connected, one of those offered is left out', async () => {
  await press('connect-account', /^Connect an account$/);
  await focusIsIn('connect-dialog');
  await press('platform-card-facebook', /^Facebook/);
  await stage.window.see(mark('permission-preview'));
  await focusIsIn('connect-dialog');
  await press('begin-consent', /^Continue in your browser/);
  await phase(stage.window, 'waiting');
  await focusIsIn('attempt-dialog');
  await stage.answer('facebook', { persona: 'lena' });
  await complete(async () => {
    await press('target-check-1', /^Wedding Flowers by Corner/, { role: 'checkbox', key: SPACE });
    assert.equal(await stage.window.property(mark('target-check-1'), 'checked'), false);
    await tabTo('choose-continue');
    assert.equal((await stage.window.focused()).name, 'Continue with 2 accounts');
  });
  await press('attempt-close', /^Done$/);
  await stage.window.gone(mark('attempt-dialog'));
  await focusIs('connect-account');
  assert.deepEqual(
    (await cards(stage.window)).map(({ name }) => name),
    ['Corner Florist', 'Garden Shop'],
  );
});

step('the shortcut connects as well, and Esc leads back out of every step', async () => {
  await stage.window.keys('c');
  await focusIsIn('connect-dialog');
  await press('platform-card-x', /^X/);
  await press('begin-consent', /^Continue in your browser/);
  await phase(stage.window, 'waiting');
  await stage.browser.next();
  await stage.window.keys(ESCAPE);
  await phase(stage.window, 'ended');
  await stage.window.keys(ESCAPE);
  await stage.window.gone(mark('attempt-dialog'));
  await focusIs('connect-account');
});

step('an account is connected again from its menu', async () => {
  const account = await idOf('Garden Shop');
  await fromMenu(account, 'Garden Shop', 'card-reconnect', 'Reconnect');
  await phase(stage.window, 'waiting');
  await focusIsIn('attempt-dialog');
  await stage.answer('facebook', { persona: 'lena' });
  await complete();
  await press('attempt-close', /^Done$/);
  await stage.window.gone(mark('attempt-dialog'));
  await focusIs('card-menu', account);
});

step('all that is broken is fixed with the fewest sign-ins', async () => {
  await stage.signIn('linkedin', { persona: 'lena', choose: ['Lena Moritz'] });
  await stage.advance(HOUR);
  await control(stage.app, { do: 'change_password', platform: 'facebook', persona: 'lena' });
  await control(stage.app, { do: 'revoke', platform: 'linkedin', persona: 'lena' });
  await stage.window.keys('r');
  await until('all three are broken', async () =>
    (await statuses()).every((status) => status === 'error'),
  );
  await until('the plan is there', async () =>
    (await stage.window.text(mark('fix-all'))).includes('2 sign-ins'),
  );
  await press('fix-all', /^Fix 3 · 2 sign-ins$/);
  for (const last of [false, true]) {
    await phase(stage.window, 'waiting');
    await focusIsIn('attempt-dialog');
    const [{ text }] = await stage.window.list(mark('fix-progress'));
    await stage.answer(text.includes('Facebook') ? 'facebook' : 'linkedin', { persona: 'lena' });
    await complete();
    // The one obvious way on has the focus, so that Enter alone leads through.
    await focusIs(last ? 'attempt-close' : 'fix-next');
    if (!last) await stage.window.keys(ENTER);
  }
  await stage.window.see(mark('fix-summary', { healed: 3, left: 0 }));
  await stage.window.keys(ENTER);
  await stage.window.gone(mark('attempt-dialog'));
  // The button that began it is gone with the trouble, so the page itself has the focus.
  await until('the page has the focus', () =>
    stage.window.execute("return document.activeElement?.tagName === 'MAIN'"),
  );
  await until('all are healthy', async () =>
    (await statuses()).every((status) => status === 'healthy'),
  );
});

step('one account is disconnected, after a look at what that does', async () => {
  const account = await idOf('Lena Moritz');
  await fromMenu(account, 'Lena Moritz', 'card-disconnect', 'Disconnect');
  await stage.window.see(mark('disconnect-happens'));
  await focusIsIn('disconnect-dialog');
  await stage.window.keys(ESCAPE);
  await stage.window.gone(mark('disconnect-dialog'));
  await focusIs('card-menu', account);
  await fromMenu(account, 'Lena Moritz', 'card-disconnect', 'Disconnect');
  await stage.window.see(mark('disconnect-happens'));
  await press('disconnect-confirm', /^Disconnect$/);
  await stage.window.gone(mark('account-card', { id: account }));
  await stage.window.gone(mark('disconnect-dialog'));
});

step('several are disconnected together', async () => {
  await stage.window.keys('s');
  await stage.window.see(mark('selection-bar'));
  for (const name of ['Corner Florist', 'Garden Shop']) {
    await press('pick', new RegExp(`^Select ${name}$`), {
      account: await idOf(name),
      role: 'checkbox',
      key: SPACE,
    });
  }
  assert.equal(await stage.window.text(mark('selection-count')), '2 of 2 selected');
  await press('selection-disconnect', /^Disconnect$/);
  await stage.window.see(mark('disconnect-happens'));
  await press('disconnect-confirm', /^Disconnect 2$/);
  await stage.window.gone(mark('disconnect-several-dialog'));
  await until('none is left', async () => (await cards(stage.window)).length === 0);
});

step('every page is a key away, and the palette finds the way back', async () => {
  for (const [key, page] of [
    ['2', 'posts'],
    ['3', 'horizon'],
    ['4', 'activity'],
    ['5', 'learn'],
    ['6', 'settings'],
  ]) {
    await stage.window.keys([CONTROL, key]);
    await stage.window.see(`${mark(`nav-${page}`)}[aria-current=page]`);
  }
  await stage.window.keys([CONTROL, 'k']);
  await focusIs('palette-input');
  assert.equal((await stage.window.focused()).name, 'Find an account, a page or an action');
  await stage.window.keys(...'accounts', ENTER);
  await stage.window.gone(mark('palette'));
  await stage.window.see(`${mark('nav-accounts')}[aria-current=page]`);
});

step('Esc empties a search before it closes the dialog around it', async () => {
  const { window } = stage;
  await window.keys([CONTROL, '6']);
  await window.see(mark('licences'));
  await window.execute('document.querySelector(arguments[0]).focus()', mark('licences'));
  await window.keys(ENTER);
  await window.see(mark('licences-search'));
  await tabTo('licences-search');
  const typed = () =>
    window.execute('return document.querySelector(arguments[0])?.value', mark('licences-search'));
  await window.keys(...'tauri');
  await until('it is typed', async () => (await typed()) === 'tauri');
  await window.keys(ESCAPE);
  await until('the search is empty', async () => (await typed()) === '');
  await window.keys(ESCAPE);
  await window.gone(mark('licences-dialog'));
});
