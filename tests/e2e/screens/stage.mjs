// The app on a stage: its window at a size and in a theme that are asked for, on the sandbox at a known hour, with as
// many accounts as a screen needs. Whoever takes pictures, holds screens to rules or measures them stands here.
//
// What a stage does quickly (signing people in without a browser) it does through the same commands that the window's
// buttons call.

import assert from 'node:assert/strict';

import { phase } from '../actions.mjs';
import { App } from '../app.mjs';
import { SilentBrowser } from '../desktop.mjs';
import { World } from '../environment.mjs';
import { until } from '../processes.mjs';
import { consent, control, sandboxState } from '../sandbox.mjs';
import { mark } from '../webdriver.mjs';

export const HOUR = 3600 * 1000;
export const DAY = 24 * HOUR;

/** Room for the widest window with its frame. */
const SCREEN = '1480x1080';

export class Stage {
  world;
  app;
  browser;

  /** Opens a world; `pages` gives each person of the sandbox with a Page so many more, `language` is what the app speaks. */
  static async open({ pages = 0, language, program } = {}) {
    const stage = new Stage();
    stage.world = await World.open({ screen: SCREEN });
    try {
      stage.browser = await SilentBrowser.install(stage.world);
      stage.app = new App(stage.world, {
        ...(program ? { program } : {}),
        env: {
          ...(pages > 0 ? { PILOTLIGHT_SANDBOX_PAGES: String(pages) } : {}),
          ...(language ? { PILOTLIGHT_LANGUAGE: language } : {}),
        },
      });
    } catch (error) {
      await stage.close();
      throw error;
    }
    return stage;
  }

  get window() {
    return this.app.window;
  }

  async start() {
    await this.app.start();
    await this.window.see(mark('glance'));
  }

  async close() {
    await this.app?.stop().catch(() => {});
    await this.world.close();
  }

  /** Calls a command of the app's own, as the window does. */
  async invoke(command, args = {}) {
    const { value, thrown } = await this.window.evaluate(
      'return (await window.__TAURI_INTERNALS__.invoke(args[0], args[1])) ?? null',
      command,
      args,
    );
    assert.equal(thrown, undefined, `${command}: ${thrown}`);
    return value;
  }

  /** Moves the sandbox's time to nine in the morning of the next first of March, the same in every run but for the year. */
  async toMarch() {
    const { now_ms: now } = await sandboxState(this.app);
    const { year, month } = {
      year: new Date(now).getUTCFullYear(),
      month: new Date(now).getUTCMonth(),
    };
    const moment = Date.UTC(month < 2 ? year : year + 1, 2, 1, 9);
    await this.advance(moment - now);
  }

  async advance(ms) {
    await control(this.app, { do: 'advance', ms });
  }

  /** Signs a person in and connects what can be, or what `choose` names. */
  async signIn(platform, { choose, ...answer }) {
    await this.invoke('begin_connect', { platform, askAgain: false });
    await this.answer(platform, answer);
    if ((await phase(this.window, 'choosing', 'confirming', 'ended')) === 'choosing') {
      if (choose) await this.#tick(choose);
      await this.window.click(mark('choose-continue'));
    }
    if ((await phase(this.window, 'confirming', 'ended')) === 'confirming') {
      await this.window.click(mark('confirm-connect'));
    }
    // A thousand accounts are checked for the first time before it is over.
    await until(
      'the sign-in is over',
      async () => (await this.window.list(mark('attempt-phase')))[0]?.phase === 'ended',
      900,
    );
    await this.window.click(mark('attempt-close'));
    await this.window.gone(mark('attempt-dialog'));
  }

  async #tick(names) {
    const rows = await this.window.list('[data-testid^="target-"][data-state]');
    for (const [index, { name, state }] of rows.entries()) {
      const box = mark(`target-check-${index}`);
      if (state !== 'ready') continue;
      if ((await this.window.property(box, 'checked')) !== names.includes(name)) {
        await this.window.click(box);
      }
    }
  }

  /** Gives a person's answer to the consent page that was opened last. */
  async answer(platform, answer) {
    const location = await consent(this.app, await this.browser.next(), answer);
    const back = new URL(location);
    if (back.protocol !== 'http:') return void (await this.app.runBare(location));
    // The relay page only passes on what it is given, so its second link can be followed without it.
    const link = back.pathname.startsWith('/relay/')
      ? `http://127.0.0.1:47813/return/${platform}${back.search}`
      : back;
    // No person answers as quickly as this: the port of the sign-in before may only now be free for this one.
    await until('the return is taken', async () => (await fetch(link)).ok);
  }

  /** Checks all accounts and waits until that is done. */
  async checkAll() {
    await this.invoke('check_all');
    await until(
      'all checks are done',
      async () =>
        (await this.window.count(mark('round'))) === 0 &&
        (await this.window.count(`${mark('check-all')}:disabled`)) === 0 &&
        (await this.window.count('[data-status=refreshing]')) === 0,
      300,
    );
  }

  /** The window as newly opened: no search, no selection, no dialog, no sign-in in hand. */
  async fresh() {
    const [attempt] = await this.window.list(mark('attempt-phase'));
    if (attempt) {
      if (attempt.phase !== 'ended') await this.invoke('cancel_attempt');
      await phase(this.window, 'ended');
      await this.invoke('dismiss_attempt');
    }
    await this.window.execute('window.left = true; location.reload()');
    await until('the window is drawn anew', () =>
      this.window.execute(
        "return !window.left && document.querySelector('[data-testid=glance]') !== null",
      ),
    );
    await this.window.execute('document.activeElement?.blur?.()');
  }

  /** Shows one screen of the table in a window of this size. */
  async enter(screen, width, height) {
    await screen.before?.(this);
    if (screen.alone) {
      await screen.open(this);
      await this.size(width, height);
    } else {
      await this.fresh();
      await this.size(width, height);
      await screen.open(this);
    }
  }

  /** What the frame adds to the page, once that is known. */
  #frame;

  /** Gives the page itself this size, whatever frame stands around it. */
  async size(width, height) {
    const inner = () => this.window.execute('return [innerWidth, innerHeight]');
    if (!this.#frame) {
      await this.window.resize(1000, 800);
      const [w, h] = await until('the window stands as it shall', async () => {
        const [before, after] = [await inner(), await inner()];
        const near = Math.abs(after[0] - 1000) < 40 && Math.abs(after[1] - 800) < 80;
        return near && before.join() === after.join() && after;
      });
      this.#frame = [1000 - w, 800 - h];
    }
    await until(`the page is ${width} by ${height}`, async () => {
      await this.window.resize(width + this.#frame[0], height + this.#frame[1]);
      const [w, h] = await inner();
      return w === width && h === height;
    });
  }

  /** Shows the theme as its switch does, also beneath a dialog, where the switch cannot be reached. */
  theme(name) {
    return this.window.execute('document.documentElement.dataset.theme = arguments[0]', name);
  }

  /** Waits until nothing moves, letters and faces are there, and what was asked for is drawn. */
  async still() {
    await until('the window stands still', () =>
      this.window
        .evaluate(
          `await document.fonts.ready;
           // Those further down are fetched when they come into sight.
           const seen = [...document.images].filter((image) => {
             const { top, bottom } = image.getBoundingClientRect();
             return bottom > 0 && top < innerHeight;
           });
           await Promise.all(seen.map((image) => image.decode().catch(() => {})));
           await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
           return document.getAnimations().every(({ playState, effect }) =>
             playState !== 'running' || effect.getComputedTiming().endTime === Infinity);`,
        )
        .then(({ value }) => value),
    );
  }
}
