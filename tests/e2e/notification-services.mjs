// Notification services: the real one (dunst), and others that are missing something or everything.

import { writeFile } from 'node:fs/promises';

import { Message } from '@jellybrick/dbus-next';

import { Bus } from './bus.mjs';
import { ending, until } from './processes.mjs';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** A call of `Notify` with its parts by name (freedesktop.org, Desktop Notifications 1.2). */
function asNotification([app, replaces, icon, summary, body, actions, hints]) {
  return { app, replaces, icon, summary, body, actions, hints };
}

/** Hears every call that goes to a notification service, whoever it is. */
export class Overheard {
  /** What was asked to be shown, in order. */
  shown = [];
  /** The numbers of those that were taken back. */
  closed = [];
  #bus;

  static async start(world) {
    const overheard = new Overheard();
    overheard.#bus = await Bus.connect(world);
    overheard.#bus.onCall(({ member, body }) => {
      if (member === 'Notify') overheard.shown.push(asNotification(body));
      if (member === 'CloseNotification') overheard.closed.push(body[0]);
    });
    await overheard.#bus.call(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.Monitoring.BecomeMonitor',
      'asu',
      [`type='method_call',interface='${NAME}'`],
      0,
    );
    return overheard;
  }

  close() {
    this.#bus.close();
  }

  /** The next one that fits and was not there before `since`. */
  next(what, since, fits = () => true) {
    return until(`a notification is sent: ${what}`, () => this.shown.slice(since).find(fits));
  }
}

/** The real service. */
export class Dunst {
  #world;
  #running;

  static async start(world, settings = '') {
    const dunst = new Dunst();
    dunst.#world = world;
    const config = world.path('dunstrc');
    // Nothing goes by itself, and what is shown is not put away while nobody is at the keyboard.
    await writeFile(
      config,
      `[global]\nidle_threshold = 0\nnotification_limit = 20\n${settings}\n` +
        ['low', 'normal', 'critical'].map((name) => `[urgency_${name}]\ntimeout = 0\n`).join(''),
    );
    dunst.#running = world.start('dunst', ['-config', config]);
    const bus = await Bus.connect(world);
    await until('dunst is there', () => bus.owned(NAME));
    bus.close();
    return dunst;
  }

  async #ask(...args) {
    const { code, stdout, stderr } = await this.#world.run('dunstctl', args);
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** How many are on the screen. */
  async displayed() {
    return Number(await this.#ask('count', 'displayed'));
  }

  /** What is no longer on the screen, newest first: summary, body and number of each. */
  async history() {
    const { data } = JSON.parse(await this.#ask('history'));
    return data
      .flat()
      .map(({ id, summary, body }) => ({ id: id.data, summary: summary.data, body: body.data }));
  }

  /** Presses the notification at this place, counted from the top. */
  press(place = 0) {
    return this.#ask('action', String(place));
  }

  /** Puts one back on the screen that was put away last. */
  putBack() {
    return this.#ask('history-pop');
  }

  async stop() {
    this.#running.child.kill();
    await ending(this.#running);
  }
}

/** A service that does as it is told. */
export class Service {
  /** What it was given, in order. */
  shown = [];
  /** The numbers of those that were taken back. */
  closed = [];
  #bus;
  #next = 1;

  /** `abilities` are what it says it can do; `answers: false` lets it take everything and say nothing. */
  static async start(world, { abilities = [], answers = true } = {}) {
    const service = new Service();
    service.#bus = await Bus.connect(world);
    await service.#bus.own(NAME, ({ member, sender, body }) => {
      service.asked = true;
      if (!answers) return undefined;
      switch (member) {
        case 'GetCapabilities':
          return { signature: 'as', body: [abilities] };
        case 'Notify': {
          const id = body[1] || service.#next++;
          service.shown.push({ ...asNotification(body), id, client: sender });
          return { signature: 'u', body: [id] };
        }
        case 'CloseNotification':
          service.closed.push(body[0]);
          return {};
        default:
          return {};
      }
    });
    return service;
  }

  /** Says to whoever sent it that a button was pressed. */
  press({ id, client }, action) {
    const signal = Message.newSignal(PATH, NAME, 'ActionInvoked', 'us', [id, action]);
    signal.destination = client;
    this.#bus.send(signal);
  }

  close() {
    this.#bus.close();
  }
}
