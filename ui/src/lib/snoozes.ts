// Snoozing an account's reminders, and waking them.

import { accounts } from './accounts.svelte';
import { moment } from './ages';
import type { AccountId } from './bindings';
import { clock } from './clock.svelte';
import { endSnooze, snooze } from './ipc';
import { notices } from './notices.svelte';
import { undo } from './undo.svelte';
import { t } from './words.svelte';

const DAY = 24 * 60 * 60_000;

/** For how many days reminders can be snoozed. */
export const SNOOZES = [1, 3, 7];

/** Tells nothing of an account for so many days. */
export async function snoozeFor(id: AccountId, days: number): Promise<void> {
  const snoozed = await notices.guard(() => snooze(id, clock.now + days * DAY), id);
  if (!snoozed) return;
  accounts.put(snoozed);
  if (snoozed.snoozedUntil === null) return;
  const until = moment(snoozed.snoozedUntil);
  undo.propose(t('accounts-said-snoozed', { name: snoozed.name, moment: until }), async () =>
    accounts.put(await endSnooze(id)),
  );
}

/** Reminds of an account again. */
export async function wake(id: AccountId): Promise<void> {
  const until = accounts.find(id)?.snoozedUntil ?? null;
  const woken = await notices.guard(() => endSnooze(id), id);
  if (!woken) return;
  accounts.put(woken);
  undo.propose(t('accounts-said-woken', { name: woken.name }), async () => {
    if (until !== null) accounts.put(await snooze(id, until));
  });
}
