import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { BROKEN, FLORIST, LENA, PLAN, WEDDINGS } from './fixtures/snapshot';
import { CONNECTED, open, asked, progress, begin } from './fixtures/fix-all';

describe('a sign-in that did not heal', () => {
  test.each(['denied', 'otherIdentity', 'cancelled', 'tooLate'] as const)(
    '%s: says so, and offers to try again, skip or stop',
    async (ending) => {
      const window = await open();
      await begin(window);
      await window.end(ending, 'You signed in as Amir Haddad.');
      expect(screen.getByTestId('attempt-message')).toHaveTextContent(
        'You signed in as Amir Haddad.',
      );
      expect(progress()).toHaveTextContent('Sign-in 1 of 2');
      expect(screen.getByTestId('attempt-again')).toHaveTextContent('Try this one again');
      expect(screen.getByTestId('fix-skip')).toHaveTextContent('Skip to LinkedIn');
      expect(screen.getByTestId('fix-stop')).toHaveTextContent('Stop here');
      expect(screen.queryByTestId('attempt-as-new')).toBeNull();
      expect(screen.queryByTestId('attempt-close')).toBeNull();
    },
  );

  test('is tried again as the same step', async () => {
    const window = await open();
    await begin(window);
    await window.end('otherIdentity');
    await window.user.click(screen.getByTestId('attempt-again'));
    await waitFor(() =>
      expect(screen.getByTestId('attempt-phase')).toHaveAttribute('data-phase', 'waiting'),
    );
    expect(asked(window)).toEqual([FLORIST.id, FLORIST.id]);
    expect(progress()).toHaveTextContent('Sign-in 1 of 2');
  });

  test('is skipped, and is still there in the summary', async () => {
    const window = await open();
    await begin(window);
    await window.end('denied');
    await window.user.click(screen.getByTestId('fix-skip'));
    await waitFor(() => expect(progress()).toHaveTextContent('Sign-in 2 of 2: LinkedIn'));
    await window.heal([LENA], PLAN.slice(0, 1));
    await window.move(CONNECTED);
    expect(screen.getByTestId('fix-summary')).toHaveAttribute('data-healed', '1');
    expect(screen.getByTestId('fix-summary')).toHaveAttribute('data-left', '2');
  });

  test('stays skipped when another account leads its sign-in by then', async () => {
    const window = await open();
    await begin(window);
    await window.end('denied');
    await window.user.click(screen.getByTestId('fix-skip'));
    await waitFor(() => expect(asked(window)).toHaveLength(2));
    await window.heal(
      [LENA],
      [{ account: WEDDINGS.id, platform: 'facebook', heals: [WEDDINGS.name, FLORIST.name] }],
    );
    await window.move(CONNECTED);
    expect(screen.queryByTestId('fix-next')).toBeNull();
  });

  test('the last one cannot be skipped, only left', async () => {
    const window = await open(BROKEN.slice(0, 2), PLAN.slice(0, 1));
    await begin(window);
    await window.end('denied');
    expect(screen.queryByTestId('fix-skip')).toBeNull();
    expect(screen.getByTestId('attempt-again')).toBeInTheDocument();
  });

  test('is not offered again when it was healed meanwhile', async () => {
    const window = await open();
    await begin(window);
    await window.heal([FLORIST, WEDDINGS], PLAN.slice(1));
    await window.end('tooLate');
    expect(screen.queryByTestId('attempt-again')).toBeNull();
    expect(screen.getByTestId('fix-skip')).toHaveClass('primary');
  });
});

describe('stopping', () => {
  test('tells what is healed and what is left', async () => {
    const window = await open();
    await begin(window);
    await window.heal([FLORIST, WEDDINGS], PLAN.slice(1));
    await window.move(CONNECTED);
    await window.user.click(screen.getByTestId('fix-stop'));
    expect(await screen.findByTestId('fix-dialog')).toBeInTheDocument();
    expect(window.called('dismiss_attempt')).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Some accounts still need you' })).toBeVisible();
    expect(screen.getByTestId('fix-summary')).toHaveTextContent(
      'Corner Florist (Facebook) and Wedding Flowers (Facebook) are healed. ' +
        'Lena Moritz (LinkedIn) still needs you.',
    );
    await waitFor(() => expect(screen.getByTestId('fix-close')).toHaveFocus());
    await window.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByTestId('fix-dialog')).toBeNull());
    await waitFor(() => expect(screen.getByTestId('fix-all')).toHaveFocus());
  });

  test('by Esc is the same, and says when nothing was healed', async () => {
    const window = await open();
    await begin(window);
    await window.end('cancelled');
    screen.getByTestId('attempt-dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(await screen.findByTestId('fix-summary')).toHaveTextContent(/^Nothing was healed\. /);
    expect(screen.getByTestId('fix-summary')).toHaveAttribute('data-left', '3');
  });

  test('a later reconnection is an ordinary one again', async () => {
    const window = await open();
    await begin(window);
    await window.end('denied');
    await window.user.click(screen.getByTestId('fix-stop'));
    await window.user.click(await screen.findByTestId('fix-close'));
    await window.user.click(screen.getAllByTestId('reason-action')[0]!);
    await screen.findByTestId('attempt-dialog');
    expect(screen.queryByTestId('fix-progress')).toBeNull();
  });
});
