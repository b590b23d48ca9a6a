// The clean system that a package is installed into, seen from the test beside it.
//
// `cargo xtask package --check` makes the system and mounts into it what a program needs; the desktop around it (display,
// bus, keychain, panel) is a world like those of the desktop test, reached through /tmp. The system names no desktop, so
// links travel on the plain road of xdg-utils, which is the narrowest.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { begin, cards, complete } from '../e2e/actions.mjs';
import { App } from '../e2e/app.mjs';
import { SCHEME } from '../e2e/environment.mjs';
import { until } from '../e2e/processes.mjs';
import { consent } from '../e2e/sandbox.mjs';

const { PILOTLIGHT_CLEAN_SYSTEM: SYSTEM } = process.env;

export const PROGRAM = '/usr/bin/pilotlight';
export const ENTRY = 'Pilotlight.desktop';

/** What every package lays, from the root of the system; pages of the manual may be compressed. */
const LAID = [
  `usr/share/applications/${ENTRY}`,
  'usr/share/metainfo/dev.pilotlight.Pilotlight.metainfo.xml',
  'usr/share/icons/hicolor/32x32/apps/pilotlight.png',
  'usr/share/icons/hicolor/128x128/apps/pilotlight.png',
  'usr/share/icons/hicolor/scalable/apps/pilotlight.svg',
  'usr/share/man/man1/pilotlight.1',
  'usr/share/man/man1/pilotlight-status.1',
  'usr/share/bash-completion/completions/pilotlight',
  'usr/share/fish/vendor_completions.d/pilotlight.fish',
  'usr/share/doc/pilotlight/copyright',
  'usr/share/doc/pilotlight/third-party-licences.txt',
];

export class CleanSystem {
  #world;

  constructor(world) {
    this.#world = world;
  }

  /** Runs a program of the clean system in it. */
  run(program, args, seconds = 60) {
    return this.#world.run('chroot', [SYSTEM, program, ...args], {
      seconds,
      env: { DEBIAN_FRONTEND: 'noninteractive', XDG_CURRENT_DESKTOP: '' },
    });
  }

  /** The same, and what it printed; it has to end well. */
  async done(program, args, seconds) {
    const { code, stdout, stderr } = await this.run(program, args, seconds);
    assert.equal(
      code,
      0,
      `${program} ${args.join(' ')}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
    );
    return stdout;
  }

  /** Installs packages of the system's own, or files. */
  async install(...packages) {
    await this.done('apt-get', ['update', '-qq'], 300);
    const install = ['install', '-qq', '--yes', '--no-install-recommends', ...packages];
    await this.done('apt-get', install, 900);
  }

  /** Files of the system, outside what is mounted in it, with the program in their name. */
  async traces() {
    const mounted = ['tmp', 'proc', 'dev'].flatMap((name) => [
      '-path',
      join(SYSTEM, name),
      '-prune',
      '-o',
    ]);
    const found = await this.#world.run('find', [
      SYSTEM,
      ...mounted,
      '-iname',
      '*pilotlight*',
      '-print',
    ]);
    assert.equal(found.code, 0, found.stderr);
    return found.stdout.split('\n').filter(Boolean);
  }

  /** Which entry the system gives our links to. */
  async handler() {
    const type = `x-scheme-handler/${SCHEME}`;
    return (await this.run('xdg-mime', ['query', 'default', type])).stdout.trim();
  }

  /** That everything lies where the system looks for it, and the program says which version it is. */
  async holds(version, ...more) {
    assert.equal((await this.done('pilotlight', ['--version'])).trim(), `pilotlight ${version}`);
    for (const path of [...LAID, ...more]) {
      assert.ok(
        [path, `${path}.gz`].some((one) => existsSync(join(SYSTEM, one))),
        path,
      );
    }
    const entry = join(SYSTEM, 'usr/share/applications', ENTRY);
    const valid = await this.#world.run('desktop-file-validate', [entry]);
    assert.deepEqual([valid.code, valid.stdout], [0, '']);
  }

  /** Connects an account of X in the window by our own link, which the system hands over. */
  async connect(app, browser) {
    await begin(app.window, 'x');
    const back = await consent(app, await browser.next(), { persona: 'june' });
    assert.ok(back.startsWith(`${SCHEME}:/return/x?`), 'the way is our own link');
    await this.done('xdg-open', [back]);
    const { connected } = await complete(app.window);
    assert.deepEqual(connected, ['Green Lane Gardens']);
    await until('the card is healthy', async () =>
      (await cards(app.window)).some(({ status }) => status === 'healthy'),
    );
    const told = JSON.parse((await app.runBare('status', '--json')).stdout);
    assert.deepEqual(
      told.accounts.map(({ name }) => name),
      ['Green Lane Gardens'],
    );
  }

  /** The installed program, as its owner would start it. */
  async app(env = {}) {
    const started = this.#world.path('start-installed');
    await writeFile(started, `#!/bin/sh\nexec chroot '${SYSTEM}' ${PROGRAM} "$@"\n`);
    await chmod(started, 0o755);
    return new App(this.#world, {
      program: started,
      seen: PROGRAM,
      data: this.#world.path('data/pilotlight'),
      // The usual folder, as for everybody.
      env: { PILOTLIGHT_DATA_DIR: '', XDG_CURRENT_DESKTOP: '', ...env },
    });
  }
}
