// Snoozing an account's reminders, and waking them.

import { accounts } from './accounts.svelte';
import { moment } from './ages';
import { announcer } from './announcer.svelte';
import type { AccountId } from './bindings';
import { clock } from './clock.svelte';
import { endSnooze, snooze } from './ipc';
import { notices } from './notices.svelte';

const DAY = 24 * 60 * 60_000;

/** For how long reminders can be snoozed. */
export const SNOOZES = [
  { days: 1, words: '1 day' },
  { days: 3, words: '3 days' },
  { days: 7, words: '1 week' },
];

/** Tells nothing of an account for so many days. */
export async function snoozeFor(id: AccountId, days: number): Promise<void> {
  const snoozed = await notices.guard(() => snooze(id, clock.now + days * DAY), id);
  if (!snoozed) return;
  accounts.put(snoozed);
  if (snoozed.snoozedUntil === null) return;
  announcer.say(`${snoozed.name}: reminders are snoozed until ${moment(snoozed.snoozedUntil)}.`);
}

/** Reminds of an account again. */
export async function wake(id: AccountId): Promise<void> {
  const woken = await notices.guard(() => endSnooze(id), id);
  if (!woken) return;
  accounts.put(woken);
  announcer.say(`${woken.name}: reminders are on again.`);
}
