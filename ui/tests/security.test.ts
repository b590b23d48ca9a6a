import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';

import { BY_PASSPHRASE, REVOKED, REVOKE_PREVIEW, SECURE } from './fixtures/settings';
import { LOCKED, READY } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

const PASSPHRASE = 'seven wet umbrellas';

async function open(answers = {}) {
  const opened = await openWindow({}, { security: () => SECURE, ...answers });
  await opened.user.click(screen.getByTestId('nav-settings'));
  await settle();
  return opened;
}

const panel = () => within(screen.getByTestId('security'));

describe('security', () => {
  test('says where the key is, in words and shape', async () => {
    await open();
    const keychain = await panel().findByTestId('keychain');
    expect(keychain).toHaveTextContent(SECURE.headline);
    expect(keychain.querySelector('svg')).toHaveAttribute('data-shape', 'healthy');
    expect(panel().getByText('There is no recovery passphrase')).toBeVisible();
    expect(panel().getByText(/It is the first one/)).toBeVisible();
    expect(panel().queryByTestId('bind-keychain')).toBeNull();
  });

  test('can be read again when it could not be', async () => {
    const { user, called } = await open({ security: refuse('tryAgain', 'It is busy.') });
    const note = await panel().findByRole('alert');
    await user.click(within(note).getByText('Try again'));
    expect(called('security')).toHaveLength(2);
  });

  test('offers nothing that needs an open keychain while it is locked, and follows it', async () => {
    const { hear, called } = await open({ security: () => ({ ...SECURE, vault: LOCKED }) });
    expect(await panel().findByTestId('change-key')).toBeDisabled();
    expect(panel().getByTestId('passphrase')).toBeDisabled();
    expect(panel().getByTestId('revoke-all')).toBeEnabled();
    await hear({ type: 'vault', vault: LOCKED });
    await hear({ type: 'vault', vault: READY });
    expect(called('security').length).toBeGreaterThan(2);
  });

  test('puts the key into the keychain that does not hold it', async () => {
    let bound = false;
    const { user, called } = await open({
      security: () => (bound ? SECURE : BY_PASSPHRASE),
      bind_keychain: () => {
        bound = true;
        return READY;
      },
    });
    const keychain = await panel().findByTestId('keychain');
    expect(keychain.querySelector('svg')).toHaveAttribute('data-shape', 'warning');
    await user.click(panel().getByTestId('bind-keychain'));
    expect(called('bind_keychain')).toHaveLength(1);
    await waitFor(() => expect(panel().queryByTestId('bind-keychain')).toBeNull());
    expect(screen.getByTestId('announcer')).toHaveTextContent('The key is in the keychain.');
  });

  test('has nothing that stands in the way of a screen reader', async () => {
    const { container, user } = await open();
    await panel().findByTestId('keychain');
    const look = () => axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    const told = ({ violations }: axe.AxeResults) =>
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(told(await look())).toEqual([]);
    await user.click(panel().getByTestId('passphrase'));
    expect(told(await look())).toEqual([]);
  });
});

describe('the recovery passphrase', () => {
  test('is set when it is long enough and typed twice', async () => {
    let set = false;
    const { user, called } = await open({
      security: () => ({ ...SECURE, hasPassphrase: set }),
      set_passphrase: () => {
        set = true;
        return READY;
      },
    });
    await user.click(await panel().findByTestId('passphrase'));
    const dialog = within(await screen.findByTestId('passphrase-dialog'));
    const save = dialog.getByTestId('passphrase-save');
    await user.type(dialog.getByLabelText('Passphrase'), 'seven');
    expect(dialog.getByText('At least 12 characters; 5 so far.')).toBeVisible();
    expect(save).toBeDisabled();
    await user.clear(dialog.getByLabelText('Passphrase'));
    await user.type(dialog.getByLabelText('Passphrase'), PASSPHRASE);
    await user.type(dialog.getByLabelText('The same once more'), 'seven');
    expect(dialog.getByText('The two are not the same yet.')).toBeVisible();
    expect(save).toBeDisabled();
    await user.type(dialog.getByLabelText('The same once more'), ' wet umbrellas');
    await user.click(save);
    expect(called('set_passphrase')[0]?.args).toEqual({ passphrase: PASSPHRASE });
    await waitFor(() => expect(screen.queryByTestId('passphrase-dialog')).toBeNull());
    expect(panel().getByText('A recovery passphrase is set')).toBeVisible();
    expect(screen.getByTestId('announcer')).toHaveTextContent('The recovery passphrase is set.');
    expect(document.body.innerHTML).not.toContain(PASSPHRASE);
  });

  test('is refused in the words of the app, and what was typed is gone', async () => {
    const { user } = await open({
      set_passphrase: refuse('badInput', 'This one is too well known.'),
    });
    await user.click(await panel().findByTestId('passphrase'));
    await user.type(await screen.findByTestId('new-passphrase'), PASSPHRASE);
    await user.type(screen.getByTestId('new-passphrase-repeat'), PASSPHRASE);
    await user.click(screen.getByTestId('passphrase-save'));
    expect(await screen.findByTestId('passphrase-failure')).toHaveTextContent('too well known');
    expect(screen.getByTestId('new-passphrase')).toHaveValue('');
    expect(screen.getByTestId('new-passphrase')).toBeInvalid();
    await user.click(screen.getByTestId('passphrase-cancel'));
    expect(screen.queryByTestId('passphrase-dialog')).toBeNull();
    expect(panel().queryByRole('alert')).toBeNull();
  });
});

describe('the key', () => {
  test('is changed after a question', async () => {
    const { user, called } = await open({
      change_key: () => ({ ...SECURE, keySince: BY_PASSPHRASE.keySince }),
    });
    await user.click(await panel().findByTestId('change-key'));
    const dialog = await screen.findByTestId('change-key-dialog');
    expect(dialog).toHaveTextContent('seals every saved sign-in anew');
    expect(called('change_key')).toHaveLength(0);
    await user.click(screen.getByTestId('change-key-confirm'));
    expect(called('change_key')[0]?.args).toEqual({ passphrase: null });
    await waitFor(() => expect(screen.queryByTestId('change-key-dialog')).toBeNull());
    expect(screen.getByTestId('announcer')).toHaveTextContent('The key is changed.');
  });

  test('wants the passphrase where one is set, and says when it is not the one', async () => {
    const { user, called } = await open({
      security: () => BY_PASSPHRASE,
      change_key: refuse('badInput', 'This passphrase does not open the saved sign-ins.'),
    });
    await user.click(await panel().findByTestId('change-key'));
    const confirm = await screen.findByTestId('change-key-confirm');
    expect(confirm).toBeDisabled();
    await user.type(screen.getByTestId('change-key-passphrase'), 'another one{Enter}');
    expect(called('change_key')[0]?.args).toEqual({ passphrase: 'another one' });
    expect(await screen.findByTestId('change-key-failure')).toHaveTextContent('does not open');
    expect(screen.getByTestId('change-key-passphrase')).toHaveValue('');
  });

  test('stays when the person thinks better of it', async () => {
    const { user, called } = await open();
    await user.click(await panel().findByTestId('change-key'));
    await user.click(await screen.findByTestId('change-key-cancel'));
    expect(screen.queryByTestId('change-key-dialog')).toBeNull();
    expect(called('change_key')).toHaveLength(0);
  });
});

describe('revoking everything', () => {
  test('says exactly what happens, wants to be meant, and tells the outcome of each', async () => {
    const { user, called } = await open({
      revoke_all_preview: () => REVOKE_PREVIEW,
      revoke_everything: () => REVOKED,
    });
    await user.click(await panel().findByTestId('revoke-all'));
    const happens = await screen.findByTestId('revoke-happens');
    for (const sentence of REVOKE_PREVIEW.happens) expect(happens).toHaveTextContent(sentence);
    const confirm = screen.getByTestId('revoke-confirm');
    expect(confirm).toBeDisabled();
    await user.click(screen.getByTestId('revoke-meant'));
    await user.click(confirm);
    expect(called('revoke_everything')).toHaveLength(1);
    const rows = await screen.findAllByTestId('revoked-account');
    expect(rows.map((row) => row.dataset.outcome)).toEqual([
      'revoked',
      'revoked',
      'noEndpoint',
      'notReached',
    ]);
    expect(rows[3]).toHaveTextContent('X could not be told');
    expect(screen.getByTestId('revoked-headline')).toHaveTextContent('2 of 4 accounts');
    const links = screen.getAllByTestId('revoked-by-hand');
    expect(links.map((link) => link.textContent?.trim())).toEqual([
      'Remove Pilotlight at Instagram',
      'Remove Pilotlight at X',
    ]);
    await user.click(links[0]!);
    expect(called('open_link')[0]?.args).toEqual({ link: 'connectedApps', platform: 'instagram' });
    await user.click(screen.getByTestId('revoke-close'));
    expect(screen.queryByTestId('revoke-dialog')).toBeNull();
  });

  test('cannot be left while it is under way', async () => {
    const { user } = await open({
      revoke_all_preview: () => REVOKE_PREVIEW,
      revoke_everything: () => new Promise(() => undefined),
    });
    await user.click(await panel().findByTestId('revoke-all'));
    await user.click(await screen.findByTestId('revoke-meant'));
    await user.click(screen.getByTestId('revoke-confirm'));
    const dialog = within(screen.getByTestId('revoke-dialog'));
    expect(await dialog.findByRole('status')).toHaveTextContent('ten seconds at most');
    expect(dialog.queryByLabelText('Close')).toBeNull();
    expect(dialog.getByTestId('revoke-cancel')).toBeDisabled();
  });

  test('says what went wrong, and can be tried again', async () => {
    const { user } = await open({
      revoke_all_preview: () => REVOKE_PREVIEW,
      revoke_everything: refuse('tryAgain', 'The disk takes nothing.'),
    });
    await user.click(await panel().findByTestId('revoke-all'));
    await user.click(await screen.findByTestId('revoke-meant'));
    await user.click(screen.getByTestId('revoke-confirm'));
    expect(await screen.findByText('The disk takes nothing.')).toBeVisible();
    expect(screen.getByTestId('revoke-confirm')).toBeEnabled();
  });
});
