// Light or dark: the window is as the desktop says, from the start, when that changes, and after it changed with no window
// there.

import { after, before, test } from 'node:test';

import { Variant } from '@jellybrick/dbus-next';

import { telling } from './actions.mjs';
import { App } from './app.mjs';
import { Bus, Panel } from './bus.mjs';
import { closeWindow } from './desktop.mjs';
import { World } from './environment.mjs';
import { until } from './processes.mjs';
import { mark } from './webdriver.mjs';

const PORTAL = 'org.freedesktop.portal.Desktop';
const PATH = '/org/freedesktop/portal/desktop';
const SETTINGS = 'org.freedesktop.portal.Settings';
const WISH = ['org.freedesktop.appearance', 'color-scheme'];
/** What the portal calls it (XDG desktop portal, Settings, 2024). */
const SCHEMES = { any: 0, dark: 1, light: 2 };

let world;
let app;
let panel;
let desktop;
let scheme = 'dark';

const step = (name, act) =>
  test(name, telling(`appearance, ${name}`, { world: () => world, app: () => app }, act));

/** The desktop turns light or dark, and says so. */
function turn(to) {
  scheme = to;
  desktop.signal(
    PATH,
    SETTINGS,
    'SettingChanged',
    'ssv',
    ...WISH,
    new Variant('u', SCHEMES[scheme]),
  );
}

const isDark = (dark) =>
  until(`the page is ${dark ? 'dark' : 'light'}`, async () => {
    const found = await app.window.execute(
      "return matchMedia('(prefers-color-scheme: dark)').matches",
    );
    return found === dark;
  });

before(async () => {
  world = await World.open();
  desktop = await Bus.connect(world);
  await desktop.own(PORTAL, ({ member }) =>
    member === 'Read'
      ? { signature: 'v', body: [new Variant('v', new Variant('u', SCHEMES[scheme]))] }
      : {},
  );
  panel = await Panel.start(world);
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
});

after(async () => {
  panel?.close();
  desktop?.close();
  await world?.close();
});

step('on a dark desktop the window is dark', () => isDark(true));

step('it follows the desktop while it is open', async () => {
  turn('light');
  await isDark(false);
  turn('dark');
  await isDark(true);
  turn('any');
  await isDark(false);
});

step('what changed while there was no window holds in the next', async () => {
  await panel.entry('Open Pilotlight');
  await closeWindow(world);
  turn('dark');
  await panel.choose('Open Pilotlight');
  await app.window.turn();
  await isDark(true);
});
