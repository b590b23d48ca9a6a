// A world's session bus, as one more program on it: asks others, and stands in for a panel or a mute service.

import { Message, NameFlag, RequestNameReply, Variant, sessionBus } from '@jellybrick/dbus-next';

import { until } from './processes.mjs';

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

/** Values without their types, as deep as they go. */
function plain(value) {
  if (value instanceof Variant) return plain(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (value?.constructor === Object) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  return value;
}

/** One connection to a world's bus. */
export class Bus {
  #bus;

  /** Connects to the world's session bus, or to another one at this address. */
  static async connect(world, busAddress = world.env.DBUS_SESSION_BUS_ADDRESS) {
    const bus = new Bus();
    bus.#bus = sessionBus({ busAddress });
    await new Promise((resolve, reject) => {
      bus.#bus.once('connect', resolve);
      bus.#bus.once('error', reject);
    });
    bus.#bus.on('error', () => {});
    return bus;
  }

  close() {
    this.#bus.disconnect();
  }

  /** Calls a method and gives the answer's values. */
  async call(destination, path, method, signature = '', ...body) {
    const dot = method.lastIndexOf('.');
    const answer = await this.#bus.call(
      new Message({
        destination,
        path,
        interface: method.slice(0, dot),
        member: method.slice(dot + 1),
        signature,
        body,
      }),
    );
    return plain(answer.body);
  }

  /** A property of an object. */
  async property(destination, path, owner, name) {
    return (await this.call(destination, path, `${PROPERTIES}.Get`, 'ss', owner, name))[0];
  }

  /** Whether anybody has this name. */
  async owned(name) {
    const [owned] = await this.call(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      's',
      name,
    );
    return owned;
  }

  /** Takes a name and hands every call to it to `handle`, which gives { signature, body }, or nothing: no answer. */
  async own(name, handle) {
    this.#bus.addMethodHandler((call) => {
      const answer = handle(call);
      if (answer)
        this.#bus.send(Message.newMethodReturn(call, answer.signature ?? '', answer.body ?? []));
      return true;
    });
    // Not in the queue behind an owner that is just ending: the name has to be ours from the first call on.
    await until(
      `nobody else owns ${name}`,
      async () =>
        (await this.#bus.requestName(name, NameFlag.DO_NOT_QUEUE)) ===
        RequestNameReply.PRIMARY_OWNER,
    );
  }

  /** Hears every call that arrives, and answers none: what a monitor of the bus does. */
  onCall(hear) {
    this.#bus.addMethodHandler((call) => {
      hear({ ...call, body: plain(call.body) });
      return true;
    });
  }

  /** Sends a message as it is. */
  send(message) {
    this.#bus.send(message);
  }

  /** Tells everybody. */
  signal(path, owner, member, signature, ...body) {
    this.#bus.send(Message.newSignal(path, owner, member, signature, body));
  }
}

/** A service that owns a name and never answers. */
export async function muteService(world, name) {
  const bus = await Bus.connect(world);
  await bus.own(name, () => undefined);
  return bus;
}

/** What a desktop's panel is to a tray icon: it can be registered with, read, and clicked on. */
export class Panel {
  #bus;
  #item;

  static async start(world) {
    const panel = new Panel();
    panel.#bus = await Bus.connect(world);
    const facts = {
      IsStatusNotifierHostRegistered: new Variant('b', true),
      RegisteredStatusNotifierItems: new Variant('as', []),
      ProtocolVersion: new Variant('i', 0),
    };
    await panel.#bus.own(WATCHER, ({ member, sender, body }) => {
      switch (member) {
        case 'Get':
          return { signature: 'v', body: [facts[body[1]]] };
        case 'GetAll':
          return { signature: 'a{sv}', body: [facts] };
        case 'RegisterStatusNotifierItem':
          // An icon names its own path, or the name under which it stands at the usual one.
          panel.#item = body[0].startsWith('/')
            ? { name: sender, path: body[0] }
            : { name: body[0], path: '/StatusNotifierItem' };
          return {};
        default:
          return {};
      }
    });
    return panel;
  }

  close() {
    this.#bus.close();
  }

  get #registered() {
    return until('the app registered its tray icon', () => this.#item);
  }

  /** The icon that was registered since the start or the last `forget`, or undefined. */
  get item() {
    return this.#item;
  }

  forget() {
    this.#item = undefined;
  }

  /** A property of the icon. */
  async fact(name) {
    const { name: owner, path } = await this.#registered;
    return this.#bus.property(owner, path, ITEM, name);
  }

  /** The menu's entries in order: id, words, and whether they can be chosen. */
  async menu() {
    const { name: owner } = await this.#registered;
    const path = await this.fact('Menu');
    const layout = await this.#bus.call(owner, path, `${MENU}.GetLayout`, 'iias', 0, -1, []);
    const [, [, , entries]] = layout;
    return entries
      .filter(([, facts]) => facts.type !== 'separator' && facts.visible !== false)
      .map(([id, { label = '', enabled = true }]) => ({
        id,
        // A single underscore marks the letter for the keyboard.
        words: label.replaceAll(/_(.)/g, '$1'),
        enabled,
      }));
  }

  /** Waits until the menu has an entry like this, and gives it. */
  entry(wanted) {
    return until(`the tray's menu has ${wanted}`, async () =>
      (await this.menu()).find(({ words }) =>
        wanted instanceof RegExp ? wanted.test(words) : words === wanted,
      ),
    );
  }

  /** Clicks an entry of the menu. A menu that was drawn anew meanwhile refuses, and is read again. */
  choose(wanted) {
    return until(`${wanted} can be chosen in the tray's menu`, async () => {
      const { id } = await this.entry(wanted);
      const { name: owner } = await this.#registered;
      const path = await this.fact('Menu');
      await this.#bus.call(
        owner,
        path,
        `${MENU}.Event`,
        'isvu',
        id,
        'clicked',
        new Variant('s', ''),
        0,
      );
      return true;
    });
  }
}
