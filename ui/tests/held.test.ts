import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { HeldView } from '../src/lib/bindings';
import { FLORIST, delivery, page, post } from './fixtures/posts';
import { manyAccounts } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

const WAITING = manyAccounts(14).map((each) =>
  each.id === FLORIST.id ? { ...each, postsHeld: 7 } : each,
);

function view(given: Partial<HeldView> = {}): HeldView {
  return {
    account: FLORIST.id,
    name: FLORIST.name,
    connected: true,
    words: '7 posts are held: 4 still to come, 3 past.',
    toCome: 4,
    past: 3,
    toDecide: 3,
    cancelled: 0,
    cancelledWords: '',
    posts: [post('held')],
    ...given,
  };
}

async function open(given: Partial<HeldView> = {}, answers = {}, accounts = WAITING) {
  const opened = await openWindow(
    { accounts },
    {
      posts: ({ filter }) =>
        (filter as { states: string[] }).states.includes('cancelled') && given.cancelled
          ? page(post('cancelled', { deliveries: [delivery('cancelled')] }))
          : page(),
      held_anywhere: () => [view(given)],
      decide_held: () => [post('scheduled')],
      reschedule_cancelled: () => [post('scheduled')],
      ...answers,
    },
  );
  await settle();
  return opened;
}

describe('what is held', () => {
  test('is told on the first page and leads to the decision', async () => {
    const { user } = await open();
    const banner = await screen.findByTestId('held-banner');
    expect(banner).toHaveTextContent('3 posts missed their time and wait for your word.');
    await user.click(screen.getByTestId('held-open'));
    expect(await screen.findByTestId('held-words')).toHaveTextContent(
      '7 posts are held: 4 still to come, 3 past.',
    );
  });

  test.each([
    ['held-publish', { decision: 'publish' }],
    ['held-skip', { decision: 'skip' }],
  ])('%s decides over all of them at once', async (button, decision) => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('nav-posts'));
    await user.click(await screen.findByTestId(button));
    expect(called('decide_held').map(({ args }) => args)).toEqual([
      { account: FLORIST.id, decision },
    ]);
  });

  test('is spread out from a time on, so many minutes apart', async () => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('nav-posts'));
    await user.click(await screen.findByTestId('held-spread'));
    expect(screen.getByTestId('held-first')).toHaveValue('2026-11-24T09:00');
    await user.clear(screen.getByTestId('held-minutes'));
    await user.type(screen.getByTestId('held-minutes'), '90');
    await user.click(screen.getByTestId('held-spread-out'));
    expect(called('decide_held')[0]!.args.decision).toEqual({
      decision: 'spreadOut',
      local: '2026-11-24T09:00',
      minutes: 90,
    });
  });

  test('waits for the sign-in where that is what it waits for', async () => {
    const { user, called } = await open({ toDecide: 0, past: 0, words: '4 held, all to come' });
    expect(screen.queryByTestId('held-banner')).toBeNull();
    await user.click(screen.getByTestId('nav-posts'));
    await user.click(await screen.findByTestId('held-reconnect'));
    expect(called('begin_reconnect')).toHaveLength(1);
    expect(screen.queryByTestId('held-publish')).toBeNull();
  });

  test('schedules in one action what was cancelled with the account', async () => {
    const cancelledWords = '3 posts were cancelled when the account was disconnected.';
    const given = { toCome: 0, past: 0, toDecide: 0, cancelled: 3, cancelledWords };
    const { user, called } = await open(
      { ...given, posts: [] },
      { cancelled_with: () => [post('cancelled')] },
      manyAccounts(14),
    );
    await user.click(screen.getByTestId('nav-posts'));
    expect(await screen.findByTestId('held-cancelled')).toHaveTextContent(cancelledWords);
    await user.click(screen.getByTestId('held-which'));
    expect(await screen.findByTestId('held-post')).toHaveTextContent(/24 Nov.*Tulips are in/);
    await user.click(screen.getByTestId('held-which'));
    expect(screen.queryByTestId('held-post')).toBeNull();
    await user.click(screen.getByTestId('held-reschedule'));
    expect(called('reschedule_cancelled')[0]!.args).toEqual({
      account: FLORIST.id,
      local: null,
      minutes: null,
    });
  });

  test('stays, with the reason, when the decision is refused', async () => {
    const { user } = await open(
      {},
      { decide_held: refuse('badInput', 'That time has passed. Choose a later one.') },
    );
    await user.click(screen.getByTestId('nav-posts'));
    await user.click(await screen.findByTestId('held-publish'));
    const section = screen.getByTestId('held');
    await waitFor(() =>
      expect(within(section).getByTestId('failure')).toHaveTextContent('That time has passed.'),
    );
  });

  test('goes from sight once it is decided', async () => {
    let decided = false;
    const { user } = await open(
      {},
      {
        held_anywhere: () => [decided ? view({ toCome: 0, past: 0, toDecide: 0 }) : view()],
        decide_held: () => {
          decided = true;
          return [post('published')];
        },
      },
    );
    await user.click(screen.getByTestId('nav-posts'));
    await user.click(await screen.findByTestId('held-publish'));
    await waitFor(() => expect(screen.queryByTestId('held')).toBeNull());
  });
});
