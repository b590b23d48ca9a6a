import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { delivery, page, post } from './fixtures/posts';
import { FLORIST, account, details } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

const preview = {
  id: FLORIST.id,
  platform: 'facebook',
  name: 'Corner Florist',
  happens: ['Its sign-in is deleted.', 'Facebook is told.', 'History is kept.'],
  revokes: true,
  postsCancelled: 0,
  postsElsewhere: 0,
  offersConnectedApps: true,
};

describe('details', () => {
  async function open() {
    const opened = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST), disconnect_preview: () => preview },
    );
    await opened.hear({ type: 'show', account: FLORIST.id, reconnect: false });
    return { ...opened, dialog: await screen.findByTestId('details-dialog') };
  }

  test('say what was granted and what is missing, in words', async () => {
    const { dialog } = await open();
    const rows = await within(dialog).findAllByTestId('permission');
    expect(rows.map((row) => row.dataset.granted)).toEqual(['true', 'true', 'false']);
    expect(rows[2]).toHaveTextContent('Read how your posts did · not granted');
  });

  test('list the posts of the account that are still to come, and lead to all of them', async () => {
    const mine = (state: 'scheduled' | 'held' | 'published', id: string) =>
      post(state, { id, deliveries: [delivery(state, { account: FLORIST.id })] });
    const elsewhere = post('scheduled', {
      id: 'elsewhere',
      deliveries: [
        delivery('cancelled', { account: FLORIST.id }),
        delivery('scheduled', { id: 'other', account: 'another' }),
      ],
    });
    const { user, called, hear } = await openWindow(
      { accounts: [FLORIST] },
      {
        account_details: () => details(FLORIST),
        posts: () => page(mine('scheduled', 'later'), elsewhere, mine('held', 'sooner')),
      },
    );
    await hear({ type: 'show', account: FLORIST.id, reconnect: false });
    const due = await screen.findAllByTestId('post-due');
    expect(due).toHaveLength(2);
    expect(due[0]).toHaveTextContent(/24 Nov.*held.*Held/);
    expect(called('posts')[0]!.args.filter).toMatchObject({ accounts: [FLORIST.id] });
    await user.click(screen.getByTestId('posts-due-all'));
    expect(screen.getByTestId('nav-posts')).toHaveAttribute('aria-current', 'page');
    expect(screen.getByTestId('posts-account')).toHaveValue(FLORIST.id);
  });

  test('say that no post is planned, and why posts could not be read', async () => {
    const none = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST), posts: () => page() },
    );
    await none.hear({ type: 'show', account: FLORIST.id, reconnect: false });
    await waitFor(() =>
      expect(screen.getByTestId('posts-due')).toHaveTextContent('No post is planned'),
    );
    none.unmount();
    const broken = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST), posts: refuse('tryAgain', 'The disk is busy.') },
    );
    await broken.hear({ type: 'show', account: FLORIST.id, reconnect: false });
    await waitFor(() =>
      expect(screen.getByTestId('posts-due')).toHaveTextContent('The disk is busy.'),
    );
  });

  test('list dates, checks with a plot, what happened and who shares the sign-in', async () => {
    const { dialog } = await open();
    await within(dialog).findByText('Last sign-in');
    expect(within(dialog).getByText('12 days ago')).toBeInTheDocument();
    expect(within(dialog).getAllByTestId('check')).toHaveLength(6);
    expect(
      within(dialog).getByRole('img', { name: /Latest 14 checks.*1 proved nothing/ }),
    ).toBeInTheDocument();
    expect(within(dialog).getAllByTestId('audit-entry')).toHaveLength(5);
    expect(within(dialog).getByTestId('shared-sign-in')).toHaveTextContent('Harbour Books');
  });

  test('show each of the last 90 days, and no check where there was none', async () => {
    const { dialog, user } = await open();
    const strip = await within(dialog).findByRole('slider', { name: 'Health by day' });
    expect(strip.querySelectorAll('[data-state]')).toHaveLength(90);
    expect(strip.querySelectorAll('[data-state=notChecked]')).toHaveLength(38);
    expect(within(dialog).getByTestId('day-words')).toHaveTextContent(
      'Checked on 52 of the last 90 days.',
    );
    strip.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(strip).toHaveAttribute('aria-valuenow', '87');
    expect(within(dialog).getByTestId('day-words').textContent).toBe(
      `${strip.getAttribute('aria-valuetext')}.`,
    );
    await user.keyboard('{Home}');
    expect(strip).toHaveAttribute('aria-valuetext', expect.stringContaining('not checked'));
    await user.keyboard('{ArrowLeft}{End}{ArrowRight}');
    expect(strip).toHaveAttribute('aria-valuenow', '89');
  });

  test('say what the platform calls an account that the owner renamed', async () => {
    const named = { ...FLORIST, name: 'The shop', platformName: 'Corner Florist', brand: 'Fair' };
    const { hear, user } = await openWindow(
      { accounts: [named] },
      { account_details: () => details(named) },
    );
    await hear({ type: 'show', account: named.id, reconnect: false });
    expect(await screen.findByTestId('own-name')).toHaveTextContent(
      'At Facebook it is called Corner Florist.',
    );
    await user.click(screen.getByTestId('details-describe'));
    expect(await screen.findByTestId('describe-name')).toHaveValue('The shop');
  });

  test('lead to the platform’s own pages', async () => {
    const { user, called } = await open();
    await user.click(await screen.findByTestId('connected-apps'));
    await user.click(screen.getByTestId('status-page'));
    expect(called('open_link').map((call) => call.args)).toEqual([
      { link: 'connectedApps', platform: 'facebook' },
      { link: 'statusPage', platform: 'facebook' },
    ]);
  });

  test('are read anew when the account has changed', async () => {
    const { hear, called } = await open();
    const before = called('account_details').length;
    await hear({ type: 'account', account: { ...FLORIST, status: 'healthy' } });
    await waitFor(() => expect(called('account_details').length).toBe(before + 1));
  });

  test('close when the account has left', async () => {
    const { hear } = await open();
    await hear({ type: 'accountLeft', id: FLORIST.id });
    await waitFor(() => expect(screen.queryByTestId('details-dialog')).toBeNull());
  });

  test('say what did not work and can be tried again', async () => {
    const { hear, user, called } = await openWindow(
      { accounts: [account()] },
      { account_details: refuse('tryAgain', 'The database is busy.') },
    );
    await hear({ type: 'show', account: 'a1', reconnect: false });
    expect(await screen.findByRole('alert')).toHaveTextContent('The database is busy.');
    await user.click(within(screen.getByRole('alert')).getByText('Try again'));
    expect(called('account_details')).toHaveLength(2);
  });
});

describe('disconnecting', () => {
  async function open(answers = {}) {
    const opened = await openWindow(
      { accounts: [FLORIST] },
      { disconnect_preview: () => preview, ...answers },
    );
    await opened.user.click(screen.getByTestId('card-menu'));
    await opened.user.click(await screen.findByTestId('card-disconnect'));
    return { ...opened, dialog: await screen.findByTestId('disconnect-dialog') };
  }

  test('says what happens before it is done', async () => {
    const { called } = await open();
    const happens = await screen.findByTestId('disconnect-happens');
    expect(
      within(happens)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(preview.happens);
    expect(called('disconnect')).toHaveLength(0);
  });

  test('is done on the second press only, and said', async () => {
    const { user, called } = await open();
    await user.click(await screen.findByTestId('disconnect-confirm'));
    expect(called('disconnect')[0]?.args).toEqual({ account: FLORIST.id });
    await waitFor(() => expect(screen.queryByTestId('disconnect-dialog')).toBeNull());
    expect(screen.getByTestId('announcer')).toHaveTextContent('Corner Florist is disconnected.');
  });

  test('can be left, and the focus goes back to the menu’s button', async () => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('disconnect-cancel'));
    await waitFor(() => expect(screen.getByTestId('card-menu')).toHaveFocus());
    expect(called('disconnect')).toHaveLength(0);
  });

  test('cannot be confirmed while it is not known what it would do', async () => {
    const { dialog } = await open({
      disconnect_preview: refuse('tryAgain', 'The database is busy.'),
    });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The database is busy.');
    expect(screen.getByTestId('disconnect-confirm')).toBeDisabled();
  });

  test('that fails stays open and says why', async () => {
    const { user, dialog } = await open({
      disconnect: refuse('tryAgain', 'It could not be written.'),
    });
    await user.click(await screen.findByTestId('disconnect-confirm'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('It could not be written.');
  });
});
