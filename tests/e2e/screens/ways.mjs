// The ways into a screen: what a person presses to come there.

import { begin, phase } from '../actions.mjs';
import { mark } from '../webdriver.mjs';
import { accounts } from './cast.mjs';

export const CONTROL = '\uE009';
export const ESCAPE = '\uE00C';
export const ENTER = '\uE007';
export const BODY = 'body';

export const page = (name) => (stage) => stage.window.click(mark(`nav-${name}`));

/** Brings a part of the page, or of the dialog above it, to the top of the window. */
export const toTop = (stage, part) =>
  stage.window.execute(
    `const part = document.querySelector(arguments[0]);
     part.style.scrollMarginTop = '24px';
     part.scrollIntoView({ block: 'start', behavior: 'instant' });`,
    part,
  );

/** What stands in the settings once everything is read. */
const READ = [
  'platform-app-linkedin',
  'start-at-login',
  'quiet-on',
  'late-rule',
  'keychain',
  'about-version',
].map((name) => mark(name));

/** Settings with one of its parts at the top of the window. */
export const settings = (part) => async (stage) => {
  await stage.window.click(mark('nav-settings'));
  await stage.window.see(mark(part));
  // The sections above it are read one by one, and push it down as they come.
  for (const read of READ) await stage.window.see(read);
  await toTop(stage, mark(part));
};

/** The first lane of the horizon with the focus, which explains it. */
export const explained = async (stage) => {
  await stage.window.execute(
    `document.activeElement?.blur(); document.querySelector('[data-testid=lane]').focus()`,
  );
  await stage.window.see(mark('lane-tip'));
};

export const idOf = async (stage, platform, name) =>
  (await accounts(stage)).find((each) => each.platform === platform && each.name.startsWith(name))
    .id;

/** An entry of an account's menu. */
export const fromMenu = (platform, name, entry) => async (stage) => {
  const id = await idOf(stage, platform, name);
  await stage.window.click(`${mark('account-card', { id })} ${mark('card-menu')}`);
  if (entry) await stage.window.click(mark(entry));
  else await stage.window.see(mark('card-disconnect'));
};

export const menu = fromMenu('instagram', 'Corner Florist');

export const choose = (stage, id, value) =>
  stage.window.click(`${mark(id)} option[value="${value}"]`);

/** A sign-in that was answered in the browser, as far as `wanted`. */
export const answered = (platform, answer, wanted) => async (stage) => {
  await begin(stage.window, platform);
  await stage.answer(platform, answer);
  await phase(stage.window, wanted);
};
