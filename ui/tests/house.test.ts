import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { asFailure } from '../src/lib/ipc';
import {
  FULL_DISK,
  LOCKED,
  MISSING,
  PHASES,
  READY,
  SAVED,
  UNAVAILABLE,
  UNSAVED,
  WRONG_KEY,
  account,
  snapshot,
} from './fixtures/snapshot';
import { openWindow, refuse } from './window';

describe('opening', () => {
  test('is drawn while it lasts', async () => {
    await openWindow({}, { subscribe: () => new Promise(() => undefined) });
    expect(screen.getByTestId('loading')).toBeInTheDocument();
  });

  test('says why it failed and can be tried again', async () => {
    let fails = true;
    const { user } = await openWindow(
      {},
      {
        subscribe: (args) =>
          fails ? refuse('tryAgain', 'Another copy is writing.')(args) : snapshot({}),
      },
    );
    expect(await screen.findByTestId('failed')).toHaveTextContent('Another copy is writing.');
    fails = false;
    await user.click(screen.getByText('Try again'));
    expect(await screen.findByTestId('glance')).toBeInTheDocument();
  });

  test('a folder that cannot be used stops everything', async () => {
    await openWindow({}, { subscribe: refuse('broken', 'The data folder cannot be written.') });
    const failed = await screen.findByTestId('failed');
    expect(failed).toHaveTextContent('The data folder cannot be written.');
    expect(screen.queryByText('Try again')).toBeNull();
  });

  test('updates that overtake the snapshot are not lost', async () => {
    await openWindow(
      {},
      {
        subscribe: (args) => {
          const channel = args.channel as { onmessage: (updates: unknown) => void };
          channel.onmessage([
            { type: 'account', account: account({ id: 'late', name: 'Late Bloom' }) },
          ]);
          return snapshot({ accounts: [account()] });
        },
      },
    );
    await waitFor(() => expect(screen.getAllByTestId('account-card')).toHaveLength(2));
  });

  test('changes that come together are taken over in their order', async () => {
    const late = account({ id: 'late', name: 'Late Bloom' });
    const { hear } = await openWindow({ accounts: [account()] });
    await hear(
      { type: 'account', account: late },
      { type: 'account', account: { ...late, name: 'Later Bloom' } },
      { type: 'accountLeft', id: account().id },
      { type: 'account', account: account({ id: 'last', name: 'Last Rose' }) },
    );
    const names = screen.getAllByTestId('account-card').map((card) => card.dataset.name);
    expect(names).toEqual(['Last Rose', 'Later Bloom']);
  });

  test('anything thrown becomes a failure with words', () => {
    expect(asFailure({ code: 'badInput', message: 'Too short.' })).toEqual({
      code: 'badInput',
      message: 'Too short.',
    });
    expect(asFailure('command x not allowed').code).toBe('tryAgain');
    expect(asFailure({ code: 'strange', message: 'x' }).message).not.toBe('x');
  });
});

describe('the sandbox', () => {
  test('is named at all times and leads to its controls', async () => {
    const { user, called } = await openWindow({ world: 'sandbox' });
    await user.click(screen.getByTestId('sandbox-label'));
    expect(called('open_link')[0]?.args).toEqual({ link: 'sandbox', platform: null });
  });

  test('is not named on real accounts', async () => {
    await openWindow({ world: 'live' });
    expect(screen.queryByTestId('sandbox-label')).toBeNull();
  });
});

describe('the keychain', () => {
  test('is quiet while ready', async () => {
    await openWindow({ vault: READY });
    expect(screen.queryByTestId('vault-banner')).toBeNull();
  });

  test.each([LOCKED, UNAVAILABLE, MISSING, WRONG_KEY])(
    '$state says so, with its ways on',
    async (view) => {
      await openWindow({ vault: view });
      const banner = screen.getByTestId('vault-banner');
      expect(banner).toHaveAttribute('data-state', view.state);
      expect(banner).toHaveTextContent(view.headline);
      expect(banner).toHaveTextContent(view.happened);
      expect(screen.queryByTestId('vault-retry') !== null).toBe(view.canRetry);
      expect(screen.queryByTestId('vault-passphrase') !== null).toBe(
        view.canEnterPassphrase || view.canSetPassphrase,
      );
      expect(screen.queryByTestId('vault-passphrase-repeat') !== null).toBe(
        view.canSetPassphrase && !view.canEnterPassphrase,
      );
    },
  );

  test('is tried again, and the banner goes when it opens', async () => {
    const { user } = await openWindow({ vault: LOCKED }, { retry_vault: () => READY });
    await user.click(screen.getByTestId('vault-retry'));
    await waitFor(() => expect(screen.queryByTestId('vault-banner')).toBeNull());
  });

  test('opens with a passphrase, which the field does not keep', async () => {
    const { user, called } = await openWindow(
      { vault: MISSING },
      { enter_passphrase: refuse('badInput', 'That is not the passphrase.') },
    );
    const field = screen.getByTestId('vault-passphrase');
    await user.type(field, 'four quiet ships');
    await user.keyboard('{Enter}');
    expect(called('enter_passphrase')[0]?.args).toEqual({ passphrase: 'four quiet ships' });
    expect(await screen.findByTestId('vault-failure')).toHaveTextContent(
      'That is not the passphrase.',
    );
    expect(field).toHaveValue('');
  });

  test('takes a new passphrase only when both are the same', async () => {
    const { user, called } = await openWindow(
      { vault: UNAVAILABLE },
      { set_passphrase: () => READY },
    );
    await user.type(screen.getByTestId('vault-passphrase'), 'four quiet ships');
    await user.type(screen.getByTestId('vault-passphrase-repeat'), 'four quiet ship');
    expect(screen.getByTestId('vault-passphrase-submit')).toBeDisabled();
    await user.type(screen.getByTestId('vault-passphrase-repeat'), 's');
    await user.click(screen.getByTestId('vault-passphrase-submit'));
    expect(called('set_passphrase')[0]?.args).toEqual({ passphrase: 'four quiet ships' });
  });
});

describe('a disk that takes nothing', () => {
  test('is said above everything, and no more once it is well', async () => {
    const { hear } = await openWindow({ disk: FULL_DISK });
    expect(screen.getByTestId('disk-banner')).toHaveAttribute('role', 'alert');
    for (const disk of [FULL_DISK, UNSAVED]) {
      await hear({ type: 'disk', disk });
      const banner = screen.getByTestId('disk-banner');
      expect(banner).toHaveAttribute('data-state', disk.state);
      expect(banner).toHaveTextContent(disk.headline);
      expect(banner).toHaveTextContent(disk.happened);
      expect(banner).toHaveTextContent(disk.posts);
    }
    await hear({ type: 'disk', disk: SAVED });
    expect(screen.queryByTestId('disk-banner')).toBeNull();
  });
});

describe('a lost key', () => {
  test('is replaced only after a question', async () => {
    const { user, called } = await openWindow({ vault: WRONG_KEY }, { start_anew: () => READY });
    await user.click(screen.getByTestId('vault-start-anew'));
    expect(screen.getByTestId('start-anew-dialog')).toHaveTextContent('signed in again');
    expect(called('start_anew')).toHaveLength(0);
    await user.click(screen.getByTestId('start-anew-confirm'));
    expect(called('start_anew')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByTestId('vault-banner')).toBeNull());
  });

  test('is not replaced when the person thinks better of it', async () => {
    const { user, called } = await openWindow({ vault: MISSING });
    await user.click(screen.getByTestId('vault-start-anew'));
    await user.click(screen.getByTestId('start-anew-cancel'));
    expect(screen.queryByTestId('start-anew-dialog')).toBeNull();
    expect(called('start_anew')).toHaveLength(0);
  });

  test('cannot be replaced while the keychain is only locked', async () => {
    await openWindow({ vault: LOCKED });
    expect(screen.queryByTestId('vault-start-anew')).toBeNull();
  });
});

describe('something to read once', () => {
  const notice = {
    type: 'notice',
    message: 'An answer arrived that belongs to no attempt.',
    said: 'access_denied',
  } as const;

  test('is shown until it is closed', async () => {
    const { user, hear } = await openWindow();
    await hear(notice);
    expect(screen.getByTestId('notice-message')).toHaveTextContent('belongs to no attempt');
    expect(screen.getByTestId('notice-said')).toHaveTextContent('access_denied');
    await user.click(screen.getByTestId('notice-close'));
    expect(screen.queryByTestId('notice')).toBeNull();
  });

  test('is shown within the attempt that is open', async () => {
    const { hear } = await openWindow({ attempt: PHASES.waiting });
    await hear(notice);
    expect(
      within(screen.getByTestId('attempt-dialog')).getByTestId('notice-message'),
    ).toBeInTheDocument();
  });
});

describe('appearance', () => {
  test('is chosen and remembered', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByTestId('theme-dark'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');
    await user.click(screen.getByTestId('theme-system'));
    expect(document.documentElement.dataset.theme).toBe('system');
  });
});

describe('learning', () => {
  test('names every sign and what is asked of each platform', async () => {
    const { user, container } = await openWindow();
    await user.click(screen.getByTestId('nav-learn'));
    const shapes = [...container.querySelectorAll('main .signs svg')].map((each) =>
      each.getAttribute('data-shape'),
    );
    expect(shapes).toEqual(['healthy', 'warning', 'error', 'refreshing', 'unknown']);
    expect(container.querySelectorAll('main details')).toHaveLength(5);
    expect(screen.getByTestId('learn-lasts')).toHaveTextContent('A sign-in at X lasts 60 days.');
  });
});
