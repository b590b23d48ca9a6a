import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { AccountView, SignInView } from '../src/lib/bindings';
import { listed } from '../src/lib/words.svelte';
import { BROKEN, FLORIST, GONE, LENA, PLAN, WEDDINGS, account, attempt } from './fixtures/snapshot';
import { QUIET, WAITING, CONNECTED, open, asked, progress, begin } from './fixtures/fix-all';
import { openWindow, refuse } from './window';

describe('the button', () => {
  test('is there only when a sign-in would heal something', async () => {
    await openWindow({ accounts: [QUIET], signIns: [] });
    expect(screen.getByTestId('check-all')).toBeInTheDocument();
    expect(screen.queryByTestId('fix-all')).toBeNull();
  });

  const two = [FLORIST, LENA];
  const gone = account({ id: 'gone', status: 'error', needsPerson: true, reasons: [GONE] });
  const each = (account: string, heals: string[]): SignInView => ({
    account,
    platform: 'facebook',
    heals,
  });
  test.each<[string, AccountView[], SignInView[]]>([
    ['Sign in again', [FLORIST], [each(FLORIST.id, ['A'])]],
    ['Fix both · 2 sign-ins', two, [each(FLORIST.id, ['A']), each(LENA.id, ['B'])]],
    ['Fix both · 1 sign-in', two, [each(FLORIST.id, ['A', 'B'])]],
    ['Fix 3 · 1 sign-in', BROKEN, [each(FLORIST.id, ['A', 'B', 'C'])]],
    ['Fix 3 · 2 sign-ins', BROKEN, [each(FLORIST.id, ['A', 'B']), each(LENA.id, ['C'])]],
    ['Fix 2 · 2 sign-ins', [...two, gone], [each(FLORIST.id, ['A']), each(LENA.id, ['B'])]],
  ])('says "%s"', async (words, accounts, signIns) => {
    await openWindow({ accounts, signIns });
    expect(screen.getByTestId('fix-all')).toHaveTextContent(words);
  });

  test('is the one primary button of its region', async () => {
    await open(BROKEN);
    const primary = [...screen.getByTestId('glance').querySelectorAll('.button.primary')];
    expect(primary).toEqual([screen.getByTestId('fix-all')]);
  });

  test('follows the plan as the app tells it', async () => {
    const window = await open();
    await window.heal([LENA], PLAN.slice(0, 1));
    expect(screen.getByTestId('fix-all')).toHaveTextContent('Fix both · 1 sign-in');
    await window.heal([FLORIST, WEDDINGS], []);
    expect(screen.queryByTestId('fix-all')).toBeNull();
  });

  test('one sign-in for one account is an ordinary reconnection', async () => {
    const window = await open([FLORIST], [{ ...PLAN[0]!, heals: [FLORIST.name] }]);
    await begin(window);
    expect(asked(window)).toEqual([FLORIST.id]);
    expect(screen.queryByTestId('fix-progress')).toBeNull();
  });

  test('a beginning that fails is told at the top, and nothing is begun', async () => {
    const { user } = await open(BROKEN, PLAN, {
      begin_reconnect: refuse('vaultClosed', 'The keychain is locked.'),
    });
    await user.click(screen.getByTestId('fix-all'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('The keychain is locked.');
    expect(screen.queryByTestId('attempt-dialog')).toBeNull();
    expect(screen.queryByTestId('fix-dialog')).toBeNull();
    expect(screen.getByTestId('fix-all')).toBeEnabled();
  });
});

describe('the tray', () => {
  test('begins as the button does, wherever the window is', async () => {
    const window = await open();
    await window.user.click(screen.getByTestId('nav-learn'));
    await window.hear({ type: 'fixAll' });
    expect(await screen.findByTestId('attempt-dialog')).toContainElement(progress());
    expect(asked(window)).toEqual([FLORIST.id]);
    expect(screen.getByTestId('glance')).toBeInTheDocument();
  });

  test('finds nothing to do when all was healed meanwhile', async () => {
    const window = await open();
    await window.heal(BROKEN, []);
    await window.hear({ type: 'fixAll' });
    expect(asked(window)).toEqual([]);
  });

  test('leaves a sign-in in hand alone', async () => {
    const window = await open();
    await begin(window);
    await window.hear({ type: 'fixAll' });
    expect(asked(window)).toHaveLength(1);
    expect(progress()).toHaveTextContent('Sign-in 1 of 2');
  });
});

describe('the walk', () => {
  test('begins with the gravest and says where it stands', async () => {
    const window = await open();
    await begin(window);
    expect(asked(window)).toEqual([FLORIST.id]);
    expect(progress()).toHaveTextContent(
      'Sign-in 1 of 2: Facebook, heals Corner Florist and Wedding Flowers',
    );
    expect(progress().parentElement).toHaveAttribute('aria-live', 'polite');
    expect(screen.getByTestId('attempt-dialog')).toContainElement(progress());
  });

  test('goes on only when asked to, and ends with what was healed', async () => {
    const window = await open();
    await begin(window);
    await window.heal([FLORIST, WEDDINGS], PLAN.slice(1));
    await window.move(CONNECTED);
    expect(progress()).toHaveTextContent('Next, sign-in 2 of 2: LinkedIn, heals Lena Moritz');
    const next = screen.getByTestId('fix-next');
    expect(next).toHaveTextContent('Continue with LinkedIn');
    expect(asked(window)).toHaveLength(1);

    await window.user.click(next);
    await waitFor(() => expect(progress()).toHaveTextContent('Sign-in 2 of 2: LinkedIn'));
    expect(asked(window)).toEqual([FLORIST.id, LENA.id]);
    await window.heal([LENA], []);
    await window.move(CONNECTED);
    expect(screen.queryByTestId('fix-next')).toBeNull();
    expect(screen.getByTestId('fix-summary')).toHaveTextContent(
      'Corner Florist (Facebook), Wedding Flowers (Facebook) and Lena Moritz (LinkedIn) are healed.',
    );
    await window.user.click(screen.getByTestId('attempt-close'));
    await waitFor(() => expect(screen.queryByTestId('attempt-dialog')).toBeNull());
    expect(screen.queryByTestId('fix-dialog')).toBeNull();
  });

  test('can be walked by the keyboard alone', async () => {
    const window = await open();
    screen.getByTestId('fix-all').focus();
    await window.user.keyboard('{Enter}');
    await screen.findByTestId('attempt-dialog');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 2, name: /Waiting/ })).toHaveFocus(),
    );
    await window.heal([FLORIST, WEDDINGS], PLAN.slice(1));
    await window.move(CONNECTED);
    await waitFor(() => expect(screen.getByTestId('fix-next')).toHaveFocus());
    await window.user.keyboard('{Enter}');
    await waitFor(() => expect(asked(window)).toHaveLength(2));
    await window.heal([LENA], []);
    await window.move(CONNECTED);
    await waitFor(() => expect(screen.getByTestId('attempt-close')).toHaveFocus());
    await window.user.keyboard('{Enter}');
    // What opened the walk is gone with its trouble, so the page itself takes the focus.
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  test('an account that was healed meanwhile drops out', async () => {
    const window = await open();
    await begin(window);
    await window.heal([LENA], PLAN.slice(0, 1));
    expect(progress()).toHaveTextContent('Sign-in 1 of 1');
    await window.heal([FLORIST, WEDDINGS], []);
    await window.move(CONNECTED);
    expect(screen.queryByTestId('fix-next')).toBeNull();
    expect(screen.getByTestId('fix-summary')).toHaveAttribute('data-healed', '3');
  });

  test('a Page left out of its sign-in gets one of its own', async () => {
    const window = await open();
    await begin(window);
    const alone = { account: WEDDINGS.id, platform: 'facebook', heals: [WEDDINGS.name] } as const;
    await window.heal([FLORIST], [{ ...alone, heals: [...alone.heals] }, PLAN[1]!]);
    await window.move(CONNECTED);
    expect(progress()).toHaveTextContent('Next, sign-in 2 of 3: Facebook, heals Wedding Flowers');
    expect(screen.getByTestId('fix-next')).toHaveTextContent('Continue with Wedding Flowers');
  });

  test('what connected and is still in need is not asked for again', async () => {
    const window = await open();
    await begin(window);
    await window.move(CONNECTED);
    expect(screen.getByTestId('fix-next')).toHaveTextContent('Continue with LinkedIn');
    await window.user.click(screen.getByTestId('fix-next'));
    await waitFor(() => expect(asked(window)).toHaveLength(2));
    await window.heal([LENA], PLAN.slice(0, 1));
    await window.move(CONNECTED);
    expect(screen.getByTestId('fix-summary')).toHaveTextContent(
      'Lena Moritz (LinkedIn) is healed. ' +
        'Corner Florist (Facebook) and Wedding Flowers (Facebook) still need you.',
    );
  });

  test('a next one that cannot begin is told in the dialog, and can be pressed again', async () => {
    let refused = true;
    const window = await open(undefined, undefined, {
      begin_reconnect: ({ account: id }) => {
        if (id === LENA.id && refused) return refuse('tryAgain', 'You are offline.')({});
        return attempt(WAITING, {
          id: `attempt-${String(id)}`,
          platform: id === LENA.id ? 'linkedin' : 'facebook',
          reconnecting: 'Somebody',
        });
      },
    });
    await begin(window);
    await window.heal([FLORIST, WEDDINGS], PLAN.slice(1));
    await window.hear({
      type: 'attempt',
      attempt: attempt(CONNECTED, { id: `attempt-${FLORIST.id}`, reconnecting: 'Somebody' }),
    });
    await window.user.click(screen.getByTestId('fix-next'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('You are offline.');
    expect(progress()).toHaveTextContent('Next, sign-in 2 of 2');
    refused = false;
    await window.user.click(screen.getByTestId('fix-next'));
    await waitFor(() => expect(progress()).toHaveTextContent('Sign-in 2 of 2: LinkedIn'));
    expect(screen.queryByTestId('failure')).toBeNull();
  });

  test('an attempt that is put out of sight elsewhere takes the walk with it', async () => {
    const window = await open();
    await begin(window);
    await window.hear({ type: 'attempt', attempt: null });
    await window.hear({ type: 'attempt', attempt: attempt(WAITING, { id: 'another' }) });
    expect(screen.getByTestId('attempt-dialog')).toBeInTheDocument();
    expect(screen.queryByTestId('fix-progress')).toBeNull();
  });
});

test.each([
  [['A'], 'A'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'A, B, C, D, E, F, G and H'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'], 'A, B, C, D, E, F, G and 2 more'],
])('%j are listed as %s', (names, words) => {
  expect(listed(names)).toBe(words);
});
