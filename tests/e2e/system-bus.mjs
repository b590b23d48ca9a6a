// A system bus of a world's own, with NetworkManager and logind on it as python3-dbusmock plays them.

import { Variant } from '@jellybrick/dbus-next';

import { Bus } from './bus.mjs';
import { until } from './processes.mjs';

const MOCK = 'org.freedesktop.DBus.Mock';
const NETWORK = ['org.freedesktop.NetworkManager', '/org/freedesktop/NetworkManager'];
const LOGIN = ['org.freedesktop.login1', '/org/freedesktop/login1'];

/** NM_STATE_ and NM_CONNECTIVITY_ (NetworkManager D-Bus reference, 1.42, 2023). */
const STATE = { disconnected: 20, connected: 70 };
const CONNECTIVITY = { portal: 2, full: 4 };

export class SystemBus {
  /** What a program needs in its environment to be on this bus. */
  env;
  #bus;

  static async start(world) {
    const system = new SystemBus();
    const address = await world.startBus('system-bus');
    system.env = { DBUS_SYSTEM_BUS_ADDRESS: address };
    // Debian's Python: python3-dbusmock is a package of the system.
    for (const template of ['networkmanager', 'logind']) {
      world.start('/usr/bin/python3', ['-m', 'dbusmock', '--system', '--template', template], {
        env: { ...world.env, ...system.env },
      });
    }
    system.#bus = await Bus.connect(world, address);
    for (const [name] of [NETWORK, LOGIN]) {
      await until(`${name} is there`, () => system.#bus.owned(name), 60);
    }
    return system;
  }

  close() {
    this.#bus.close();
  }

  /** NetworkManager says that the network is `connected` or `disconnected`. */
  network(state) {
    return this.#bus.call(...NETWORK, `${MOCK}.SetGlobalConnectionState`, 'u', STATE[state]);
  }

  /** NetworkManager's check reaches everything (`full`), or a login page (`portal`). */
  connectivity(kind) {
    return this.#bus.call(...NETWORK, `${MOCK}.SetConnectivity`, 'u', CONNECTIVITY[kind]);
  }

  /** logind says that the computer is about to sleep, or that it woke up. */
  sleeps(begins) {
    return this.#bus.call(
      ...LOGIN,
      `${MOCK}.EmitSignal`,
      'sssav',
      'org.freedesktop.login1.Manager',
      'PrepareForSleep',
      'b',
      [new Variant('b', begins)],
    );
  }

  /** logind says that the computer goes down. */
  goesDown() {
    return this.#bus.call(
      ...LOGIN,
      `${MOCK}.EmitSignal`,
      'sssav',
      'org.freedesktop.login1.Manager',
      'PrepareForShutdown',
      'b',
      [new Variant('b', true)],
    );
  }

  /** Who holds back what: what, who, why, mode, user and process of each. */
  async inhibitors() {
    return (await this.#bus.call(...LOGIN, 'org.freedesktop.login1.Manager.ListInhibitors'))[0];
  }
}
