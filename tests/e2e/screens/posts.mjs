// The screens of posts: a world in which some went out, some wait, and some were held.

import { until } from '../processes.mjs';
import { control, sandboxState } from '../sandbox.mjs';
import { mark } from '../webdriver.mjs';
import { accounts } from './cast.mjs';
import { HOUR } from './stage.mjs';
import { fromMenu, page, toTop } from './ways.mjs';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What Lena writes: how many hours after the first of March, nine in the morning, and where to. */
const WRITTEN = [
  [2, ['facebook', 'linkedin'], 'Ranunculus are in. Come early, they never last till noon.'],
  [26, ['x', 'facebook'], 'Mother’s Day orders are open until Thursday evening.'],
  [50, ['linkedin'], 'We are looking for a Saturday helper with a driving licence.'],
  [
    74,
    ['facebook', 'x', 'linkedin'],
    'Saturday workshop: a spring wreath in two hours. Six places left.',
  ],
  [98, ['facebook'], 'The first peonies of the year.'],
  [124, ['x', 'linkedin'], 'Closed on Monday for stocktaking.'],
  [148, ['facebook', 'x'], 'Tulips by the bunch, picked at six this morning.'],
];

/** Sends Lena's posts and lets five days pass; Facebook is signed out over the next ones. */
async function posts(stage) {
  await stage.start();
  await stage.toMarch();
  for (const platform of ['facebook', 'x', 'linkedin']) {
    await stage.signIn(platform, {
      persona: 'lena',
      choose: platform === 'linkedin' ? ['Corner Florist'] : undefined,
    });
  }
  const begun = await now(stage);
  for (const [hours, where, text] of WRITTEN) {
    const draft = await draftOf(stage, where, text, begun + hours * HOUR);
    await stage.invoke('schedule_post', { draft });
  }
  await stage.invoke('save_draft', {
    draft: {
      ...(await draftOf(stage, ['facebook'], 'Ideas for Easter: lambs, nests, moss', 0)),
      local: null,
    },
  });
  await pass(stage, begun, 75);
  await control(stage.app, { do: 'change_password', platform: 'facebook', persona: 'lena' });
  await pass(stage, begun, 100, ['facebook']);
}

async function now(stage) {
  return (await sandboxState(stage.app)).now_ms;
}

/** Lets the time go on until then; what comes due on the way goes out at its time, where its account lets it. */
async function pass(stage, begun, hours, without = []) {
  for (const [due, where, text] of WRITTEN) {
    const moment = begun + due * HOUR;
    if (moment < (await now(stage)) || due > hours) continue;
    await stage.advance(moment - 10 * MINUTE - (await now(stage)));
    await stage.checkAll();
    await stage.advance(moment + SECOND - (await now(stage)));
    const wanted = where.filter((platform) => !without.includes(platform)).length;
    await until(`"${text}" is out`, async () => {
      const { posts: out } = await sandboxState(stage.app);
      return out.filter((post) => post.text.includes(text)).length >= wanted;
    });
  }
  await stage.advance(begun + hours * HOUR - (await now(stage)));
  await stage.checkAll();
}

async function draftOf(stage, platforms, text, at) {
  const here = await accounts(stage);
  return {
    id: null,
    content: {
      text,
      link: null,
      media: [],
      youtube: { title: '', visibility: 'public', madeForKids: null, synthetic: false },
      instagram: { kind: 'post' },
    },
    accounts: platforms.map((platform) => here.find((each) => each.platform === platform).id),
    local: new Date(at).toISOString().slice(0, 16),
    zone: 'UTC',
    lateMinutes: null,
  };
}

/** A shelf of the library, with every post on it opened. */
const shelf = (name) => async (stage) => {
  await page('posts')(stage);
  await stage.window.click(mark(`shelf-${name}`));
  await stage.window.see(mark('post'));
};

/** One post with what became of it at each account. */
const outcomes = async (stage) => {
  await shelf('past')(stage);
  const of = mark('post');
  await stage.window.click(`${of} ${mark('post-deliveries')}[aria-expanded=false]`);
  await stage.window.see(mark('delivery'));
};

const composer = async (stage) => {
  await page('posts')(stage);
  await stage.window.click(mark('new-post'));
  await stage.window.see(mark('pick-account'));
  const wanted = (await stage.window.list(mark('pick-account'))).map(({ id }) => id);
  for (const id of wanted.slice(0, 3)) await stage.window.click(mark('pick-account', { id }));
  await stage.window.type(mark('composer-text'), 'Fresh tulips are in, picked at six this morning');
  await stage.window.see(mark('preview'));
  // As who begins to write sees it.
  await stage.window.execute(
    `document.activeElement?.blur();
     for (const part of document.querySelectorAll('main, main *')) part.scrollTop = 0;`,
  );
};

export const POSTS = {
  name: 'posts',
  make: posts,
  screens: [
    { name: 'posts', open: shelf('upcoming') },
    { name: 'posts-outcomes', open: outcomes },
    { name: 'posts-drafts', open: shelf('drafts') },
    {
      name: 'calendar',
      open: async (stage) => {
        await page('posts')(stage);
        await stage.window.click(mark('view-calendar'));
        await stage.window.see(mark('calendar-entry'));
      },
    },
    { name: 'composer', open: composer },
    {
      name: 'composer-preview',
      open: async (stage) => {
        await composer(stage);
        await toTop(stage, mark('previews'));
      },
      // Below the rest in a narrow window, and beside it in a wide one.
      resized: (stage) => toTop(stage, mark('previews')),
    },
    {
      name: 'disconnect-with-posts',
      open: async (stage) => {
        await fromMenu('x', 'Corner Florist', 'card-disconnect')(stage);
        await stage.window.see(mark('disconnect-happens'));
      },
    },
    {
      name: 'posts-to-decide',
      // The sign-in works again, and what is late waits for one decision.
      before: async (stage) => {
        await control(stage.app, { do: 'restore', platform: 'facebook', persona: 'lena' });
        await stage.checkAll();
      },
      open: (stage) => stage.window.see(mark('held-banner')),
    },
  ],
};
