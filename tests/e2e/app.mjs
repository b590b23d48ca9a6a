// Pilotlight itself, in a world: its window through tauri-driver, its command line, its data folder.

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { windowsOf } from './desktop.mjs';
import { APP, TOOLS } from './environment.mjs';
import { hasEnded, until } from './processes.mjs';
import { Window } from './webdriver.mjs';

/** The database's name in a world's folder. */
export const DATABASE = 'pilotlight.db';

/**
 * A port nobody uses, from below those that the system hands out by itself (from 32768 on), so that it stays free until
 * it is used.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const free = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

export class App {
  /** @type {Window} */
  window;
  data;
  #world;
  #driver;
  #program;
  #seen;
  #env;

  /** `seen` is what the system calls the running program, where `program` only leads to it. */
  constructor(
    world,
    { program = APP, seen = program, data = world.path('pilotlight'), env = {} } = {},
  ) {
    this.#world = world;
    this.#program = program;
    this.#seen = seen;
    this.data = data;
    this.#env = { PILOTLIGHT_DATA_DIR: data, ...env };
  }

  /** Starts the app on the sandbox with its window. */
  async start(args = ['--profile', 'sandbox']) {
    const address = await this.#startDriver();
    this.window = await Window.open(address, this.#program, args);
    return this.window;
  }

  /** Starts the driver and gives its address. A port that was free may be taken by now: then with others. */
  async #startDriver(tries = 3) {
    const [port, nativePort] = [await freePort(), await freePort()];
    this.#driver = this.#world.start(
      join(TOOLS, 'tauri-driver'),
      ['--port', String(port), '--native-port', String(nativePort)],
      { env: { ...this.#world.env, ...this.#env } },
    );
    const address = `http://127.0.0.1:${port}`;
    try {
      await until('tauri-driver and WebKitWebDriver answer', async () => {
        const status = await fetch(`${address}/status`);
        return status.ok && (await status.json()).value.ready;
      });
      return address;
    } catch (error) {
      this.#driver.child.kill();
      await this.#driver.ended;
      if (tries === 1) throw error;
      return this.#startDriver(tries - 1);
    }
  }

  /** The app's processes, without the browser engine's helpers, which begin as copies of the process that starts them. */
  async processes() {
    const all = (await this.#world.processes()).filter(
      ({ line }) => line === this.#seen || line.startsWith(`${this.#seen} `),
    );
    return all.filter(({ parent }) => all.every(({ id }) => id !== parent));
  }

  /** Ends the window and the app. */
  async stop() {
    const running = await this.processes();
    if (this.window) await this.window.close().catch(() => {});
    this.window = undefined;
    for (const { id } of await this.processes()) {
      try {
        process.kill(id, 'SIGTERM');
      } catch {
        // The driver was quicker.
      }
    }
    await until('the app has ended', async () => (await this.processes()).length === 0);
    for (const { id } of running) {
      await until('nothing is left of it', () => hasEnded(id));
      // The display learns of it a moment later. Until then it could be mistaken for the next app's.
      await until('its window is gone', async () => !(await windowsOf(this.#world, id)).length);
    }
    this.#driver?.child.kill();
    await this.#driver?.ended;
    this.#driver = undefined;
  }

  async restart(args) {
    await this.stop();
    return this.start(args);
  }

  /** Runs the app's command line beside (or without) the window. */
  run(...args) {
    return this.runBare('--profile', 'sandbox', ...args);
  }

  /** Runs the app with exactly these arguments. */
  runBare(...args) {
    return this.#world.run(this.#program, args, { env: this.#env });
  }

  /** Starts the app with exactly these arguments and leaves it running, `through` another program if named. */
  launch(args, { listen, through = [] } = {}) {
    const [program, ...rest] = [...through, this.#program, ...args];
    return this.#world.start(program, rest, { env: { ...this.#world.env, ...this.#env }, listen });
  }

  /** The rows of the sandbox world's database that answer a question, each a line. */
  async rows(question) {
    const file = join(this.data, 'sandbox', DATABASE);
    const answer = await this.#world.run('sqlite3', ['-cmd', '.timeout 5000', file, question]);
    if (answer.code !== 0) throw new Error(answer.stderr);
    return answer.stdout.trimEnd().split('\n');
  }
}
