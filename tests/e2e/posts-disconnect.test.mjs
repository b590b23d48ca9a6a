// The seed story of disconnecting, end to end: three posts for one account only, two shared with another. The dialog says
// so before; afterwards three are cancelled and two go out elsewhere; coming back brings nothing back by itself, and one
// action reschedules the three.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { cards, disconnect, telling } from './actions.mjs';
import { App } from './app.mjs';
import { SilentBrowser } from './desktop.mjs';
import { World } from './environment.mjs';
import { compose, connectQuickly, outcomes, passing, planned, send, toMoment } from './posting.mjs';
import { until } from './processes.mjs';
import { sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const ALONE = ['Opening hours at Easter.', 'A workshop on wreaths.', 'Sunflowers are coming.'];
const SHARED = ['Tulips are in.', 'We are hiring.'];

let world;
let browser;
let app;
/** X, which is disconnected, and LinkedIn, which stays. */
let gone;
let stays;

const step = (name, act) =>
  test(
    name,
    telling(`posts and disconnecting, ${name}`, { world: () => world, app: () => app }, act),
  );

/** The states of each post's deliveries, once `wanted` holds of them all. */
const all = (what, posts, wanted, ask = until) =>
  ask(what, async () => {
    const found = [];
    for (const words of posts) {
      const states = await outcomes(app.window, words);
      if (!states) return false;
      found.push(states.map(({ state }) => state).sort());
    }
    return found.every((states) => states.join() === wanted) && found;
  });

async function schedule(words, accounts, offer) {
  const { window } = app;
  await compose(window, words, accounts);
  // The offers are tomorrow at nine, tomorrow at six, and in a week.
  await window.execute(
    'document.querySelectorAll(arguments[0])[arguments[1]].click()',
    mark('when-offer'),
    offer,
  );
  const due = await planned(window);
  await send(window);
  return due;
}

before(async () => {
  world = await World.open();
  browser = await SilentBrowser.install(world);
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
  await connectQuickly(app, browser, 'x', { persona: 'lena' });
  await connectQuickly(app, browser, 'linkedin', {
    persona: 'lena',
    choose: ['Lena Moritz'],
  });
  [stays, gone] = await until('both are connected', async () => {
    const shown = await cards(app.window);
    return shown.length === 2 && shown.map(({ id }) => id);
  });
});

after(async () => {
  await app?.stop().catch(() => {});
  await world?.close();
});

let tomorrow;
let inAWeek;

step('three posts are for this account only, two are shared with another', async () => {
  for (const words of SHARED) tomorrow = await schedule(words, [gone, stays], 0);
  for (const words of ALONE) inAWeek = await schedule(words, [gone], 2);
  await app.window.click(mark('shelf-all'));
  await all('three are scheduled', ALONE, 'scheduled');
  await all('two are scheduled twice', SHARED, 'scheduled,scheduled');
});

step('E1 the dialog says in numbers what will happen, before it does', async () => {
  await app.window.click(mark('nav-accounts'));
  const happens = await disconnect(app.window, gone);
  assert.match(happens, /\b3 posts\b[^\n]*cancelled/);
  assert.match(happens, /\b2 posts\b[^\n]*(still|elsewhere|other)/);
});

step('E3 the three are cancelled, and the two go out elsewhere', async () => {
  await app.window.click(mark('nav-posts'));
  await app.window.click(mark('shelf-all'));
  await all('three are cancelled', ALONE, 'cancelled');
  await all('two go out elsewhere', SHARED, 'cancelled,scheduled');
  await toMoment(app, tomorrow);
  await all('two are published elsewhere', SHARED, 'cancelled,published', (what, question) =>
    passing(app, what, question),
  );
  const { posts } = await sandboxState(app);
  assert.deepEqual(
    posts.map(({ platform, text }) => [platform, text]).sort(),
    SHARED.map((words) => ['linkedin', words]).sort(),
  );
});

step('E4 connected again, nothing comes back by itself', async () => {
  await app.window.click(mark('nav-accounts'));
  await connectQuickly(app, browser, 'x', { persona: 'lena' });
  await app.window.see(mark('account-card', { id: gone }));
  await app.window.click(mark('nav-posts'));
  await until('the three are offered', async () =>
    (await app.window.text(`${mark('held', { id: gone })} ${mark('held-cancelled')}`)).includes(
      '3',
    ),
  );
  await app.window.click(mark('shelf-all'));
  await all('three are cancelled still', ALONE, 'cancelled');
  await all('and so are the shared ones there', SHARED, 'cancelled,published');
  assert.equal((await sandboxState(app)).posts.length, SHARED.length);
});

step('E4 one action schedules the three again, and they go out at their time', async () => {
  await app.window.click(`${mark('held', { id: gone })} ${mark('held-reschedule')}`);
  await app.window.gone(mark('held', { id: gone }));
  await all('three are scheduled again', ALONE, 'scheduled');
  await all('the shared ones are not', SHARED, 'cancelled,published');
  await toMoment(app, inAWeek);
  await all('three are published', ALONE, 'published', (what, question) =>
    passing(app, what, question),
  );
  const { posts } = await sandboxState(app);
  assert.deepEqual(
    posts
      .filter(({ platform }) => platform === 'x')
      .map(({ text }) => text)
      .sort(),
    [...ALONE].sort(),
  );
  assert.equal(posts.length, SHARED.length + ALONE.length, 'nothing twice');
});
