import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { SETTINGS } from './fixtures/settings';
import { PHASES, manyAccounts } from './fixtures/snapshot';
import { openWindow } from './window';

describe('the palette', () => {
  const settings = () =>
    Object.fromEntries(Object.entries(SETTINGS).map(([name, answer]) => [name, () => answer]));
  async function open(given = {}, answers = {}) {
    const opened = await openWindow(given, answers);
    await opened.user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(screen.getByTestId('palette-input')).toHaveFocus());
    return opened;
  }
  const offered = () =>
    screen.getAllByTestId('palette-action').map((item) => item.textContent?.trim() ?? '');

  test('opens by its keys and offers pages, actions, and who needs someone', async () => {
    await open();
    expect(offered().join('|')).toMatch(/Fix both · 2 sign-ins.*Go to Horizon.*Connect an account/);
    expect(screen.getAllByTestId('palette-account').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Corner Florist'),
      expect.stringContaining('Lena Moritz'),
    ]);
  });

  test('goes to an account by name and Enter', async () => {
    const { user } = await open();
    await user.keyboard('quiet pot{Enter}');
    const details = await screen.findByTestId('details-dialog');
    expect(details).toHaveAccessibleName('The Quiet Potter');
    expect(screen.queryByTestId('palette')).toBeNull();
  });

  test('goes to a page with the arrow keys', async () => {
    const { user } = await open();
    await user.keyboard('go to{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(screen.getByTestId('nav-horizon')).toHaveAttribute('aria-current', 'page'),
    );
  });

  test('runs an action', async () => {
    const { user, called } = await open();
    await user.keyboard('check all{Enter}');
    await waitFor(() => expect(called('check_all')).toHaveLength(1));
  });

  test('keeps the settings back until somebody looks for them', async () => {
    const { user } = await open();
    expect(offered().join('|')).not.toContain('Settings: ');
    await user.keyboard('quiet hours');
    expect(offered()).toEqual(['Settings: Notifications']);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Notifications' })).toHaveFocus(),
    );
    expect(screen.getByTestId('nav-settings')).toHaveAttribute('aria-current', 'page');
  });

  test.each([
    ['Set or change the recovery passphrase', 'passphrase-dialog'],
    ['Change the key', 'change-key-dialog'],
    ['Go back to a backup', 'restore-dialog'],
    ['Revoke everything', 'revoke-dialog'],
    ['Go live', 'world-dialog'],
    ['Show the licences', 'licences-dialog'],
  ])('“%s” asks its question at once', async (label, dialog) => {
    const { user } = await open({}, settings());
    await user.keyboard(label);
    await user.click(await screen.findByRole('option', { name: label }));
    expect(await screen.findByTestId(dialog)).toBeInTheDocument();
  });

  test('makes a backup from anywhere', async () => {
    const { user, called } = await open({}, settings());
    await user.keyboard('make a backup{Enter}');
    await waitFor(() => expect(called('make_backup')).toHaveLength(1));
    expect(await screen.findByTestId('saved-file')).toBeInTheDocument();
  });

  test('says when nothing fits', async () => {
    const { user } = await open();
    await user.keyboard('zzz');
    expect(await screen.findByTestId('palette-nothing')).toHaveTextContent('Nothing fits “zzz”.');
  });

  test('shows a few of a thousand, names that begin so first', async () => {
    const { user } = await open({ accounts: manyAccounts(1000) });
    await user.keyboard('corner');
    const found = screen.getAllByTestId('palette-account');
    expect(found).toHaveLength(8);
    expect(found[0]).toHaveTextContent('Corner Florist');
  });

  test('closes by Esc and by its keys, and gives the focus back', async () => {
    const { user } = await openWindow();
    screen.getByTestId('check-all').focus();
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByTestId('palette');
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(screen.queryByTestId('palette')).toBeNull());
    expect(screen.getByTestId('check-all')).toHaveFocus();
  });

  test('leaves out what cannot be done', async () => {
    await open({ accounts: [] });
    expect(offered().join('|')).not.toMatch(/Check all|Search the accounts|Select several/);
  });
});

describe('shortcuts', () => {
  test('lead to search, pages and connecting', async () => {
    const { user } = await openWindow();
    await user.keyboard('/');
    await waitFor(() => expect(screen.getByTestId('search')).toHaveFocus());
    await user.keyboard('c');
    expect(screen.getByTestId('search')).toHaveValue('c');
    expect(screen.queryByTestId('connect-dialog')).toBeNull();
    screen.getByTestId('search').blur();
    await user.keyboard('{Control>}5{/Control}');
    expect(screen.getByTestId('nav-learn')).toHaveAttribute('aria-current', 'page');
    await user.keyboard('c');
    expect(await screen.findByTestId('connect-dialog')).toBeInTheDocument();
    await user.keyboard('s');
    expect(screen.queryByTestId('selection-bar')).toBeNull();
  });

  test('check and fix', async () => {
    const { user, called } = await openWindow();
    await user.keyboard('r');
    await waitFor(() => expect(called('check_all')).toHaveLength(1));
    await user.keyboard('f');
    await waitFor(() => expect(called('begin_reconnect')).toHaveLength(1));
  });

  test('draw everything larger, smaller and as usual again, also above a dialog', async () => {
    const { user, called } = await openWindow();
    const factors = () => called('enlarge').map(({ args }) => args.factor);
    await user.keyboard('?');
    await user.keyboard('{Control>}+=-0{/Control}');
    expect(factors()).toEqual([1.1, 1.25, 1.1, 1]);
    expect(localStorage.getItem('zoom')).toBe('1');
    await user.keyboard('{Control>}++++++++{/Control}');
    expect(factors().at(-1)).toBe(2);
    await user.keyboard('{Control>}0{/Control}');
  });

  test('leave the letters to an open menu', async () => {
    const { user } = await openWindow();
    screen.getAllByTestId('card-menu')[0]!.focus();
    await user.keyboard('{Enter}');
    await screen.findByTestId('card-check');
    await user.keyboard('s');
    expect(screen.queryByTestId('selection-bar')).toBeNull();
  });

  test('are listed under "?"', async () => {
    const { user } = await openWindow();
    await user.keyboard('?');
    const dialog = await screen.findByTestId('shortcuts-dialog');
    expect(within(dialog).getByText('Find an account, a page or an action')).toBeInTheDocument();
    expect(within(dialog).getAllByText('Ctrl').length).toBeGreaterThan(3);
  });

  test('rest while a sign-in is under way', async () => {
    const { user } = await openWindow({ attempt: PHASES.waiting });
    await user.keyboard('?');
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByTestId('shortcuts-dialog')).toBeNull();
    expect(screen.queryByTestId('palette')).toBeNull();
  });
});
