// Who is connected in a world of the screens, and what they have lived through.

import { until } from '../processes.mjs';
import { control, sandboxState } from '../sandbox.mjs';
import { DAY, HOUR } from './stage.mjs';

/** How long the fourteen have been connected. */
const DAYS = 40;

/** Fourteen accounts of three people on all five platforms. */
const FOURTEEN = [
  ['facebook', { persona: 'lena' }],
  ['instagram', { persona: 'lena' }],
  ['youtube', { persona: 'lena', channel: 'Corner Florist' }],
  ['x', { persona: 'lena' }],
  ['linkedin', { persona: 'lena' }],
  ['facebook', { persona: 'amir' }],
  ['instagram', { persona: 'amir' }],
  ['youtube', { persona: 'amir', channel: 'Market Street Wine' }],
  ['x', { persona: 'amir' }],
  ['x', { persona: 'june' }],
  ['youtube', { persona: 'june' }],
];

const BRANDS = {
  lena: 'Corner Florist',
  amir: 'Market Street Wine',
  june: 'Green Lane',
};

/** The id of a channel by its title. */
async function channelOf(stage, title) {
  const { world } = await sandboxState(stage.app);
  const channels = world.personas.flatMap(({ channels }) => channels);
  return channels.find((channel) => channel.title === title && channel.brand).id;
}

async function signIn(stage, [platform, { persona, channel }]) {
  const chosen = channel ? await channelOf(stage, channel) : null;
  await stage.signIn(platform, { persona, channel: chosen });
}

/** A florist's one Page. */
export async function one(stage) {
  await stage.start();
  await stage.toMarch();
  await signIn(stage, ['x', { persona: 'lena' }]);
}

/** Fourteen accounts with forty days behind them; an outage among these. */
export async function fourteen(stage, days = DAYS) {
  await stage.start();
  await stage.toMarch();
  for (const each of FOURTEEN) await signIn(stage, each);
  await describe(stage);
  // A little less than a day each, after which an account would count as not checked.
  for (let day = 1; day <= days; day += 1) {
    if (day === 12) await control(stage.app, { do: 'fail', platform: 'x', status: 503 });
    if (day === 13) await control(stage.app, { do: 'fail', platform: 'x', status: null });
    await stage.advance(23 * HOUR);
    await stage.checkAll();
  }
}

/** The owner's own names, brands and labels. */
async function describe(stage) {
  const { personas } = (await sandboxState(stage.app)).world;
  const names = (persona) => {
    const found = personas.find(({ id }) => id === persona);
    return [found.name, found.x.name];
  };
  for (const { id, name, platform } of await accounts(stage)) {
    const owner = Object.keys(BRANDS).find((persona) => names(persona).includes(name)) ?? 'lena';
    const labels = platform === 'instagram' ? ['pictures first'] : [];
    await stage.invoke('describe_account', {
      account: id,
      given: { name: null, brand: BRANDS[owner], labels },
    });
  }
}

/** All cards that are drawn. */
export const accounts = (stage) => stage.window.list('[data-testid=account-card]');

/** As many accounts as wanted: one sign-in brings all Pages of a person. `pages` of the stage says how many. */
export async function many(stage) {
  await stage.start();
  await stage.toMarch();
  for (const platform of ['facebook', 'instagram', 'x', 'linkedin']) {
    await signIn(stage, [platform, { persona: 'lena' }]);
  }
  await stage.advance(5 * HOUR);
  await stage.checkAll();
}

/**
 * A different trouble for nearly every account of the fourteen: what each state of a card looks like. The time goes on
 * until LinkedIn's sign-in is about to end.
 */
export async function troubles(stage) {
  const { app } = stage;
  const { world } = await sandboxState(app);
  const page = (name) => world.pages.find((each) => each.name === name).id;
  const channel = await channelOf(stage, 'Market Street Wine');
  await stage.advance(15 * DAY);
  await stage.checkAll();
  await stage.advance(HOUR);
  for (const event of [
    { do: 'role', persona: 'lena', account: page('Garden Shop'), lost: true },
    {
      do: 'delete',
      platform: 'facebook',
      account: page('Wedding Flowers by Corner'),
      on: true,
    },
    { do: 'change_password', platform: 'instagram', persona: 'lena' },
    {
      do: 'permission',
      platform: 'instagram',
      persona: 'amir',
      permission: 'instagram_business_content_publish',
      taken: true,
    },
    { do: 'suspend', platform: 'youtube', account: channel, on: true },
    { do: 'revoke', platform: 'x', persona: 'amir' },
    { do: 'checkpoint', persona: 'amir', on: true },
  ]) {
    await control(app, event);
  }
  await stage.checkAll();
  // A death that a check tells is heard twice before it is believed.
  await stage.advance(3 * HOUR);
  await stage.checkAll();
  await control(app, {
    do: 'rate_limit',
    platform: 'x',
    seconds: (6 * HOUR) / 1000,
  });
  await control(app, { do: 'fail', platform: 'youtube', status: 503 });
  await stage.advance(3 * HOUR);
  await stage.checkAll();
  await until('troubles are told', async () =>
    (await accounts(stage)).some(({ status }) => status === 'error'),
  );
}
