// The screens of a language that nobody speaks: every word two fifths longer and between brackets, which shows what a
// layout can take before a translator finds out.

import { control } from '../sandbox.mjs';
import { mark } from '../webdriver.mjs';
import { HOUR } from './stage.mjs';
import { BODY, explained, fromMenu, page, settings } from './ways.mjs';

/** A few accounts, one of which needs somebody. */
async function few(stage) {
  await stage.start();
  await stage.toMarch();
  for (const platform of ['facebook', 'instagram', 'x', 'linkedin']) {
    await stage.signIn(platform, { persona: 'lena' });
  }
  await control(stage.app, { do: 'change_password', platform: 'instagram', persona: 'lena' });
  await stage.advance(3 * HOUR);
  await stage.checkAll();
}

export const PSEUDO = {
  name: 'pseudo',
  language: 'pseudo',
  make: few,
  screens: [
    { name: 'pseudo-accounts', open: () => {} },
    {
      name: 'pseudo-connect-preview',
      open: async (stage) => {
        await stage.window.click(mark('connect-account'));
        await stage.window.click(`${mark('connect-dialog')} ${mark('platform-card-facebook')}`);
        await stage.window.see(mark('permission-preview'));
      },
    },
    {
      name: 'pseudo-details',
      open: async (stage) => {
        await fromMenu('instagram', 'Corner Florist', 'card-details')(stage);
        await stage.window.see(mark('health-days'));
      },
    },
    {
      name: 'pseudo-disconnect',
      open: async (stage) => {
        await fromMenu('facebook', 'Garden Shop', 'card-disconnect')(stage);
        await stage.window.see(mark('disconnect-happens'));
      },
    },
    {
      name: 'pseudo-selection',
      open: async (stage) => {
        await stage.window.click(mark('select-several'));
        await stage.window.click(mark('select-all'));
      },
    },
    {
      name: 'pseudo-horizon',
      open: async (stage) => {
        await page('horizon')(stage);
        await stage.window.see(mark('lane'));
        await explained(stage);
      },
      // What is explained stands where its lane stood before.
      resized: explained,
    },
    {
      name: 'pseudo-shortcuts',
      open: async (stage) => {
        await stage.window.type(BODY, '?');
        await stage.window.see(mark('shortcuts-dialog'));
      },
    },
    { name: 'pseudo-activity', open: page('activity') },
    { name: 'pseudo-learn', open: page('learn') },
    { name: 'pseudo-settings-apps', open: settings('platform-apps') },
    { name: 'pseudo-settings-notifications', open: settings('notifications') },
    { name: 'pseudo-settings-security', open: settings('security') },
    {
      name: 'pseudo-composer',
      open: async (stage) => {
        await page('posts')(stage);
        await stage.window.click(mark('new-post'));
        await stage.window.see(mark('pick-account'));
        await stage.window.type(mark('composer-text'), 'Fresh tulips are in');
      },
    },
  ],
};
