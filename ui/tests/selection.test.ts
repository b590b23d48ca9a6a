import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { FLORIST, LENA, SEVERAL, account } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

const QUIET = ['Ada', 'Ben', 'Cleo', 'Dora'].map((name) => account({ id: name, name }));
const ALL = [FLORIST, LENA, ...QUIET];

const box = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });

describe('selecting', () => {
  async function begin(answers = {}) {
    const opened = await openWindow({ accounts: ALL }, answers);
    await opened.user.click(screen.getByTestId('select-several'));
    return opened;
  }

  test('shows a box on every card and says how many are picked', async () => {
    const { user } = await begin();
    expect(screen.getAllByTestId('pick')).toHaveLength(6);
    expect(screen.getByTestId('selection-check')).toBeDisabled();
    await user.click(box('Ada'));
    await user.click(box('Lena Moritz'));
    expect(screen.getByTestId('selection-count')).toHaveTextContent('2 of 6 selected');
    await user.click(box('Ada'));
    expect(screen.getByTestId('selection-count')).toHaveTextContent('1 of 6 selected');
  });

  test('begins with the pointer and a key, and with the card’s menu', async () => {
    const { user } = await openWindow({ accounts: ALL });
    const open = within(screen.getByRole('article', { name: 'Ada' })).getByText('Ada');
    await user.keyboard('{Control>}');
    await user.click(open);
    await user.keyboard('{/Control}');
    expect(box('Ada')).toBeChecked();
    expect(screen.queryByTestId('details-dialog')).toBeNull();
    await user.click(within(screen.getByRole('article', { name: 'Ben' })).getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-select'));
    await waitFor(() => expect(box('Ben')).toBeChecked());
  });

  test('checks those and no others, and ends', async () => {
    const { user, called } = await begin();
    await user.click(box('Ada'));
    await user.click(box('Cleo'));
    await user.click(screen.getByTestId('selection-check'));
    expect(called('check_accounts')[0]?.args).toEqual({ accounts: ['Ada', 'Cleo'] });
    expect(screen.queryByTestId('selection-bar')).toBeNull();
  });

  test('picks what the search shows', async () => {
    const { user } = await begin();
    await user.type(screen.getByTestId('search'), 'corner');
    await user.click(screen.getByTestId('select-all'));
    expect(screen.getByTestId('selection-count')).toHaveTextContent('5 of 6 selected');
  });

  test('an account that leaves is picked no more', async () => {
    const { user, hear } = await begin();
    await user.click(screen.getByTestId('select-all'));
    await hear({ type: 'accountLeft', id: 'Ada' });
    expect(screen.getByTestId('selection-count')).toHaveTextContent('5 of 5 selected');
  });

  test('Esc ends it', async () => {
    const { user } = await begin();
    await user.click(box('Ada'));
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('selection-bar')).toBeNull();
    expect(screen.queryAllByTestId('pick')).toHaveLength(0);
  });

  test('a check that cannot begin says why', async () => {
    const { user } = await begin({
      check_accounts: refuse('vaultClosed', 'The keychain is locked.'),
    });
    await user.click(box('Ada'));
    await user.click(screen.getByTestId('selection-check'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('The keychain is locked.');
  });
});

describe('disconnecting several', () => {
  async function open(answers = {}) {
    const opened = await openWindow(
      { accounts: ALL },
      { disconnect_several_preview: () => SEVERAL, ...answers },
    );
    await opened.user.click(screen.getByTestId('select-several'));
    await opened.user.click(screen.getByTestId('select-all'));
    await opened.user.click(screen.getByTestId('selection-disconnect'));
    return { ...opened, dialog: await screen.findByTestId('disconnect-several-dialog') };
  }

  test('is one question that names the numbers and the accounts', async () => {
    const { dialog, called } = await open();
    expect(called('disconnect_several_preview')[0]?.args).toEqual({
      accounts: ALL.map(({ id }) => id),
    });
    expect(
      await within(dialog).findByRole('heading', { name: 'Disconnect 3 accounts?' }),
    ).toBeInTheDocument();
    expect(within(dialog).getByTestId('disconnect-names')).toHaveTextContent(
      'Corner Florist, Lena Moritz and Market Street Wine',
    );
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(SEVERAL.happens);
    expect(called('disconnect_several')).toHaveLength(0);
  });

  test('disconnects what was asked about, says so and ends the selection', async () => {
    const { user, called } = await open();
    const confirm = await screen.findByRole('button', { name: 'Disconnect 3' });
    await user.click(confirm);
    expect(called('disconnect_several')[0]?.args).toEqual({ accounts: SEVERAL.accounts });
    await waitFor(() => expect(screen.queryByTestId('disconnect-several-dialog')).toBeNull());
    expect(screen.getByTestId('announcer')).toHaveTextContent('3 accounts are disconnected.');
    expect(screen.queryByTestId('selection-bar')).toBeNull();
  });

  test('can be left with everything still picked', async () => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('disconnect-cancel'));
    await waitFor(() => expect(screen.queryByTestId('disconnect-several-dialog')).toBeNull());
    expect(called('disconnect_several')).toHaveLength(0);
    expect(screen.getByTestId('selection-count')).toHaveTextContent('6 of 6 selected');
  });

  test('that cannot be foreseen cannot be confirmed, and can be tried again', async () => {
    let fails = true;
    const { user, dialog } = await open({
      disconnect_several_preview: (args: Record<string, unknown>) =>
        fails ? refuse('tryAgain', 'The database is busy.')(args) : SEVERAL,
    });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The database is busy.');
    expect(screen.getByTestId('disconnect-confirm')).toBeDisabled();
    fails = false;
    await user.click(within(dialog).getByText('Try again'));
    await waitFor(() => expect(screen.getByTestId('disconnect-confirm')).toBeEnabled());
  });

  test('that fails stays open and says why', async () => {
    const { user, dialog } = await open({
      disconnect_several: refuse('tryAgain', 'It could not be written.'),
    });
    await user.click(await screen.findByRole('button', { name: 'Disconnect 3' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('It could not be written.');
  });

  test('leads to the pages of platforms that cannot be told', async () => {
    const { user, called } = await open();
    await user.click(await screen.findByText(/Connected apps at LinkedIn/));
    expect(called('open_link')[0]?.args).toEqual({ link: 'connectedApps', platform: 'linkedin' });
  });

  test('one alone is asked about by name', async () => {
    const { user, called } = await openWindow({ accounts: ALL });
    await user.click(screen.getByTestId('select-several'));
    await user.click(box('Ada'));
    await user.click(screen.getByTestId('selection-disconnect'));
    expect(await screen.findByTestId('disconnect-dialog')).toHaveTextContent('Disconnect Ada?');
    expect(called('disconnect_several_preview')).toHaveLength(0);
  });
});
