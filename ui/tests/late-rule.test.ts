import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { openWindow, refuse } from './window';

async function open(answers = {}) {
  const opened = await openWindow(
    {},
    {
      platform_apps: refuse('tryAgain', 'Not now.'),
      post_settings: () => ({ lateMinutes: 45 }),
      set_post_settings: ({ settings }) => settings,
      ...answers,
    },
  );
  await opened.user.click(screen.getByTestId('nav-settings'));
  return opened;
}

describe('the late rule', () => {
  test('is shown as it is, and saved when another is chosen', async () => {
    const { user, called } = await open();
    const rule = await screen.findByTestId('late-rule');
    expect(rule).toHaveDisplayValue('45 minutes late');
    await user.selectOptions(rule, '180');
    expect(called('set_post_settings')[0]!.args).toEqual({ settings: { lateMinutes: 180 } });
    await waitFor(() => expect(screen.getByTestId('post-settings')).toHaveTextContent('Saved'));
  });

  test('stays as it was when it cannot be saved', async () => {
    const { user } = await open({ set_post_settings: refuse('tryAgain', 'The disk is full.') });
    const rule = await screen.findByTestId('late-rule');
    await user.selectOptions(rule, '180');
    await waitFor(() =>
      expect(screen.getByTestId('post-settings')).toHaveTextContent('The disk is full.'),
    );
    expect(rule).toHaveDisplayValue('45 minutes late');
  });
});
