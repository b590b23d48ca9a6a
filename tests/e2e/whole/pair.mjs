// Pilotlight with some accounts, and the bare window beside it, in one world: whatever is measured of one is measured of the
// other in the same run.

import assert from 'node:assert/strict';

import { App } from '../app.mjs';
import { Panel } from '../bus.mjs';
import { SilentBrowser, closeWindow, windows } from '../desktop.mjs';
import { World } from '../environment.mjs';
import { until } from '../processes.mjs';
import { connectInTerminal } from '../sandbox.mjs';

const BARE = process.env.PILOTLIGHT_BARE;
/** What one sign-in each at Facebook, Instagram and X brings without further Pages. */
const LEAST = 5;

export class Pair {
  world;
  panel;
  ours;
  bare;

  /** Opens a world in which so many accounts are connected: none, or five and more. */
  static async open(accounts) {
    const pair = new Pair();
    pair.world = await World.open();
    try {
      await pair.#fill(accounts);
      return pair;
    } catch (error) {
      await pair.close();
      throw error;
    }
  }

  async #fill(accounts) {
    const env = { PILOTLIGHT_SANDBOX_PAGES: String(Math.max(accounts - LEAST, 0)) };
    await SilentBrowser.install(this.world);
    this.panel = await Panel.start(this.world);
    const app = new App(this.world, { env });
    for (const platform of accounts > 0 ? ['facebook', 'instagram', 'x'] : []) {
      await connectInTerminal(app, platform, { persona: 'lena' });
    }
    const { stdout } = await app.run('status', '--json');
    if (accounts > 0) assert.equal(JSON.parse(stdout).accounts.length, accounts);
    this.ours = new Program(this, {
      app,
      title: 'Pilotlight',
      args: ['--profile', 'sandbox'],
      entry: 'Open Pilotlight',
    });
    this.bare = new Program(this, {
      app: new App(this.world, { program: BARE }),
      title: 'Bare',
      args: ['--tray'],
      entry: 'Open',
    });
    await this.#warmUp();
  }

  /**
   * The first program with a window that starts on a display looks for its graphics library and notes there what it found;
   * on a desktop that is hardly ever us, and here it is neither of both.
   */
  async #warmUp() {
    await this.bare.hide();
    await this.bare.end();
  }

  async close() {
    this.panel?.close();
    await this.world.close();
  }
}

/** One of both. */
export class Program {
  app;
  title;
  args;
  /** The entry of its tray's menu that opens the window. */
  entry;
  #pair;
  #id;

  constructor(pair, facts) {
    Object.assign(this, facts);
    this.#pair = pair;
  }

  get isBare() {
    return this === this.#pair.bare;
  }

  /** Starts it in the tray, with no window, and gives its process. */
  async hide() {
    this.#pair.panel.forget();
    const { child } = this.app.launch([...this.args, '--hidden']);
    this.#id = child.pid;
    await this.#pair.panel.entry(this.entry);
    return child.pid;
  }

  /** Opens the window from the tray. */
  async open() {
    await this.#pair.panel.choose(this.entry);
    await until('the window can be seen', async () => (await this.#windows()).length === 1);
  }

  /** Closes the window and waits until its page has ended. */
  async close() {
    await closeWindow(this.#pair.world, this.title);
    await until('the page has ended', async () =>
      (await this.#pair.world.processes()).every(({ line }) => !/WebKitWebProcess/.test(line)),
    );
  }

  /** Waits until nothing is left of what the webview started; the bare window keeps some of it for good. */
  async alone() {
    if (this.isBare) return;
    await until('nothing of the webview is left', async () =>
      (await this.#pair.world.processes()).every(({ line }) => !/WebKit\w+Process/.test(line)),
    );
  }

  async end() {
    process.kill(this.#id, 'SIGTERM');
    await until('it has ended', async () => (await this.app.processes()).length === 0);
  }

  #windows() {
    return windows(this.#pair.world, this.title);
  }
}
