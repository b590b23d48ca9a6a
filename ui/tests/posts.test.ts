import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { PostDraft, PostView } from '../src/lib/bindings';
import { FLORIST, STATES, checked, delivery, page, post } from './fixtures/posts';
import { HOSTILE } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

async function open(found: PostView[] = [], answers = {}) {
  const opened = await openWindow(
    {},
    {
      posts: () => page(...found),
      check_draft: ({ draft }) => checked(draft as PostDraft),
      ...answers,
    },
  );
  await opened.user.click(screen.getByTestId('nav-posts'));
  await settle();
  return opened;
}

const filters = (calls: { args: Record<string, unknown> }[]) =>
  calls.map(({ args }) => args.filter as { states: string[]; search: string; accounts: string[] });

describe('the library', () => {
  test.each(STATES)('shows %s as shape and word, with its words and ways on', async (state) => {
    await open([post(state)]);
    const card = await screen.findByTestId('post');
    const badge = within(card).getAllByTestId('post-state')[0]!;
    expect(badge).toHaveTextContent(post(state).label);
    expect(badge.querySelector('svg')).not.toBeNull();
    if (state === 'draft') return;
    const toggle = within(card).getByTestId('post-deliveries');
    if (toggle.getAttribute('aria-expanded') === 'false') toggle.click();
    const row = await within(card).findByTestId('delivery');
    const one = delivery(state);
    expect(row).toHaveTextContent(`${one.headline}${one.happened ? ` ${one.happened}` : ''}`);
    expect(within(row).queryAllByRole('button')).toHaveLength(one.actions.length);
  });

  test('draws each state in a shape of its own', async () => {
    await open(STATES.map((state) => post(state)));
    const drawn = (await screen.findAllByTestId('post')).map(
      (card) => within(card).getAllByTestId('post-state')[0]!.querySelector('svg')!.innerHTML,
    );
    expect(new Set(drawn).size).toBe(STATES.length);
  });

  test('stands with the next post first among those to come', async () => {
    await open([post('scheduled', { id: 'later' }), post('scheduled', { id: 'sooner' })]);
    const cards = await screen.findAllByTestId('post');
    expect(cards.map((card) => card.dataset.id)).toEqual(['sooner', 'later']);
  });

  test.each([
    ['publishNow', 'scheduled', 'publish_deliveries', { deliveries: ['delivery-scheduled'] }],
    ['cancel', 'scheduled', 'cancel_deliveries', { deliveries: ['delivery-scheduled'] }],
    ['retry', 'failed', 'publish_deliveries', { deliveries: ['delivery-failed'] }],
    ['skip', 'held', 'skip_deliveries', { deliveries: ['delivery-held'] }],
    ['itIsThere', 'unconfirmed', 'delivery_is_there', { delivery: 'delivery-unconfirmed' }],
    [
      'sendAgain',
      'unconfirmed',
      'delivery_is_not_there',
      { delivery: 'delivery-unconfirmed', again: true },
    ],
    [
      'leaveIt',
      'unconfirmed',
      'delivery_is_not_there',
      { delivery: 'delivery-unconfirmed', again: false },
    ],
    ['open', 'published', 'open_post', { delivery: 'delivery-published' }],
    ['reconnect', 'held', 'begin_reconnect', { account: FLORIST.id }],
  ] as const)('%s asks for it once', async (action, state, command, args) => {
    const { user, called } = await open([post(state)], { [command]: () => null });
    const card = await screen.findByTestId('post');
    const toggle = within(card).getByTestId('post-deliveries');
    if (toggle.getAttribute('aria-expanded') === 'false') await user.click(toggle);
    await user.click(within(card).getByTestId(`delivery-${action}`));
    expect(called(command).map((call) => call.args)).toEqual([args]);
  });

  test('gives a post another time in a dialog', async () => {
    const { user, called } = await open([post('scheduled')], {
      reschedule_deliveries: () => [post('scheduled')],
    });
    await user.click(await screen.findByTestId('post-deliveries'));
    await user.click(screen.getByTestId('delivery-reschedule'));
    const field = await screen.findByTestId('reschedule-moment');
    expect(field).toHaveValue('2026-11-24T09:00');
    await user.clear(field);
    await user.type(field, '2026-11-25T10:30');
    await user.click(screen.getByTestId('reschedule-save'));
    expect(called('reschedule_deliveries')[0]!.args).toEqual({
      deliveries: ['delivery-scheduled'],
      local: '2026-11-25T10:30',
      zone: null,
    });
    await waitFor(() => expect(screen.queryByTestId('reschedule-dialog')).toBeNull());
  });

  test('keeps the dialog and says why when a time is refused', async () => {
    const { user } = await open([post('scheduled')], {
      reschedule_deliveries: refuse('badInput', 'That time has passed. Choose a later one.'),
    });
    await user.click(await screen.findByTestId('post-deliveries'));
    await user.click(screen.getByTestId('delivery-reschedule'));
    await user.click(await screen.findByTestId('reschedule-save'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('That time has passed.');
    expect(screen.getByTestId('reschedule-dialog')).toBeInTheDocument();
  });

  test('says beside the post what could not be done', async () => {
    const { user } = await open([post('failed')], {
      publish_deliveries: refuse('tryAgain', 'The post has moved on meanwhile.'),
    });
    await user.click(await screen.findByTestId('delivery-retry'));
    expect(within(screen.getByTestId('post')).getByTestId('failure')).toHaveTextContent(
      'The post has moved on meanwhile.',
    );
  });

  test('asks for shelves, accounts, states and words', async () => {
    const { user, called } = await open([post('scheduled')]);
    await screen.findByTestId('post');
    expect(filters(called('posts')).some(({ states }) => states.includes('scheduled'))).toBe(true);
    await user.click(screen.getByTestId('shelf-past'));
    await user.selectOptions(screen.getByTestId('posts-account'), FLORIST.id);
    await user.selectOptions(screen.getByTestId('posts-state-filter'), 'failed');
    await user.type(screen.getByTestId('posts-search'), 'tulips');
    await waitFor(() =>
      expect(filters(called('posts')).at(-1)).toEqual({
        accounts: [FLORIST.id],
        platforms: [],
        states: ['failed'],
        search: 'tulips',
      }),
    );
  });

  test('reads on from where a page ends', async () => {
    const next = { at: 5, post: 'post-published' };
    const { user, called } = await open([], {
      posts: ({ after }: Record<string, unknown>) =>
        after ? page(post('failed')) : { posts: [post('published')], next: next },
    });
    await user.click(screen.getByTestId('shelf-past'));
    await user.click(await screen.findByTestId('posts-more'));
    expect(await screen.findAllByTestId('post')).toHaveLength(2);
    expect(called('posts').at(-1)!.args.after).toEqual(next);
    expect(screen.queryByTestId('posts-more')).toBeNull();
  });

  test('shows figures with their age and asks for them anew', async () => {
    const { user, called } = await open([post('published')], {
      refresh_figures: () => post('published'),
    });
    await user.click(await screen.findByTestId('post-deliveries'));
    expect(screen.getByTestId('figures')).toHaveTextContent(
      '128 views · 12 likes · 1 comment · asked 5 min ago',
    );
    await user.click(screen.getByTestId('post-figures'));
    expect(called('refresh_figures')).toHaveLength(1);
  });

  test('follows what the engine tells', async () => {
    const { hear } = await open([post('scheduled')]);
    await screen.findByTestId('post');
    await hear({ type: 'post', post: post('scheduled', { summary: 'Goes out in a minute' }) });
    expect(screen.getByTestId('post-summary')).toHaveTextContent('Goes out in a minute');
    await hear({ type: 'postGone', id: 'post-scheduled' });
    expect(screen.queryByTestId('post')).toBeNull();
  });

  test('is read, empty, narrowed to nothing, or cannot be read', async () => {
    const waiting = await open([], { posts: () => new Promise(() => undefined) });
    expect(screen.getByTestId('posts-reading')).toBeInTheDocument();
    waiting.unmount();
    const empty = await open();
    expect(await screen.findByTestId('posts-empty')).toHaveTextContent('Nothing is planned.');
    await empty.user.type(screen.getByTestId('posts-search'), 'roses');
    await empty.user.click(await screen.findByTestId('posts-widen'));
    expect(screen.getByTestId('posts-search')).toHaveValue('');
    empty.unmount();
    let fails = true;
    const { user } = await open([], {
      posts: (args: Record<string, unknown>) =>
        fails && (args.filter as { states: string[] }).states.length > 1
          ? refuse('tryAgain', 'The database is busy.')(args)
          : page(post('scheduled')),
    });
    expect(await screen.findByTestId('failure')).toHaveTextContent('The database is busy.');
    fails = false;
    await user.click(screen.getByText('Try again'));
    expect(await screen.findByTestId('post')).toBeInTheDocument();
  });

  test('draws what is written as text and never as markup', async () => {
    await open([
      post('held', {
        content: { ...post('held').content, text: HOSTILE },
        deliveries: [delivery('held', { accountName: HOSTILE, happened: HOSTILE })],
      }),
    ]);
    const card = await screen.findByTestId('post');
    expect(card).toHaveTextContent(HOSTILE);
    expect(card.querySelector('img[src="x"]')).toBeNull();
  });
});
