import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { PostDraft } from '../src/lib/bindings';
import { ACCOUNTS, CHANNEL, WELL, draft, open, pick, send, text } from './composing';
import { FLORIST, checked, content, delivery, kept, page, post } from './fixtures/posts';
import { refuse } from './window';

/** What makes, keeps or ends a post. */
const WRITES = ['save_draft', 'schedule_post', 'discard_draft'];

describe('the composer', () => {
  test('opens by its key, with its title focused', async () => {
    await open();
    await waitFor(() => expect(screen.getByText('New post')).toHaveFocus());
    expect(screen.getByTestId('nav-posts')).toHaveAttribute('aria-current', 'page');
  });

  test('offers accounts by platform, the most used first', async () => {
    await open();
    const groups = screen.getAllByTestId('picker-group');
    expect(groups[0]!.dataset.group).toBe('youtube');
    const used = within(groups[0]!)
      .getAllByTestId('pick-account')
      .map((box) => ACCOUNTS.find(({ id }) => id === box.dataset.id)!.postsPublished);
    expect(used).toEqual([...used].sort((a, b) => b - a));
  });

  test('offers them by brand, with what has none at the end', async () => {
    const branded = ACCOUNTS.map((each, index) => ({
      ...each,
      brand: index % 3 === 0 ? null : index % 3 === 1 ? 'Corner' : 'Market',
    }));
    const { user } = await open({}, { accounts: branded });
    await user.selectOptions(screen.getByTestId('picker-grouping'), 'brand');
    const groups = screen.getAllByTestId('picker-group');
    expect(groups.at(-1)!).toHaveAccessibleName('No brand');
    expect(groups.slice(0, -1).map(({ dataset }) => dataset.group)).toEqual(
      expect.arrayContaining(['Corner', 'Market']),
    );
    expect(groups.flatMap((each) => within(each).getAllByTestId('pick-account'))).toHaveLength(14);
  });

  test('takes a late rule of its own, and says what the setting is', async () => {
    const { user, called } = await open({ post_settings: () => ({ lateMinutes: 30 }) });
    const late = screen.getByTestId('composer-late');
    await waitFor(() => expect(late).toHaveTextContent('As in the settings: 30 minutes late'));
    await user.type(text(), 'Tulips');
    await user.selectOptions(late, '180');
    await waitFor(() => expect(draft(called('save_draft').at(-1)).lateMinutes).toBe(180));
    await user.selectOptions(late, 'asSet');
    await waitFor(() => expect(draft(called('save_draft').at(-1)).lateMinutes).toBeNull());
  });

  test('finds an account by name', async () => {
    const { user } = await open();
    await user.type(screen.getByTestId('picker-search'), 'corner florist');
    expect(pick(FLORIST.id)).toBeInTheDocument();
    await user.clear(screen.getByTestId('picker-search'));
    await user.type(screen.getByTestId('picker-search'), 'zzz');
    expect(screen.getByText('No account fits.')).toBeInTheDocument();
  });

  test('explains an account that cannot be reached, and takes it only for later', async () => {
    const { user } = await open();
    expect(pick(FLORIST.id)).toHaveAccessibleDescription(/Facebook signed us out.*held until/);
    expect(pick(FLORIST.id)).toBeEnabled();
    await user.click(screen.getByTestId('when-now'));
    expect(pick(FLORIST.id)).toBeDisabled();
    await user.click(screen.getByTestId('when-later'));
    await user.click(pick(FLORIST.id));
    await user.type(text(), 'Tulips are in.');
    await user.click(screen.getByTestId('when-now'));
    expect(pick(FLORIST.id)).toBeEnabled();
    expect(screen.getByTestId('dead-now')).toHaveTextContent('Corner Florist');
    await waitFor(() => expect(screen.getByTestId('preview')).toBeInTheDocument());
    expect(send()).toBeDisabled();
    await user.click(screen.getByTestId('picker-look'));
    expect(await screen.findByTestId('details-dialog')).toBeInTheDocument();
  });

  test('keeps what is typed, and says so', async () => {
    const { user, called } = await open();
    await user.type(text(), 'Tulips');
    await waitFor(() => expect(screen.getByTestId('composer-saving')).toHaveTextContent(/^Saved$/));
    expect(draft(called('save_draft').at(-1)).content.text).toBe('Tulips');
    await user.type(text(), ' are in.');
    await waitFor(() =>
      expect(draft(called('save_draft').at(-1)).content.text).toBe('Tulips are in.'),
    );
    expect(draft(called('save_draft').at(-1)).id).toBe('post-new');
  });

  test('loses no word when the person leaves at once and comes back', async () => {
    const { user, called } = await open();
    await user.type(text(), 'Tulips');
    await user.click(screen.getByTestId('nav-accounts'));
    await waitFor(() => expect(draft(called('save_draft').at(-1)).content.text).toBe('Tulips'));
    await user.click(screen.getByTestId('nav-posts'));
    expect(await screen.findByTestId('composer-text')).toHaveValue('Tulips');
  });

  test('says when it could not be kept, and tries again', async () => {
    let fails = true;
    const { user } = await open({
      save_draft: (args: Record<string, unknown>) =>
        fails ? refuse('tryAgain', 'The disk is full.')(args) : kept(args.draft as PostDraft),
    });
    await user.type(text(), 'Tulips');
    expect(await screen.findByTestId('failure')).toHaveTextContent('The disk is full.');
    expect(screen.getByTestId('composer-saving')).toHaveTextContent('Not saved');
    await user.click(screen.getByTestId('composer-leave'));
    expect(text()).toHaveValue('Tulips');
    fails = false;
    await user.click(within(screen.getByTestId('failure')).getByText('Try again'));
    await waitFor(() => expect(screen.getByTestId('composer-saving')).toHaveTextContent(/^Saved$/));
  });

  test('keeps no empty sheet', async () => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('composer-leave'));
    expect(await screen.findByTestId('new-post')).toBeInTheDocument();
    expect(called('save_draft')).toEqual([]);
    expect(called('discard_draft')).toEqual([]);
  });

  test('counts as one types, and says beside the field what does not fit', async () => {
    const { user } = await open();
    await user.click(pick(WELL.id));
    await user.type(text(), 'Tulips are in.');
    await waitFor(() =>
      expect(screen.getByTestId('preview-length')).toHaveTextContent(/^14 of 40$/),
    );
    await user.type(text(), ' And roses, and daffodils, and lilies.');
    await waitFor(() =>
      expect(screen.getByTestId('preview-length')).toHaveTextContent(/^52 of 40, 12 too many$/),
    );
    expect(text()).toHaveAccessibleDescription('The text is 12 characters too long.');
    expect(send()).toBeDisabled();
  });

  test('schedules for a time on the wall, whose zone it names', async () => {
    const { user, called } = await open();
    await user.click(pick(WELL.id));
    await user.type(text(), 'Tulips are in.');
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(screen.getByTestId('when-zone')).toHaveTextContent(timeZone);
    expect(screen.getByText('Choose a day and a time.')).toBeInTheDocument();
    expect(screen.getByTestId('when-moment')).toHaveClass('unset');
    await user.type(screen.getByTestId('when-moment'), '2026-11-27T09:00');
    expect(screen.getByTestId('when-moment')).not.toHaveClass('unset');
    await waitFor(() => expect(send()).toBeEnabled());
    await user.click(send());
    expect(draft(called('schedule_post')[0])).toMatchObject({
      accounts: [WELL.id],
      local: '2026-11-27T09:00',
      zone: null,
    });
    expect(await screen.findByTestId('new-post')).toBeInTheDocument();
    expect(called('publish_post')).toEqual([]);
  });

  test('leaves no draft behind of what is sent or thrown away at once', async () => {
    const { user, calls } = await open();
    await user.click(pick(WELL.id));
    await user.type(text(), 'Tulips');
    await user.click(screen.getAllByTestId('when-offer')[0]!);
    await waitFor(() => expect(send()).toBeEnabled());
    await user.click(send());
    await user.click(await screen.findByTestId('new-post'));
    await user.type(text(), 'Roses');
    await user.click(screen.getByTestId('composer-discard'));
    await screen.findByTestId('new-post');
    // A slow hand has its draft kept on the way; what counts is the last that was asked for each.
    const last = (word: string) =>
      calls.findLast((call) => {
        const of = call.args.draft ? draft(call).content.text : 'Roses';
        return WRITES.includes(call.command) && word.startsWith(of.slice(0, 1));
      })?.command;
    expect(last('Tulips')).toBe('schedule_post');
    expect(last('Roses') ?? 'discard_draft').toBe('discard_draft');
    expect(calls.filter(({ command }) => command === 'schedule_post')).toHaveLength(1);
  });

  test('publishes now by the keyboard alone, once', async () => {
    const { user, called } = await open();
    pick(WELL.id).focus();
    await user.keyboard(' ');
    text().focus();
    await user.keyboard('Tulips are in.');
    screen.getByTestId('when-now').focus();
    await user.keyboard(' ');
    await waitFor(() => expect(send()).toBeEnabled());
    text().focus();
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await screen.findByTestId('new-post');
    expect(called('publish_post')).toHaveLength(1);
    expect(called('schedule_post')).toEqual([]);
  });

  test('keeps everything when it is refused', async () => {
    const { user } = await open({
      publish_post: refuse('badInput', 'X takes 280 characters.'),
    });
    await user.click(pick(WELL.id));
    await user.type(text(), 'Tulips are in.');
    await user.click(screen.getByTestId('when-now'));
    await waitFor(() => expect(send()).toBeEnabled());
    await user.click(send());
    expect(await screen.findByTestId('failure')).toHaveTextContent('X takes 280 characters.');
    expect(text()).toHaveValue('Tulips are in.');
  });

  test('asks what YouTube wants only where the post goes there', async () => {
    const { user, called } = await open();
    expect(screen.queryByTestId('youtube-options')).toBeNull();
    await user.click(pick(CHANNEL.id));
    const title = await screen.findByTestId('youtube-title');
    await waitFor(() => expect(title).toHaveAccessibleDescription('YouTube wants a title.'));
    await user.type(title, 'Tulips');
    await user.selectOptions(screen.getByTestId('youtube-visibility'), 'unlisted');
    await user.click(screen.getByTestId('kids-false'));
    await waitFor(() =>
      expect(draft(called('check_draft').at(-1)).content.youtube).toEqual({
        title: 'Tulips',
        visibility: 'unlisted',
        madeForKids: false,
        synthetic: false,
      }),
    );
  });

  test('goes on with a draft, and throws one away', async () => {
    const { user, called } = await open({
      posts: () => page(post('draft', { content: content('Half a sent') })),
      discard_draft: () => null,
    });
    await user.click(screen.getByTestId('composer-leave'));
    await user.click(await screen.findByTestId('post-edit'));
    expect(text()).toHaveValue('Half a sent');
    await user.type(text(), 'ence');
    await waitFor(() => expect(draft(called('save_draft').at(-1)).id).toBe('post-draft'));
    await user.click(screen.getByTestId('composer-discard'));
    await screen.findByTestId('new-post');
    expect(called('discard_draft')[0]!.args).toEqual({ post: 'post-draft' });
  });

  test('changes a scheduled post only by scheduling it anew', async () => {
    const scheduled = post('scheduled', {
      deliveries: [delivery('scheduled', { account: WELL.id })],
    });
    const { user, called } = await open({ posts: () => page(scheduled) });
    await user.click(screen.getByTestId('composer-leave'));
    await user.click(await screen.findByTestId('post-edit'));
    expect(screen.getByTestId('when-moment')).toHaveValue('2026-11-24T09:00');
    await user.type(text(), ' More.');
    expect(screen.getByTestId('composer-saving')).toHaveTextContent('Changes count once');
    expect(screen.queryByTestId('composer-leave')).toBeNull();
    await waitFor(() => expect(send()).toBeEnabled());
    await user.click(send());
    expect(draft(called('schedule_post')[0])).toMatchObject({
      id: scheduled.id,
      accounts: [WELL.id],
      zone: 'Europe/Berlin',
    });
    expect(called('save_draft')).toEqual([]);
  });

  test('says that a look at it failed, and looks again', async () => {
    let fails = true;
    const { user } = await open({
      check_draft: (args: Record<string, unknown>) =>
        fails
          ? refuse('tryAgain', 'The database is busy.')(args)
          : checked(args.draft as PostDraft),
    });
    expect(await screen.findByTestId('failure')).toHaveTextContent('The database is busy.');
    fails = false;
    await user.click(within(screen.getByTestId('failure')).getByText('Try again'));
    expect(await screen.findByText(/Choose an account to see/)).toBeInTheDocument();
  });

  test('leads to connecting where there is no account', async () => {
    await open({}, { accounts: [] });
    expect(screen.getByTestId('composer-no-accounts')).toBeInTheDocument();
  });
});
