import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { Status } from '../src/lib/bindings';
import {
  DAY,
  FLORIST,
  FORMER,
  GONE,
  LENA,
  MINUTE,
  NOT_PROVEN,
  NOW,
  PERMISSION_MISSING,
  RENEWING,
  SLOW,
  account,
  glance,
  manyAccounts,
} from './fixtures/snapshot';
import { openWindow, refuse } from './window';

afterEach(() => {
  vi.useRealTimers();
});

describe('the glance', () => {
  test('says the app’s own sentence with the shape of the worst state', async () => {
    await openWindow();
    const header = screen.getByTestId('glance');
    expect(header).toHaveAttribute('data-worst', 'error');
    expect(header.querySelector('svg')).toHaveAttribute('data-shape', 'error');
    expect(screen.getByTestId('glance-headline')).toHaveTextContent('2 of 14 accounts need you');
  });

  test('checks all accounts on request', async () => {
    const { user, called } = await openWindow();
    await user.click(screen.getByTestId('check-all'));
    expect(called('check_all')).toHaveLength(1);
  });

  test('follows an update', async () => {
    const { hear } = await openWindow();
    await hear({ type: 'glance', glance: glance([account()]), signIns: [] });
    expect(screen.getByTestId('glance')).toHaveAttribute('data-worst', 'healthy');
  });
});

describe('cards', () => {
  const states: [Status, string, Parameters<typeof account>[0]][] = [
    ['healthy', 'Healthy', {}],
    ['refreshing', 'Refreshing', { reasons: [RENEWING] }],
    ['warning', 'Warning', { reasons: [SLOW] }],
    ['error', 'Error', { reasons: [SLOW] }],
  ];
  test.each(states)('%s is told by shape and word', async (status, word, given) => {
    await openWindow({ accounts: [account({ ...given, status })] });
    const card = screen.getByTestId('account-card');
    expect(card).toHaveAttribute('data-status', status);
    expect(within(card).getByText(word).querySelector('svg')).toHaveAttribute('data-shape', status);
    expect(within(card).getByTestId('horizon')).toHaveTextContent('Renews itself');
    expect(within(card).getByRole('meter')).toHaveAttribute('aria-valuenow', '100');
  });

  test('a reason that passes by itself is told and offers nothing to press', async () => {
    await openWindow({ accounts: [account({ status: 'warning', reasons: [SLOW] })] });
    const card = screen.getByTestId('account-card');
    expect(card).toHaveTextContent('LinkedIn is slow. Posts may go out a little late.');
    expect(within(card).queryByTestId('reason-action')).toBeNull();
  });

  test('an unproven connection offers a check', async () => {
    const { user, called } = await openWindow({
      accounts: [account({ status: 'warning', reasons: [NOT_PROVEN] })],
    });
    await user.click(screen.getByTestId('reason-action'));
    expect(called('check_account')).toEqual([
      { command: 'check_account', args: { account: 'a1' } },
    ]);
  });

  test('a check under way is shown in place of the age', async () => {
    await openWindow({ accounts: [account({ checking: true })] });
    expect(screen.getByTestId('checking')).toBeInTheDocument();
    expect(screen.queryByTestId('proof-age')).toBeNull();
  });

  test('of a thousand accounts only those in sight are drawn, and each says its place', async () => {
    await openWindow({ accounts: manyAccounts(1000) });
    await waitFor(() => expect(screen.getAllByTestId('account-card').length).toBeGreaterThan(3));
    const cards = screen.getAllByTestId('account-card');
    expect(cards.length).toBeLessThan(60);
    expect(cards.map((card) => card.getAttribute('aria-posinset'))).toEqual(
      cards.map((_, index) => `${index + 1}`),
    );
    expect(cards[0]).toHaveAttribute('aria-setsize', '1000');
  });

  test('sixty are drawn whole', async () => {
    await openWindow({ accounts: manyAccounts(60) });
    expect(screen.getAllByTestId('account-card')).toHaveLength(60);
  });

  test('the menu offers every quick action and each does its own', async () => {
    const { user, called } = await openWindow({ accounts: [account()] });
    await user.click(screen.getByTestId('card-menu'));
    for (const item of ['card-check', 'card-reconnect', 'card-details', 'card-disconnect']) {
      expect(await screen.findByTestId(item)).toBeInTheDocument();
    }
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(called('begin_reconnect')).toHaveLength(1));
    expect(called('begin_reconnect')[0]?.args).toEqual({ account: 'a1' });
  });

  test('the menu opens by the keyboard and by the secondary button, and closes by Esc', async () => {
    const { user } = await openWindow({ accounts: [account()] });
    screen.getByTestId('card-menu').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByTestId('card-check')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('card-check')).toBeNull());
    expect(screen.getByTestId('card-menu')).toHaveFocus();
    await user.pointer({ keys: '[MouseRight]', target: screen.getByTestId('account-card') });
    expect(await screen.findByTestId('card-check')).toBeInTheDocument();
  });

  test('a card leaves when its account does', async () => {
    const { hear } = await openWindow({ accounts: [account(), LENA] });
    await hear({ type: 'accountLeft', id: LENA.id });
    expect(screen.getAllByTestId('account-card')).toHaveLength(1);
  });

  test('an account that is not there any more is dropped from the screen', async () => {
    const { user } = await openWindow(
      { accounts: [account({ status: 'warning', reasons: [NOT_PROVEN] })] },
      { check_account: refuse('notFound', 'This account is not connected any more.') },
    );
    await user.click(screen.getByTestId('reason-action'));
    await waitFor(() => expect(screen.queryByTestId('account-card')).toBeNull());
    expect(screen.getByTestId('failure')).toHaveTextContent('not connected any more');
  });
});

describe('who needs a person', () => {
  test('comes first, gravest first, with a whole sentence and one button', async () => {
    await openWindow({ accounts: [LENA, account(), FLORIST] });
    const rows = screen.getAllByTestId('account-card').filter((row) => 'needsYou' in row.dataset);
    expect(rows.map((row) => row.dataset.id)).toEqual([FLORIST.id, LENA.id]);
    expect(rows[0]).toHaveTextContent('Facebook ended our access on 21 November.');
    expect(rows[0]).toHaveTextContent('Posts are held until you sign in again.');
    expect(within(rows[0]!).getAllByTestId('reason-action')).toHaveLength(1);
  });

  test.each([
    [FLORIST.reasons[0]!, 'begin_reconnect'],
    [LENA.reasons[0]!, 'begin_reconnect'],
    [PERMISSION_MISSING, 'begin_reconnect'],
    [GONE, 'disconnect_preview'],
  ])('%o leads on', async (reason, command) => {
    const { user, called } = await openWindow({
      accounts: [account({ status: 'error', needsPerson: true, reasons: [reason] })],
    });
    const button = screen.getByTestId('reason-action');
    expect(button).toHaveTextContent(reason.actionLabel);
    await user.click(button);
    expect(called(command)[0]?.args).toEqual({ account: 'a1' });
  });

  test('a reconnect that cannot begin says why at the top', async () => {
    const { user } = await openWindow(
      { accounts: [FLORIST] },
      { begin_reconnect: refuse('vaultClosed', 'The keychain is locked.') },
    );
    await user.click(screen.getByTestId('reason-action'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('The keychain is locked.');
  });
});

describe('ages', () => {
  test('are measured by the app’s clock and move with it', async () => {
    const { hear } = await openWindow({ accounts: [account()] });
    expect(screen.getByTestId('proof-age')).toHaveTextContent('proven 4 min ago');
    await hear({ type: 'clock', now: NOW + 3 * DAY });
    expect(screen.getByTestId('proof-age')).toHaveTextContent('proven 3 days ago');
  });

  test('move by themselves once a minute', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'Date'] });
    await openWindow({ accounts: [account()] });
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(screen.getByTestId('proof-age')).toHaveTextContent('proven 6 min ago');
  });

  test('never look fresh on what is not well', async () => {
    await openWindow({ accounts: [FLORIST] });
    expect(screen.getByTestId('proof-age')).toHaveTextContent('last proven 2 days ago');
  });
});

describe('finding', () => {
  test('searches names and handles', async () => {
    const { user } = await openWindow();
    await user.type(screen.getByTestId('search'), 'MARKETSTWINE');
    const cards = screen.getAllByTestId('account-card');
    expect(cards.map((card) => card.dataset.name)).toEqual(['Market Street Wine']);
  });

  test('shows only who needs a person, or one platform', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByTestId('filter-needs-you'));
    expect(screen.getAllByTestId('account-card')).toHaveLength(2);
    await user.click(screen.getByTestId('filter-all'));
    await user.selectOptions(screen.getByTestId('filter-platform'), 'x');
    for (const card of screen.getAllByTestId('account-card')) {
      expect(card).toHaveAttribute('data-platform', 'x');
    }
  });

  test('says when nothing fits, and leads back', async () => {
    const { user } = await openWindow();
    await user.type(screen.getByTestId('search'), 'zzz');
    await user.click(within(screen.getByTestId('nothing-found')).getByRole('button'));
    expect(screen.getAllByTestId('account-card')).toHaveLength(14);
  });
});

describe('accounts that were disconnected', () => {
  test('keep their place and lead to the preview of their platform', async () => {
    const { user } = await openWindow({ former: [FORMER] });
    const row = screen.getByTestId('former-account');
    expect(row).toHaveAttribute('data-name', 'Corner Florist Deals');
    expect(row).toHaveTextContent('disconnected 9 days ago');
    await user.click(within(row).getByTestId('former-connect'));
    expect(screen.getByTestId('connect-dialog')).toHaveTextContent('Connect X');
  });
});

describe('listening', () => {
  test('a changed state is said', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout'] });
    const { hear } = await openWindow({ accounts: [account()] });
    await hear({ type: 'account', account: account({ status: 'warning', reasons: [SLOW] }) });
    await vi.advanceTimersByTimeAsync(500);
    expect(screen.getByTestId('announcer')).toHaveTextContent(
      'Corner Florist: Warning. LinkedIn is slow.',
    );
  });

  test('many changes are said as the glance', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout'] });
    const { hear } = await openWindow({ accounts: manyAccounts(6) });
    for (const each of manyAccounts(6)) {
      await hear({ type: 'account', account: { ...each, status: 'error', statusWord: 'Error' } });
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(screen.getByTestId('announcer')).toHaveTextContent('2 of 6 accounts need you');
  });
});
