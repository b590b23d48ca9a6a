// The desktop around the app, where a test stands in for a part of it: the default browser, the mouse, the panel.

import { chmod, readFile, writeFile } from 'node:fs/promises';

import { until } from './processes.mjs';

/** A default browser that shows nothing and remembers what it was asked to open. */
export class SilentBrowser {
  #file;
  /** How many addresses were given to the test. */
  #given = 0;

  static async install(world) {
    const browser = new SilentBrowser();
    browser.#file = world.path('opened');
    const script = world.path('silent-browser');
    await writeFile(script, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${browser.#file}'\n`);
    await chmod(script, 0o755);
    await writeFile(browser.#file, '');
    await world.register('silent-browser.desktop', `${script} %u`, ['http', 'https']);
    return browser;
  }

  async #all() {
    // The line that is just being written is none yet.
    return (await readFile(this.#file, 'utf8')).split('\n').slice(0, -1);
  }

  /** The next address that is opened, beginning with the first: never one that was given before. */
  async next() {
    const address = await until(
      'the browser was asked to open something',
      async () => (await this.#all())[this.#given],
    );
    this.#given += 1;
    return address;
  }

  /** The address that was opened last. */
  async last() {
    return (await this.#all()).at(-1);
  }
}

/** The windows with this title that can be seen. */
export async function windows(world, title = 'Pilotlight') {
  const { stdout } = await world.run('xdotool', [
    'search',
    '--onlyvisible',
    '--name',
    `^${title}$`,
  ]);
  return stdout.split('\n').filter(Boolean);
}

/** The windows of this process that can be seen, whatever their titles. */
export async function windowsOf(world, process) {
  const search = ['search', '--all', '--onlyvisible', '--pid', String(process), '--name', '.'];
  const { stdout } = await world.run('xdotool', search);
  return stdout.split('\n').filter(Boolean);
}

/** Closes the window as its close button does. */
export async function closeWindow(world, title = 'Pilotlight') {
  const [id] = await until('the window can be seen', async () => {
    const all = await windows(world, title);
    return all.length > 0 && all;
  });
  // The window manager's own key: it asks the window to close. A window that is only being framed cannot be seen for
  // a moment and hears no key, so what counts is that it is no more.
  await until('the window is closed', async () => {
    await world.run('xdotool', ['windowfocus', id, 'key', 'alt+F4']);
    return (await world.run('xdotool', ['getwindowgeometry', id])).code !== 0;
  });
}
