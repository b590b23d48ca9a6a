import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';

import type { NotificationSettings } from '../src/lib/bindings';
import { DAY, FLORIST, LENA, NOTIFICATIONS, NOW, account, details } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

describe('notifications', () => {
  async function open(answers = {}) {
    const opened = await openWindow(
      {},
      {
        notification_settings: () => NOTIFICATIONS,
        set_notification_settings: ({ settings }: Record<string, unknown>) => settings,
        ...answers,
      },
    );
    await opened.user.click(screen.getByTestId('nav-settings'));
    await settle();
    return opened;
  }

  const sent = (calls: { args: Record<string, unknown> }[]) =>
    calls.map(({ args }) => args.settings as NotificationSettings);

  test('are saved as they are changed, and that is said', async () => {
    const { user, called } = await open();
    const passing = await screen.findByLabelText(/A platform has been down or slow/);
    expect(passing).toBeChecked();
    await user.click(passing);
    expect(sent(called('set_notification_settings'))).toEqual([
      { ...NOTIFICATIONS, passing: false },
    ]);
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(passing).not.toBeChecked();
  });

  test('hold quiet hours in two fields of time', async () => {
    const { user, called } = await open();
    const to = await screen.findByLabelText('To');
    expect(screen.getByLabelText('From')).toHaveValue('22:00');
    expect(to).toHaveValue('07:00');
    await user.clear(to);
    await user.type(to, '06:30');
    await user.tab();
    expect(sent(called('set_notification_settings')).at(-1)?.quiet).toEqual({
      on: true,
      from: 1320,
      to: 390,
    });
    await user.click(screen.getByTestId('quiet-on'));
    expect(sent(called('set_notification_settings')).at(-1)?.quiet.on).toBe(false);
    expect(to).toBeDisabled();
  });

  test('say beside the fields why hours cannot be used, and keep what was typed', async () => {
    const { user } = await open({
      set_notification_settings: refuse('badInput', 'They begin and end at the same time.'),
    });
    const to = await screen.findByLabelText('To');
    await user.clear(to);
    await user.type(to, '22:00');
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('They begin and end');
    expect(to).toHaveValue('22:00');
    expect(to).toBeInvalid();
    expect(to).toHaveAccessibleDescription('They begin and end at the same time.');
    expect(screen.queryByText('Saved')).toBeNull();
  });

  test('ask for a whole time instead of saving half of one', async () => {
    const { user, called } = await open();
    const from = await screen.findByLabelText('From');
    await user.clear(from);
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('such as 22:00');
    expect(called('set_notification_settings')).toHaveLength(0);
  });

  test('stay as they were when they could not be saved', async () => {
    const { user } = await open({
      set_notification_settings: refuse('tryAgain', 'The database is busy.'),
    });
    const blocked = await screen.findByTestId('notify-blocked');
    await user.click(blocked);
    expect(await screen.findByRole('alert')).toHaveTextContent('The database is busy.');
    await waitFor(() => expect(blocked).toBeChecked());
  });

  test('can be read again when they could not be', async () => {
    const { user, called } = await open({
      notification_settings: refuse('tryAgain', 'The database is busy.'),
    });
    await user.click(await screen.findByText('Try again'));
    expect(called('notification_settings')).toHaveLength(2);
  });

  test('have nothing that stands in the way of a screen reader', async () => {
    const { container } = await open();
    await screen.findByTestId('quiet-from');
    // Colours are computed from a layout, which this window has not; `npm run look` looks at them.
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('snoozing', () => {
  const snoozed = account({ snoozedUntil: NOW + 3 * DAY });

  test('is offered for three spans in the menu, and shown on the card', async () => {
    const { user, called } = await openWindow({ accounts: [account()] }, { snooze: () => snoozed });
    await user.click(screen.getByTestId('card-menu'));
    const offered = screen.getAllByText(/^Snooze reminders for/).map((each) => each.textContent);
    expect(offered.map((each) => each?.trim())).toEqual([
      'Snooze reminders for 1 day',
      'Snooze reminders for 3 days',
      'Snooze reminders for 1 week',
    ]);
    await user.click(screen.getByTestId('card-snooze-3'));
    await settle();
    const [call] = called('snooze');
    expect(call?.args.account).toBe('a1');
    expect(Math.abs(Number(call?.args.until) - (NOW + 3 * DAY))).toBeLessThan(60_000);
    expect(await screen.findByTestId('snoozed')).toHaveTextContent(
      'Reminders snoozed until 26 Nov 2026',
    );
  });

  test('is ended from the menu', async () => {
    const { user, called } = await openWindow(
      { accounts: [snoozed] },
      { end_snooze: () => account() },
    );
    await user.click(screen.getByTestId('card-menu'));
    expect(screen.queryByTestId('card-snooze-1')).toBeNull();
    await user.click(await screen.findByTestId('card-wake'));
    await waitFor(() => expect(called('end_snooze')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByTestId('snoozed')).toBeNull());
    expect(screen.getByTestId('announcer')).toHaveTextContent(
      'Corner Florist: reminders are on again',
    );
  });
});

describe('what an alert’s button leads to', () => {
  test('has the reconnection at hand', async () => {
    const { hear } = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST) },
    );
    await hear({ type: 'show', account: FLORIST.id, reconnect: true });
    await waitFor(() => expect(screen.getByTestId('details-reconnect')).toHaveFocus());
  });

  test('is the title when there is only something to look at', async () => {
    const { hear } = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST) },
    );
    await hear({ type: 'show', account: FLORIST.id, reconnect: false });
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 2, name: FLORIST.name })).toHaveFocus(),
    );
  });

  test('is the overview of those that need someone, for a whole platform', async () => {
    const { hear } = await openWindow({ accounts: [FLORIST, LENA, account()] });
    await hear({ type: 'show', account: null, reconnect: true });
    const shown = screen.getAllByTestId('account-card').map((each) => each.dataset.id);
    expect(shown).toEqual([FLORIST.id, LENA.id]);
  });
});

describe('troubles of an account', () => {
  test('say what it was, when, for how long and how it ended', async () => {
    const { hear } = await openWindow(
      { accounts: [FLORIST] },
      { account_details: () => details(FLORIST) },
    );
    await hear({ type: 'show', account: FLORIST.id, reconnect: false });
    const dialog = await screen.findByTestId('details-dialog');
    const rows = await within(dialog).findAllByTestId('incident');
    expect(rows[0]).toHaveTextContent('Facebook signed us out');
    expect(rows[0]).toHaveTextContent('still going on after 2 days.');
    expect(rows[1]).toHaveTextContent('for 3 hours. It works again.');
  });
});
