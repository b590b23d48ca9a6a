import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { PHASES, PLATFORMS, platform } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

describe('with no account', () => {
  test('every platform is offered and nothing is claimed', async () => {
    await openWindow({ accounts: [] });
    expect(screen.getByTestId('glance')).toHaveAttribute('data-worst', 'none');
    const empty = screen.getByTestId('empty');
    for (const each of PLATFORMS) {
      expect(within(empty).getByTestId(`platform-card-${each.platform}`)).toHaveTextContent(
        each.offers,
      );
    }
    expect(screen.queryByTestId('check-all')).toBeNull();
  });
});

describe('before consent', () => {
  async function preview() {
    const opened = await openWindow(
      {},
      { begin_connect: () => ({ ...PHASES.waiting, platform: 'youtube' }) },
    );
    await opened.user.click(screen.getByTestId('connect-account'));
    const dialog = screen.getByTestId('connect-dialog');
    await opened.user.click(within(dialog).getByTestId('platform-card-youtube'));
    return opened;
  }

  test('each permission is shown with its purpose, and direct messages never', async () => {
    await preview();
    const dialog = screen.getByTestId('permission-preview');
    const view = platform('youtube');
    for (const permission of view.permissions) {
      expect(dialog).toHaveTextContent(permission.purpose);
      expect(dialog).toHaveTextContent(permission.scope);
    }
    expect(dialog).toHaveTextContent('Direct messages are never asked for');
    expect(dialog).toHaveTextContent(view.needed);
    expect(dialog).toHaveTextContent(view.comesBack);
  });

  test('the browser opens only after that', async () => {
    const { user, called } = await preview();
    expect(called('begin_connect')).toHaveLength(0);
    await user.click(screen.getByTestId('begin-consent'));
    expect(called('begin_connect')[0]?.args).toEqual({ platform: 'youtube', askAgain: false });
    expect(await screen.findByTestId('attempt-dialog')).toBeInTheDocument();
    expect(screen.queryByTestId('connect-dialog')).toBeNull();
  });

  test('Esc leaves, and the focus goes back to where it was', async () => {
    const { user } = await openWindow();
    const opener = screen.getByTestId('connect-account');
    await user.click(opener);
    screen.getByTestId('connect-dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByTestId('connect-dialog')).toBeNull());
    expect(opener).toHaveFocus();
  });

  test('a platform that is not set up says so and cannot be begun', async () => {
    const platforms = [platform('x', { ready: false, notReady: 'No developer app is set up.' })];
    const { user } = await openWindow({ platforms });
    await user.click(screen.getByTestId('connect-account'));
    await user.click(screen.getByTestId('platform-card-x'));
    expect(screen.getByTestId('not-ready')).toHaveTextContent('No developer app is set up.');
    expect(screen.getByTestId('begin-consent')).toBeDisabled();
  });

  test('a beginning that fails is told where it was tried', async () => {
    const { user } = await openWindow(
      {},
      { begin_connect: refuse('tryAgain', 'The browser could not be opened.') },
    );
    await user.click(screen.getByTestId('connect-account'));
    await user.click(screen.getByTestId('platform-card-x'));
    await user.click(screen.getByTestId('begin-consent'));
    const dialog = screen.getByTestId('connect-dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('could not be opened');
  });
});
