// A private world for one test file: home, display, session bus, unlocked keychain, default browser.
//
// It is real (gnome-keyring, D-Bus, xdg-mime, Chromium) and it touches nothing of the user's: no home folder, no
// keyring, no default browser.

import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { endAll, launch, processesOf, run, start, until } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = resolve(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'));

/** What is under test, and where evidence of a failure goes. `cargo xtask test` names all three. */
export const APP = process.env.PILOTLIGHT_APP ?? join(TARGET, 'debug/pilotlight');
export const TOOLS = process.env.PILOTLIGHT_TOOLS ?? join(TARGET, 'tools/bin');
export const ARTIFACTS = process.env.PILOTLIGHT_ARTIFACTS ?? join(TARGET, 'desktop-test');

/** The scheme of the deep link. */
export const SCHEME = 'dev.pilotlight';

/**
 * A session bus that starts no service by itself: what runs in a world is what the test started. With the usual
 * configuration the first question after the keychain would start a second, locked one.
 */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=PATH</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error(`none of these programs is installed: ${names.join(', ')}`);
}

export class World {
  /** @type {Record<string, string>} the environment of everything that runs in this world */
  env;
  home;
  logs;
  #keychain;

  /** Opens a world; `keychain: false` leaves its bus without one, `screen` is the size of its display. */
  static async open({ keychain = true, screen = '1280x1000' } = {}) {
    const world = new World();
    try {
      await world.#open(keychain, screen);
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async #open(keychain, size) {
    this.home = await mkdtemp(join(tmpdir(), 'pilotlight-'));
    this.logs = this.path('logs');
    for (const folder of ['logs', 'runtime', 'config', 'data/applications', 'cache', 'state']) {
      await mkdir(this.path(folder), { recursive: true });
    }
    await chmod(this.path('runtime'), 0o700);
    this.env = {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      HOME: this.home,
      XDG_RUNTIME_DIR: this.path('runtime'),
      XDG_CONFIG_HOME: this.path('config'),
      XDG_DATA_HOME: this.path('data'),
      XDG_CACHE_HOME: this.path('cache'),
      XDG_STATE_HOME: this.path('state'),
      // With this name xdg-open uses gio, which can launch the handler file that the app writes.
      XDG_CURRENT_DESKTOP: 'GNOME',
      GDK_SCALE: '1',
      GDK_DPI_SCALE: '1',
      NO_AT_BRIDGE: '1',
      GTK_USE_PORTAL: '0',
    };
    const screen = this.start(
      'Xvfb',
      // A dot is a dot, whatever the machine has.
      ['-displayfd', '1', '-screen', '0', `${size}x24`, '-dpi', '96', '-nolisten', 'tcp'],
      { listen: /./ },
    );
    this.env.DISPLAY = `:${await screen.line}`;
    this.env.DBUS_SESSION_BUS_ADDRESS = await this.startBus('bus');
    // A world has no system bus until a test makes one, whatever this machine has.
    this.env.DBUS_SYSTEM_BUS_ADDRESS = `unix:path=${this.path('runtime/no-system-bus')}`;
    if (keychain) await this.startKeychain();
    this.start('openbox', []);
  }

  /** Starts a bus and gives its address. */
  startBus(name) {
    const config = this.path(`${name}.conf`);
    writeFileSync(config, BUS.replace('PATH', this.path('runtime', name)));
    return this.start(
      'dbus-daemon',
      [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1'],
      { listen: /./ },
    ).line;
  }

  /** Starts the keychain and unlocks its login keyring, which is made when it is not there. */
  async startKeychain() {
    // An empty line is the empty password.
    this.#keychain = this.start(
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets'],
      { input: '\n' },
    );
    await until('the keychain is there and unlocked', () => this.keychainIsUnlocked());
  }

  /** Ends the keychain; its keyrings stay on disk. */
  async stopKeychain() {
    this.#keychain.child.kill();
    await this.#keychain.ended;
    this.#keychain = undefined;
  }

  path(...parts) {
    return join(this.home, ...parts);
  }

  /** Starts a program in this world; its output goes to logs/<program>.log. */
  start(program, args, options = {}) {
    const name = program.split('/').at(-1);
    return start(program, args, {
      env: this.env,
      log: join(this.logs, `${name}.log`),
      ...options,
    });
  }

  /** Runs a program in this world to its end. */
  run(program, args, options = {}) {
    return run(program, args, {
      env: { ...this.env, ...options.env },
      seconds: options.seconds,
    });
  }

  /** Opens a link as any program of the desktop would. */
  async openLink(address) {
    const code = await launch('xdg-open', [address], { env: this.env });
    if (code !== 0) throw new Error(`xdg-open could not open the link (${code})`);
  }

  processes() {
    return processesOf(this.home);
  }

  async keychainIsUnlocked() {
    const call = (object, method, ...args) =>
      this.run('gdbus', [
        'call',
        '--session',
        '--dest',
        'org.freedesktop.secrets',
        '--object-path',
        object,
        '--method',
        method,
        ...args,
      ]);
    const alias = await call(
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.ReadAlias',
      'default',
    );
    const path = /'(\/org\/freedesktop\/secrets\/collection\/[^']+)'/.exec(alias.stdout)?.[1];
    if (!path) return false;
    const locked = await call(
      path,
      'org.freedesktop.DBus.Properties.Get',
      'org.freedesktop.Secret.Collection',
      'Locked',
    );
    return locked.stdout.includes('<false>');
  }

  /** The desktop file that the system would give this scheme's links to. */
  async handlerOf(scheme) {
    return (
      await this.run('xdg-mime', ['query', 'default', `x-scheme-handler/${scheme}`])
    ).stdout.trim();
  }

  /** Writes a desktop entry and makes it the default for these schemes, as an installer would. */
  async register(name, exec, schemes) {
    const types = schemes.map((scheme) => `x-scheme-handler/${scheme}`);
    await writeFile(
      this.path('data/applications', name),
      `[Desktop Entry]\nType=Application\nName=${name}\nNoDisplay=true\nExec=${exec}\nMimeType=${types.join(';')};\n`,
    );
    for (const type of types) await this.run('xdg-mime', ['default', name, type]);
    await this.run('update-desktop-database', [this.path('data/applications')]);
  }

  /** Keeps what helps to understand a failure: the screen, the logs, what was running. */
  async keepEvidence(name) {
    const folder = join(ARTIFACTS, name.replaceAll(/\W+/g, '-'));
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await this.run('import', ['-window', 'root', join(folder, 'screen.png')]).catch(() => {});
    if (existsSync(this.logs)) await cp(this.logs, join(folder, 'logs'), { recursive: true });
    // What the app itself wrote, which speaks of no secret.
    const own = this.path('pilotlight', 'sandbox', 'pilotlight.log');
    if (existsSync(own)) await cp(own, join(folder, 'logs', 'pilotlight-own.log'));
    const running = (await this.processes()).map(({ id, line }) => `${id} ${line}`);
    await writeFile(join(folder, 'processes.txt'), running.join('\n'));
    return folder;
  }

  async close() {
    if (!this.home) return;
    await endAll(this.home);
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}
