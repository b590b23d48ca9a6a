// A world's keychain as any program on its bus can reach it (freedesktop.org, Secret Service API 0.2).

import { Variant } from '@jellybrick/dbus-next';

import { Bus } from './bus.mjs';

const NAME = 'org.freedesktop.secrets';
const SERVICE = 'org.freedesktop.Secret.Service';
const ROOT = '/org/freedesktop/secrets';

/** Locks the default keyring. */
export async function lockKeychain(world) {
  const bus = await Bus.connect(world);
  const [collection] = await bus.call(NAME, ROOT, `${SERVICE}.ReadAlias`, 's', 'default');
  await bus.call(NAME, ROOT, `${SERVICE}.Lock`, 'ao', [collection]);
  bus.close();
}

/** Writes over the one entry of a service, and gives what it held before. */
export async function replaceEntry(world, service, secret) {
  const bus = await Bus.connect(world);
  const [, session] = await bus.call(
    NAME,
    ROOT,
    `${SERVICE}.OpenSession`,
    'sv',
    'plain',
    new Variant('s', ''),
  );
  const [[item, ...others]] = await bus.call(NAME, ROOT, `${SERVICE}.SearchItems`, 'a{ss}', {
    service,
  });
  if (!item || others.length > 0) throw new Error(`${service} has not exactly one entry`);
  const [[, , before]] = await bus.call(
    NAME,
    item,
    'org.freedesktop.Secret.Item.GetSecret',
    'o',
    session,
  );
  await bus.call(NAME, item, 'org.freedesktop.Secret.Item.SetSecret', '(oayays)', [
    session,
    Buffer.alloc(0),
    Buffer.from(secret),
    'text/plain',
  ]);
  bus.close();
  return before;
}
