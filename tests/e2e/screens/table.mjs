// Every screen of the window, in one table. Pictures for the documentation are taken of all of them, and each is held
// to the rules for everyone (contrast, names, enlargement, a narrow window). A new page or panel is one more line.
//
// A world is `make`d once for its screens; `pages` gives its people more Pages, `language` is what the app speaks there, and
// a world that is only for `pictures` is too large to be held to rules at every change. A screen is `open`ed in a window that was drawn anew (or `alone`,
// where it starts the app itself), so that lines may stand in any order; only what comes `before` one changes what the
// world has lived through. `resized` puts right what belongs to the size it was opened in.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { begin, phase } from '../actions.mjs';
import { DATABASE } from '../app.mjs';
import { until } from '../processes.mjs';
import { control } from '../sandbox.mjs';
import { lockKeychain } from '../secrets.mjs';
import { mark } from '../webdriver.mjs';
import { accounts, fourteen, many, one, troubles } from './cast.mjs';
import { POSTS } from './posts.mjs';
import { PSEUDO } from './pseudo.mjs';
import { DAY, HOUR } from './stage.mjs';
import {
  BODY,
  CONTROL,
  ENTER,
  ESCAPE,
  answered,
  choose,
  explained,
  fromMenu,
  idOf,
  menu,
  page,
  settings,
  toTop,
} from './ways.mjs';

const EMPTY = {
  name: 'empty',
  make: async (stage) => {
    await stage.start();
    await stage.toMarch();
  },
  screens: [
    { name: 'welcome', open: () => {} },
    {
      name: 'accounts-0',
      open: (stage) => stage.window.click(mark('welcome-skip')),
      // It is remembered that the first words were put away.
      leave: (stage) => stage.window.execute('localStorage.clear()'),
    },
    {
      name: 'connect',
      open: (stage) => stage.window.click(mark('connect-account')),
    },
    {
      name: 'connect-preview',
      open: async (stage) => {
        await stage.window.click(mark('connect-account'));
        await stage.window.click(`${mark('connect-dialog')} ${mark('platform-card-facebook')}`);
        await stage.window.see(mark('permission-preview'));
      },
    },
    { name: 'posts-0', open: page('posts') },
    { name: 'horizon-0', open: page('horizon') },
    { name: 'activity-0', open: page('activity') },
    { name: 'learn', open: page('learn') },
  ],
};

const ONE = {
  name: 'one',
  make: one,
  screens: [{ name: 'accounts-1', open: () => {} }],
};

const FOURTEEN = {
  name: 'fourteen',
  make: fourteen,
  screens: [
    { name: 'accounts-14', open: () => {} },
    {
      name: 'menu',
      open: menu,
      // It stands where its button stood before. The driver's pointer misses what is drawn larger, so
      // it is opened by the keyboard.
      resized: async (stage) => {
        await stage.window.keys(ESCAPE);
        await stage.window.gone('[role=menu]');
        const id = await idOf(stage, 'instagram', 'Corner Florist');
        await stage.window.execute(
          'document.querySelector(arguments[0]).focus()',
          `${mark('account-card', { id })} ${mark('card-menu')}`,
        );
        await stage.window.keys(ENTER);
        await stage.window.see(mark('card-disconnect'));
      },
    },
    {
      name: 'filters',
      open: async (stage) => {
        await choose(stage, 'filter-brand', 'is:Corner Florist');
        await choose(stage, 'sort', 'name');
        await stage.window.type(mark('search'), 'corner');
        await choose(stage, 'grouping', 'platform');
      },
      // These two are remembered.
      leave: (stage) =>
        stage.window.execute(
          "localStorage.removeItem('sort'); localStorage.removeItem('grouping')",
        ),
    },
    {
      name: 'nothing-found',
      open: async (stage) => {
        await stage.window.type(mark('search'), 'tulip');
        await stage.window.see(mark('nothing-found'));
      },
    },
    {
      name: 'selection',
      open: async (stage) => {
        await stage.window.click(mark('select-several'));
        for (const name of ['Garden Shop', 'Wedding Flowers by Corner']) {
          await stage.window.click(`${mark('account-card', { name })} ${mark('pick')}`);
        }
      },
    },
    {
      name: 'palette',
      open: async (stage) => {
        await stage.window.type(BODY, `${CONTROL}k`);
        await stage.window.type(mark('palette-input'), 'co');
      },
    },
    {
      name: 'shortcuts',
      open: async (stage) => {
        await stage.window.type(BODY, '?');
        await stage.window.see(mark('shortcuts-dialog'));
      },
    },
    {
      name: 'details',
      open: async (stage) => {
        await fromMenu('instagram', 'Corner Florist', 'card-details')(stage);
        await stage.window.see(mark('health-days'));
      },
    },
    {
      name: 'details-latency',
      open: async (stage) => {
        await fromMenu('instagram', 'Corner Florist', 'card-details')(stage);
        await stage.window.see(mark('latency-plot'));
        await toTop(stage, mark('latency-plot'));
      },
    },
    {
      name: 'describe',
      open: fromMenu('facebook', 'Garden Shop', 'card-describe'),
    },
    {
      name: 'disconnect',
      open: async (stage) => {
        await fromMenu('facebook', 'Garden Shop', 'card-disconnect')(stage);
        await stage.window.see(mark('disconnect-happens'));
      },
    },
    {
      name: 'disconnect-several',
      open: async (stage) => {
        await stage.window.click(mark('select-several'));
        await stage.window.click(mark('select-all'));
        await stage.window.click(mark('selection-disconnect'));
        await stage.window.see(mark('disconnect-happens'));
      },
    },
    {
      name: 'horizon',
      open: async (stage) => {
        await page('horizon')(stage);
        await stage.window.see(mark('lane'));
      },
    },
    {
      name: 'horizon-what-if',
      open: async (stage) => {
        await page('horizon')(stage);
        await stage.window.see(mark('lane'));
        await choose(stage, 'what-if', 'password-facebook');
        await explained(stage);
      },
      // What is explained stands where its lane stood before.
      resized: explained,
    },
    {
      name: 'activity',
      open: async (stage) => {
        await page('activity')(stage);
        await stage.window.click(mark('audit-verify'));
        await stage.window.see(mark('audit-verdict'));
      },
    },
    {
      name: 'settings-apps',
      open: async (stage) => {
        await settings('platform-apps')(stage);
        await stage.window.click(`${mark('platform-app-youtube')} > summary`);
        await toTop(stage, mark('platform-apps'));
      },
    },
    { name: 'settings-world', open: settings('world') },
    { name: 'settings-language', open: settings('language') },
    { name: 'settings-notifications', open: settings('notifications') },
    { name: 'settings-general', open: settings('general') },
    { name: 'settings-security', open: settings('security') },
    { name: 'settings-about', open: settings('about') },
    {
      name: 'waiting',
      open: async (stage) => {
        await begin(stage.window, 'youtube');
        await stage.browser.next();
      },
    },
    {
      name: 'choose',
      open: async (stage) => {
        const pages = await accounts(stage);
        const granted = pages.filter(({ name }) => name === 'Market Street Wine').length;
        if (granted === 0) throw new Error('the fourteen are not there');
        await answered('linkedin', { persona: 'amir' }, 'choosing')(stage);
      },
    },
    {
      name: 'identity',
      open: answered('instagram', { persona: 'june' }, 'confirming'),
    },
    {
      name: 'refused-in-browser',
      open: answered('x', { persona: 'june', deny: true }, 'ended'),
    },
    {
      name: 'reconnect-other-identity',
      open: async (stage) => {
        await fromMenu('instagram', 'Corner Florist', 'card-reconnect')(stage);
        await phase(stage.window, 'waiting');
        await stage.answer('instagram', { persona: 'amir' });
        await phase(stage.window, 'ended');
      },
    },
    {
      name: 'success',
      open: async (stage) => {
        await fromMenu('facebook', 'Garden Shop', 'card-reconnect')(stage);
        await phase(stage.window, 'waiting');
        await stage.answer('facebook', { persona: 'lena' });
        if ((await phase(stage.window, 'choosing', 'confirming', 'ended')) === 'choosing') {
          await stage.window.click(mark('choose-continue'));
        }
        if ((await phase(stage.window, 'confirming', 'ended')) === 'confirming') {
          await stage.window.click(mark('confirm-connect'));
        }
        await phase(stage.window, 'ended');
      },
    },
    {
      name: 'checking',
      // Everybody is slow, so that the round can be looked at; after some hours X wants to be renewed as well.
      open: async (stage) => {
        await stage.advance(3 * HOUR);
        for (const platform of ['facebook', 'instagram', 'youtube', 'x', 'linkedin']) {
          await control(stage.app, { do: 'slow', platform, ms: 20_000 });
        }
        await stage.window.click(mark('check-all'));
        await stage.window.see(mark('account-card', { status: 'refreshing' }));
      },
      leave: async (stage) => {
        await control(stage.app, { do: 'calm' });
        await until(
          'the round is over',
          async () => (await stage.window.count(mark('round'))) === 0,
          120,
        );
      },
    },
    { name: 'states', before: troubles, open: () => {} },
    {
      name: 'states-quiet',
      open: (stage) => toTop(stage, mark('group')),
    },
    {
      name: 'details-in-trouble',
      open: async (stage) => {
        await fromMenu('instagram', 'Corner Florist', 'card-details')(stage);
        await stage.window.see(mark('health-days'));
      },
    },
    {
      name: 'fix-all',
      open: async (stage) => {
        await stage.window.click(mark('fix-all'));
        await phase(stage.window, 'waiting');
        await stage.browser.next();
      },
    },
    { name: 'horizon-in-trouble', open: page('horizon') },
    {
      name: 'offline',
      before: async (stage) => {
        await control(stage.app, { do: 'calm' });
        await control(stage.app, { do: 'captive', on: true });
        await stage.advance(2 * DAY);
        await stage.checkAll();
      },
      open: (stage) => toTop(stage, mark('group')),
    },
  ],
};

const MANY = {
  name: 'many',
  pictures: true,
  pages: 193,
  make: many,
  screens: [
    { name: 'accounts-200', open: () => {} },
    {
      name: 'accounts-200-found',
      open: async (stage) => {
        await stage.window.type(mark('search'), 'mill lane');
      },
    },
    {
      name: 'choose-200',
      open: answered('facebook', { persona: 'june' }, 'choosing'),
    },
    {
      name: 'horizon-200',
      open: async (stage) => {
        await page('horizon')(stage);
        await stage.window.see(mark('lane'));
      },
    },
  ],
};

const LOCKED = {
  name: 'locked',
  make: async (stage) => {
    await one(stage);
    await stage.app.stop();
    await lockKeychain(stage.world);
    await stage.start();
  },
  screens: [
    {
      name: 'keychain-locked',
      open: (stage) => stage.window.see(mark('vault-banner', { state: 'locked' })),
    },
  ],
};

/** What was saved cannot be used, or does not answer: the screens there are instead. */
const INSTEAD = {
  name: 'instead',
  make: async (stage) => {
    await stage.start();
    await stage.app.stop();
  },
  screens: [
    {
      name: 'failed',
      alone: true,
      open: async (stage) => {
        // As a newer version would leave it.
        await must(stage, 'sqlite3', [database(stage), 'PRAGMA user_version = 99']);
        await stage.app.start();
        await stage.window.see(mark('failed'));
      },
      leave: (stage) => stage.app.stop(),
    },
    {
      name: 'loading',
      alone: true,
      open: async (stage) => {
        // A file that never answers, as on a disk across a network that is gone.
        await rm(database(stage));
        await must(stage, 'mkfifo', [database(stage)]);
        await stage.app.start();
        await stage.window.see(mark('loading'));
      },
    },
  ],
};

const database = (stage) => join(stage.app.data, 'sandbox', DATABASE);

async function must(stage, program, args) {
  const { code, stderr } = await stage.world.run(program, args);
  if (code !== 0) throw new Error(`${program}: ${stderr}`);
}

export const WORLDS = [EMPTY, ONE, FOURTEEN, POSTS, PSEUDO, MANY, LOCKED, INSTEAD];
