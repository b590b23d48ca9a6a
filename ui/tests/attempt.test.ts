import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { AttemptView } from '../src/lib/bindings';
import { FLORIST, MINUTE, NOW, PHASES, TARGETS, attempt, target } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

const phase = () => screen.getByTestId('attempt-phase').dataset.phase;

describe('waiting', () => {
  test('counts down in words, opens again, copies and cancels', async () => {
    const { user, called, hear } = await openWindow({ attempt: PHASES.waiting });
    expect(phase()).toBe('waiting');
    expect(screen.getByTestId('countdown')).toHaveTextContent('10 more minutes');
    await user.click(screen.getByTestId('open-browser-again'));
    await user.click(screen.getByTestId('copy-link'));
    expect(await screen.findByText('Link copied')).toBeInTheDocument();
    await user.click(screen.getByTestId('cancel-attempt'));
    expect(called('open_consent')).toHaveLength(1);
    expect(called('copy_consent_link')).toHaveLength(1);
    expect(called('cancel_attempt')).toHaveLength(1);
    await hear({ type: 'clock', now: NOW + 9 * MINUTE });
    expect(screen.getByTestId('countdown')).toHaveTextContent('less than a minute');
  });

  test('Esc is the same as Cancel', async () => {
    const { called } = await openWindow({ attempt: PHASES.waiting });
    screen.getByTestId('attempt-dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(called('cancel_attempt')).toHaveLength(1));
  });

  test('shows the app’s note about the way back', async () => {
    await openWindow({
      attempt: attempt({
        phase: 'waiting',
        deadline: NOW,
        note: 'The answer comes by another way.',
      }),
    });
    expect(screen.getByTestId('attempt-phase')).toHaveTextContent('by another way');
  });
});

describe.each(['exchanging', 'saving'] as const)('%s', (name) => {
  test('can neither be cancelled nor left', async () => {
    const { called } = await openWindow({ attempt: PHASES[name] });
    expect(phase()).toBe(name);
    expect(screen.queryByTestId('cancel-attempt')).toBeNull();
    screen.getByTestId('attempt-dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(screen.getByTestId('attempt-dialog')).toBeInTheDocument();
    expect(called('cancel_attempt')).toHaveLength(0);
  });
});

describe('choosing', () => {
  test('what is ready comes first and is ticked; the rest says why not', async () => {
    await openWindow({ attempt: PHASES.choosing });
    const rows = TARGETS.map((_, index) => screen.getByTestId(`target-${index}`));
    expect(rows.map((row) => row.dataset.state)).toEqual([
      'ready',
      'ready',
      'notGranted',
      'roleMissing',
      'kindRefused',
    ]);
    expect(screen.getByTestId('target-check-0')).toBeChecked();
    expect(screen.getByTestId('target-check-1')).toBeChecked();
    for (const index of [2, 3, 4]) {
      expect(screen.getByTestId(`target-check-${index}`)).toBeDisabled();
      expect(screen.getByTestId(`target-check-${index}`)).not.toBeChecked();
    }
    expect(rows[2]).toHaveTextContent('You did not tick this Page at Facebook.');
    expect(rows[3]).toHaveTextContent('Your role on this Page does not include posting.');
    expect(within(rows[2]!).getByTestId('ask-again')).toBeInTheDocument();
    expect(within(rows[3]!).queryByTestId('ask-again')).toBeNull();
  });

  test('goes on with what is ticked', async () => {
    const { user, called } = await openWindow({ attempt: PHASES.choosing });
    await user.click(screen.getByTestId('target-check-0'));
    await user.click(screen.getByTestId('choose-continue'));
    expect(called('choose_targets')[0]?.args).toEqual({ targets: ['t2'] });
  });

  test('does not go on with nothing', async () => {
    const { user } = await openWindow({ attempt: PHASES.choosing });
    await user.click(screen.getByTestId('target-check-0'));
    await user.click(screen.getByTestId('target-check-1'));
    expect(screen.getByTestId('choose-continue')).toBeDisabled();
  });

  test('asks again for what was not granted', async () => {
    const { user, called } = await openWindow({ attempt: PHASES.choosing });
    await user.click(screen.getByTestId('ask-again'));
    expect(called('begin_connect')[0]?.args).toEqual({ platform: 'facebook', askAgain: true });
  });

  test('names a permission that was not granted', async () => {
    await openWindow({ attempt: PHASES.missing });
    expect(screen.getByTestId('missing-permissions')).toHaveTextContent(
      'Publish the posts you schedule',
    );
  });

  test('keeps the ticks when coming back from the question', async () => {
    const { user, hear } = await openWindow({ attempt: PHASES.choosing });
    await user.click(screen.getByTestId('target-check-0'));
    await hear({ type: 'attempt', attempt: PHASES.confirming });
    await hear({ type: 'attempt', attempt: PHASES.choosing });
    expect(screen.getByTestId('target-check-0')).not.toBeChecked();
    expect(screen.getByTestId('target-check-1')).toBeChecked();
  });

  test('many can be searched, and chosen all or none', async () => {
    const targets = Array.from({ length: 40 }, (_, index) =>
      target(`t${index}`, { name: `Page ${index}` }),
    );
    const { user, called } = await openWindow({
      attempt: attempt({ phase: 'choosing', signedInAs: 'Lena', targets, missing: [] }),
    });
    await user.click(screen.getByTestId('choose-all'));
    await user.type(screen.getByLabelText('Search 40 accounts'), 'page 17');
    await user.click(screen.getByTestId('target-check-17'));
    await user.click(screen.getByTestId('choose-continue'));
    expect(called('choose_targets')[0]?.args).toEqual({ targets: ['t17'] });
  });
});

describe('confirming', () => {
  test('asks with the name, and goes on or back', async () => {
    const { user, called } = await openWindow({ attempt: PHASES.confirming });
    expect(
      screen.getByRole('heading', {
        name: 'You are about to connect Corner Florist: is that right?',
      }),
    ).toBeInTheDocument();
    expect(screen.getByTestId('chosen')).toHaveTextContent('@cornerflorist');
    await user.click(screen.getByTestId('choose-again'));
    expect(called('choose_again')).toHaveLength(1);
    await user.click(screen.getByTestId('confirm-connect'));
    expect(called('confirm_targets')).toHaveLength(1);
  });

  test('a reconnection without a choice has no way back', async () => {
    await openWindow({
      attempt: attempt(
        { phase: 'confirming', signedInAs: 'Lena', chosen: [target('t1')], canGoBack: false },
        { reconnecting: 'Corner Florist' },
      ),
    });
    expect(screen.queryByTestId('choose-again')).toBeNull();
    expect(screen.getByRole('heading', { name: /about to reconnect/ })).toBeInTheDocument();
  });

  test('a new step takes the focus to its title, never to the button', async () => {
    const { hear } = await openWindow({ attempt: PHASES.exchanging });
    await hear({ type: 'attempt', attempt: PHASES.confirming });
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 2, name: /about to/ })).toHaveFocus(),
    );
  });

  test('a step that fails is told in the dialog; one that was overtaken is not', async () => {
    const { user } = await openWindow(
      { attempt: PHASES.confirming },
      {
        confirm_targets: refuse('vaultClosed', 'The keychain is locked.'),
        choose_again: refuse('attemptMoved', 'The attempt has moved on.'),
      },
    );
    await user.click(screen.getByTestId('confirm-connect'));
    expect(await screen.findByTestId('failure')).toHaveTextContent('The keychain is locked.');
    await user.click(screen.getByTestId('choose-again'));
    await waitFor(() => expect(screen.queryByTestId('failure')).toBeNull());
  });
});

describe('ended', () => {
  test('well: says what was connected', async () => {
    const { user, called } = await openWindow({ attempt: PHASES.connected });
    expect(screen.getByTestId('attempt-message')).toHaveTextContent('are connected');
    expect(screen.getAllByTestId('connected').map((row) => row.dataset.name)).toEqual([
      'Corner Florist',
      'Corner Florist TV',
    ]);
    expect(screen.queryByTestId('attempt-again')).toBeNull();
    await user.click(screen.getByTestId('attempt-close'));
    expect(called('dismiss_attempt')).toHaveLength(1);
    expect(screen.queryByTestId('attempt-dialog')).toBeNull();
  });

  const bad: [string, AttemptView][] = (
    ['denied', 'cancelled', 'tooLate', 'nothingToConnect', 'notSaved'] as const
  ).map((ending) => [
    ending,
    attempt({
      phase: 'ended',
      ending: { ending },
      message: `It was ${ending}.`,
      said: null,
      accounts: [],
    }),
  ]);
  test.each(bad)('%s: a clear sentence, and the way to try again', async (ending, view) => {
    const { user, called } = await openWindow({ attempt: view });
    expect(phase()).toBe('ended');
    expect(screen.getByTestId('attempt-message')).toHaveTextContent(`It was ${ending}.`);
    await user.click(screen.getByTestId('attempt-again'));
    expect(called('begin_connect')[0]?.args).toEqual({ platform: 'facebook', askAgain: false });
  });

  test('another person: offers to add it as a new account', async () => {
    const { user, called } = await openWindow({ attempt: PHASES.otherIdentity });
    expect(screen.getByTestId('attempt-message')).toHaveTextContent('we expected Corner Florist');
    await user.click(screen.getByTestId('attempt-as-new'));
    await waitFor(() => expect(screen.getByTestId('permission-preview')).toBeInTheDocument());
    expect(called('dismiss_attempt')).toHaveLength(1);
  });

  test('a reconnection is tried again as a reconnection', async () => {
    const waiting = { ...PHASES.waiting, reconnecting: FLORIST.name };
    const { user, called, hear } = await openWindow(
      { accounts: [FLORIST] },
      { begin_reconnect: () => waiting },
    );
    await user.click(screen.getByTestId('reason-action'));
    await screen.findByTestId('attempt-dialog');
    await hear({ type: 'attempt', attempt: { ...PHASES.denied, reconnecting: FLORIST.name } });
    await user.click(screen.getByTestId('attempt-again'));
    expect(called('begin_reconnect').map((call) => call.args)).toEqual([
      { account: FLORIST.id },
      { account: FLORIST.id },
    ]);
  });
});
