// OA-10 and WV-10: whatever comes from outside reaches the page as text only.

import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import {
  FORMER,
  HOSTILE,
  account,
  attempt,
  audit,
  details,
  reason,
  target,
} from './fixtures/snapshot';
import { openWindow } from './window';

const named = { name: HOSTILE, handle: HOSTILE, kind: HOSTILE };
const hostileReason = reason('r', 'error', 'signInAgain', HOSTILE, HOSTILE, HOSTILE);
const hostile = account({ ...named, needsPerson: true, status: 'error', reasons: [hostileReason] });

function expectOnlyText(): void {
  expect(document.body.textContent).toContain(HOSTILE);
  // Every picture in these windows would be a hostile one: no account here has a picture key.
  expect(document.querySelectorAll('img')).toHaveLength(0);
  expect(document.querySelectorAll('script, iframe, [onerror], [onload]')).toHaveLength(0);
  expect('harmed' in window).toBe(false);
}

describe('text from outside', () => {
  test('WV-10 on cards, in rows, and in the list of former accounts', async () => {
    const given = { platformName: HOSTILE, brand: HOSTILE, labels: [HOSTILE] };
    await openWindow({
      accounts: [hostile, account({ ...named, ...given, id: 'a2' })],
      former: [{ ...FORMER, ...named }],
    });
    expectOnlyText();
  });

  test('WV-10 in what can be chosen', async () => {
    await openWindow({
      accounts: [],
      attempt: attempt({
        phase: 'choosing',
        signedInAs: HOSTILE,
        targets: [target('t1', { ...named, note: HOSTILE })],
        missing: [{ scope: HOSTILE, purpose: HOSTILE, granted: false }],
      }),
    });
    expectOnlyText();
  });

  test('WV-10 in the question before saving', async () => {
    await openWindow({
      accounts: [],
      attempt: attempt({
        phase: 'confirming',
        signedInAs: HOSTILE,
        chosen: [target('t1', named)],
        canGoBack: false,
      }),
    });
    expectOnlyText();
  });

  test('OA-10 WV-10 in what the platform said, at most 300 characters of it', async () => {
    await openWindow({
      accounts: [],
      attempt: attempt({
        phase: 'ended',
        ending: { ending: 'refused', cause: 'unknown' },
        message: 'The platform refused.',
        said: HOSTILE + 'x'.repeat(1000),
        accounts: [],
      }),
    });
    expectOnlyText();
    expect(screen.getByTestId('attempt-said').textContent).toHaveLength(300);
    expect(screen.getByTestId('attempt-said').querySelector('a, *')).toBeNull();
  });

  test('WV-10 in a notice', async () => {
    const { hear } = await openWindow({ accounts: [] });
    await hear({ type: 'notice', message: HOSTILE, said: HOSTILE + 'x'.repeat(1000) });
    expectOnlyText();
    expect(screen.getByTestId('notice-said').textContent).toHaveLength(300);
  });

  test('WV-10 in details and in the audit log', async () => {
    const entries = audit(2).map((entry) => ({ ...entry, sentence: HOSTILE }));
    const { hear, user } = await openWindow(
      { accounts: [hostile] },
      {
        account_details: () => ({
          ...details(hostile),
          audit: entries,
          sharesSignInWith: [HOSTILE],
          checks: [{ at: 0, latencyMs: 1, proven: false, words: HOSTILE }],
        }),
        audit_page: () => ({ entries, fitting: 2, all: 2 }),
      },
    );
    await hear({ type: 'show', account: hostile.id, reconnect: false });
    await screen.findByTestId('shared-sign-in');
    expectOnlyText();
    await user.click(screen.getByLabelText('Close'));
    await user.click(screen.getByTestId('nav-activity'));
    await waitFor(() => expect(screen.getAllByTestId('audit-entry')).toHaveLength(2));
    expectOnlyText();
  });

  test('WV-10 in the dialog before disconnecting, and in failures', async () => {
    const { user } = await openWindow(
      { accounts: [hostile] },
      {
        disconnect_preview: () => ({
          id: hostile.id,
          platform: 'x',
          name: HOSTILE,
          happens: [HOSTILE],
          revokes: false,
          postsCancelled: 0,
          postsElsewhere: 0,
          offersConnectedApps: false,
        }),
        disconnect: () => {
          throw { code: 'tryAgain', message: HOSTILE };
        },
      },
    );
    await user.click(screen.getByTestId('card-menu'));
    await user.click(await screen.findByTestId('card-disconnect'));
    await user.click(await screen.findByTestId('disconnect-confirm'));
    await screen.findByTestId('failure');
    expectOnlyText();
  });
});
