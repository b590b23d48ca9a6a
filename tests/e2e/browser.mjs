// The default browser of a world: a real Chromium, opened by the desktop's own handler, watched by the test.

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';

import { chromium } from 'playwright-core';

import { SCHEME, onPath } from './environment.mjs';
import { until } from './processes.mjs';

/** Where Chromium writes the port on which it is watched. */
const PORT = 'browser/DevToolsActivePort';

export class Browser {
  #world;
  #connection;
  #asking;

  /** Makes Chromium the world's default browser. It starts when something opens a link. */
  static async install(world) {
    const browser = new Browser();
    browser.#world = world;
    const program = onPath('chromium', 'chromium-browser', 'google-chrome');
    browser.#asking = world.path('browser-asks');
    const profile = world.path('browser');
    await mkdir(`${profile}/Default`, { recursive: true });
    const flags = [
      `--user-data-dir=${profile}`,
      // The port is its own choice: one that is free now may be taken when the first link is opened.
      '--remote-debugging-port=0',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--password-store=basic',
      // Chromium's own sandbox refuses to run as root, which is who runs tests in a container.
      ...(process.getuid() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ];
    // What a person does once by ticking "Always allow" when a page first opens Pilotlight: the permission hangs
    // on the page's origin, so it is given to the origin of the first page opened. It cannot be given to a running
    // browser, hence a script in front of it.
    const script = world.path('open-browser');
    await writeFile(
      script,
      `#!/bin/sh
profile='${profile}'
if [ ! -e "$profile/SingletonLock" ] && [ ! -e '${browser.#asking}' ]; then
  origin=$(printf '%s' "$1" | sed -E 's|^(https?://[^/?#]+).*|\\1|')
  printf '{"protocol_handler":{"allowed_origin_protocol_pairs":{"%s":{"${SCHEME}":true}}}}' "$origin" > "$profile/Default/Preferences"
fi
exec '${program}' ${flags.join(' ')} "$@"
`,
    );
    await chmod(script, 0o755);
    await world.register('test-browser.desktop', `${script} %u`, ['http', 'https']);
    return browser;
  }

  async #connect() {
    if (!this.#connection?.isConnected()) {
      this.#connection = await until(
        'the browser was opened',
        async () => {
          const [port] = (await readFile(this.#world.path(PORT), 'utf8')).split('\n');
          return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
        },
        60,
      );
    }
    return this.#connection;
  }

  /** The newest page that is `wanted`, once there is one. */
  async page(what, wanted) {
    const connection = await this.#connect();
    return until(`the browser shows ${what}`, async () => {
      const pages = connection.contexts().flatMap((context) => context.pages());
      for (const page of pages.reverse()) if (await wanted(page)) return page;
      return undefined;
    });
  }

  /**
   * From its next start on the browser asks before it opens Pilotlight, as it does by default. Nobody answers, so the
   * link stays on the page.
   */
  async asksFirst(asks) {
    await this.close();
    if (asks) await writeFile(this.#asking, '');
    else await rm(this.#asking, { force: true });
    await rm(this.#world.path('browser/Default/Preferences'), { force: true });
  }

  /** Closes the browser, so that the next link opens a new one. */
  async close() {
    if (!this.#connection) return;
    const session = await this.#connection.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await this.#connection.close().catch(() => {});
    this.#connection = undefined;
    const profile = this.#world.path('browser');
    await rm(this.#world.path(PORT), { force: true });
    await until('the browser has ended', async () =>
      (await this.#world.processes()).every(
        ({ line }) => !line.includes(`--user-data-dir=${profile}`),
      ),
    );
  }
}
