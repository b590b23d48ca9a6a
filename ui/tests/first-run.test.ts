// The first words, the rest of the settings, labels for several accounts, and the way back.

import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { AccountView, Given } from '../src/lib/bindings';
import { ABOUT, SAVED } from './fixtures/settings';
import { DAY, FORMER, NOW, account } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

describe('the first words', () => {
  test('stand there while there is no account and never was, and name the sandbox', async () => {
    const { user } = await openWindow({ accounts: [], former: [] });
    const welcome = screen.getByTestId('welcome');
    expect(welcome).toHaveTextContent('Welcome to Pilotlight');
    expect(within(welcome).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByTestId('welcome-world')).toHaveTextContent('You are in the sandbox');
    expect(screen.getByText('Connect your first account')).toBeVisible();
    await user.click(screen.getByTestId('platform-card-x'));
    expect(await screen.findByTestId('connect-dialog')).toBeInTheDocument();
  });

  test('are put away by the keyboard and stay away', async () => {
    const { user, unmount } = await openWindow({ accounts: [], former: [] });
    screen.getByTestId('welcome-skip').focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByTestId('welcome')).toBeNull();
    expect(screen.getByText('What you can connect')).toBeVisible();
    unmount();
    await openWindow({ accounts: [], former: [] });
    expect(screen.queryByTestId('welcome')).toBeNull();
  });

  test('are another first time in the other world', async () => {
    localStorage.setItem('welcome-sandbox', 'seen');
    await openWindow({ accounts: [], former: [], world: 'live' });
    expect(screen.getByTestId('welcome-world')).toHaveTextContent('You are live');
  });

  test('are not said to those who had an account', async () => {
    await openWindow({ accounts: [], former: [FORMER] });
    expect(screen.queryByTestId('welcome')).toBeNull();
  });
});

describe('general settings', () => {
  async function open(answers = {}) {
    const opened = await openWindow({}, { starts_at_login: () => false, ...answers });
    await opened.user.click(screen.getByTestId('nav-settings'));
    await settle();
    return opened;
  }

  test('start with the computer as the system says, not as was pressed', async () => {
    const { user, called } = await open({ set_starts_at_login: () => true });
    const box = await screen.findByLabelText('Start with the computer');
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(called('set_starts_at_login')[0]?.args).toEqual({ on: true });
    await waitFor(() => expect(box).toBeChecked());
    expect(within(screen.getByTestId('general')).getByText('Saved')).toBeVisible();
  });

  test('say when the system did not let it be done', async () => {
    const { user } = await open({ set_starts_at_login: refuse('tryAgain', 'Not permitted.') });
    const box = await screen.findByLabelText('Start with the computer');
    await user.click(box);
    expect(await screen.findByText('Not permitted.')).toBeVisible();
    expect(box).not.toBeChecked();
  });

  test('hold the appearance, the same as the switch in the sidebar', async () => {
    const { user } = await open();
    await user.click(screen.getByTestId('appearance-dark'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByTestId('theme')).toHaveAttribute('data-choice', 'dark');
    await user.click(screen.getByTestId('theme-system'));
    expect(screen.getByTestId('appearance-system')).toBeChecked();
  });
});

describe('about', () => {
  async function open(answers = {}) {
    const opened = await openWindow({}, { about: () => ABOUT, ...answers });
    await opened.user.click(screen.getByTestId('nav-settings'));
    await settle();
    return opened;
  }

  test('names version and folder, and opens it', async () => {
    const { user, called } = await open();
    expect(await screen.findByTestId('about-version')).toHaveTextContent('Pilotlight 0.1.0');
    expect(screen.getByTestId('data-folder')).toHaveTextContent(ABOUT.folder);
    await user.click(screen.getByTestId('open-data-folder'));
    expect(called('open_data_folder')).toHaveLength(1);
  });

  test('lists the packages with their licences, and finds them', async () => {
    const { user } = await open();
    await user.click(await screen.findByTestId('licences'));
    const dialog = within(await screen.findByTestId('licences-dialog'));
    const all = await dialog.findAllByRole('row');
    expect(all.length).toBeGreaterThan(300);
    await user.type(dialog.getByLabelText('Search'), 'svelte mit');
    const found = dialog.getAllByRole('rowheader').map((each) => each.textContent);
    expect(found).toContain('svelte');
    await user.clear(dialog.getByLabelText('Search'));
    await user.type(dialog.getByLabelText('Search'), 'no-such-package');
    expect(dialog.getByTestId('licences-count')).toHaveTextContent('No package fits');
  });

  test('exports diagnostics and says where', async () => {
    const { user } = await open({ export_diagnostics: () => SAVED });
    await user.click(await screen.findByTestId('export-diagnostics'));
    const saved = await within(screen.getByTestId('about')).findByTestId('saved-file');
    expect(saved).toHaveTextContent(SAVED.folder);
  });

  test('looks for no new version where this build has nobody to ask', async () => {
    await open();
    const updates = within(await screen.findByTestId('updates'));
    expect(updates.getByText(/does not look for new versions/)).toBeVisible();
    expect(updates.queryByRole('button')).toBeNull();
  });

  test('looks for a new version when it is told to, and installs it when it is told to', async () => {
    let newest: string | null = null;
    const { user, called } = await open({
      about: () => ({ ...ABOUT, updatesFrom: 'updates.example.com' }),
      look_for_update: () => newest,
      install_update: () => null,
    });
    const updates = within(await screen.findByTestId('updates'));
    expect(updates.getByText(/updates\.example\.com is asked/)).toBeVisible();
    expect(called('look_for_update')).toHaveLength(0);
    await user.click(updates.getByTestId('look-for-update'));
    await waitFor(() =>
      expect(updates.getByTestId('updates-found')).toHaveTextContent('This is the newest version.'),
    );
    newest = '0.2.0';
    await user.click(updates.getByTestId('look-for-update'));
    await waitFor(() =>
      expect(updates.getByTestId('updates-found')).toHaveTextContent('Version 0.2.0 is there.'),
    );
    expect(called('install_update')).toHaveLength(0);
    await user.click(updates.getByTestId('install-update'));
    expect(called('install_update')).toMatchObject([{ args: { version: '0.2.0' } }]);
  });

  test('says why a new version was not installed', async () => {
    const { user } = await open({
      about: () => ({ ...ABOUT, updatesFrom: 'updates.example.com' }),
      look_for_update: () => '0.2.0',
      install_update: refuse('tryAgain', 'Not signed.'),
    });
    await user.click(await screen.findByTestId('look-for-update'));
    await user.click(await screen.findByTestId('install-update'));
    expect(await within(screen.getByTestId('updates')).findByText('Not signed.')).toBeVisible();
    expect(screen.getByTestId('install-update')).toBeEnabled();
  });

  test('can be read again when it could not be', async () => {
    const { user, called } = await open({ about: refuse('tryAgain', 'No folder.') });
    const note = await within(screen.getByTestId('about')).findByRole('alert');
    await user.click(within(note).getByText('Try again'));
    expect(called('about')).toHaveLength(2);
  });
});

const one = account({ id: 'a1', name: 'One', platformName: 'One', labels: ['spring'] });
const two = account({ id: 'a2', name: 'Two', platformName: 'Zwei', brand: 'B', labels: [] });
const with_ = (of: AccountView, given: Given) => ({
  ...of,
  name: given.name ?? of.platformName,
  brand: given.brand,
  labels: given.labels,
});

describe('labels of several accounts', () => {
  async function open(answers = {}) {
    const opened = await openWindow({ accounts: [one, two] }, answers);
    await opened.user.keyboard('s');
    await opened.user.click(await screen.findByTestId('select-all'));
    await opened.user.click(screen.getByTestId('selection-label'));
    await screen.findByTestId('label-dialog');
    return opened;
  }

  test('are added and taken away in one go, and come back with Undo', async () => {
    const { user, called } = await open({
      describe_account: ({ account: id, given }: Record<string, unknown>) =>
        with_(id === 'a1' ? one : two, given as Given),
    });
    expect(screen.getByRole('heading', { name: 'Labels of 2 accounts' })).toBeVisible();
    expect(screen.getByTestId('labels-save')).toBeDisabled();
    await user.type(screen.getByLabelText('Add labels'), 'shop, , autumn ');
    await user.click(screen.getByLabelText(/spring/));
    await user.click(screen.getByTestId('labels-save'));
    expect(called('label_accounts')[0]?.args).toEqual({
      accounts: ['a1', 'a2'],
      add: ['shop', 'autumn'],
      remove: ['spring'],
    });
    const note = await screen.findByTestId('undo-note');
    expect(note).toHaveTextContent('The labels of 2 accounts are changed.');
    expect(screen.queryByTestId('selection-bar')).toBeNull();
    await user.click(screen.getByTestId('undo'));
    await waitFor(() => expect(called('describe_account')).toHaveLength(2));
    expect(called('describe_account').map(({ args }) => args)).toEqual([
      { account: 'a1', given: { name: null, brand: null, labels: ['spring'] } },
      { account: 'a2', given: { name: 'Two', brand: 'B', labels: [] } },
    ]);
    await waitFor(() =>
      expect(screen.getByTestId('announcer')).toHaveTextContent('It is as it was before.'),
    );
  });

  test('are refused in the words of the app', async () => {
    const { user } = await open({
      label_accounts: refuse('badInput', 'One: An account has at most 8 labels.'),
    });
    await user.click(screen.getByLabelText('Add labels'));
    await user.keyboard('shop{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('at most 8 labels');
    expect(screen.getByLabelText('Add labels')).toHaveValue('shop');
  });
});

describe('the way back', () => {
  afterEach(() => vi.useRealTimers());

  test('from a name leads to what was there, by the keyboard', async () => {
    const renamed = with_(two, { name: 'Market', brand: 'B', labels: [] });
    const { user, called } = await openWindow(
      { accounts: [two] },
      {
        describe_account: ({ given }: Record<string, unknown>) => with_(two, given as Given),
      },
    );
    await user.click(screen.getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-describe'));
    const field = await screen.findByTestId('describe-name');
    await user.clear(field);
    await user.type(field, renamed.name);
    await user.click(screen.getByTestId('describe-save'));
    expect(await screen.findByTestId('undo-note')).toHaveTextContent('Market is saved.');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(called('describe_account')).toHaveLength(2));
    expect(called('describe_account')[1]?.args).toEqual({
      account: 'a2',
      given: { name: 'Two', brand: 'B', labels: [] },
    });
    expect(screen.queryByTestId('undo-note')).toBeNull();
  });

  test('from a snooze that was ended leads to the same moment', async () => {
    const until = NOW + 3 * DAY;
    const { user, called } = await openWindow(
      { accounts: [account({ snoozedUntil: until })] },
      { end_snooze: () => account(), snooze: () => account({ snoozedUntil: until }) },
    );
    await user.click(screen.getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-wake'));
    await user.click(await screen.findByTestId('undo'));
    await waitFor(() => expect(called('snooze')[0]?.args.until).toBe(until));
  });

  test('is offered for a while, and longer while somebody stands in it', async () => {
    const { user } = await openWindow(
      { accounts: [account()] },
      { snooze: () => account({ snoozedUntil: NOW + DAY }) },
    );
    await user.click(screen.getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-snooze-1'));
    await screen.findByTestId('undo-note');
    vi.useFakeTimers();
    screen.getByTestId('undo').focus();
    vi.advanceTimersByTime(60_000);
    expect(screen.getByTestId('undo-note')).toBeInTheDocument();
    screen.getByTestId('undo').blur();
    vi.advanceTimersByTime(11_000);
    expect(screen.getByTestId('undo-note')).toBeInTheDocument();
    vi.advanceTimersByTime(2_000);
    await settle();
    expect(screen.queryByTestId('undo-note')).toBeNull();
  });

  test('says why it is closed to it', async () => {
    const { user } = await openWindow(
      { accounts: [account()] },
      {
        snooze: () => account({ snoozedUntil: NOW + DAY }),
        end_snooze: refuse('tryAgain', 'It is busy.'),
      },
    );
    await user.click(screen.getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-snooze-1'));
    await user.click(await screen.findByTestId('undo'));
    expect(await screen.findByText('It is busy.')).toBeVisible();
  });
});
