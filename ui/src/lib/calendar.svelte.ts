// The calendar: the posts of the weeks around one month, as the engine tells them.

import type { CalendarEntryView, Failure } from './bindings';
import { clock } from './clock.svelte';
import * as ipc from './ipc';
import { dayOf } from './local-time';
import { notices } from './notices.svelte';
import { posts } from './posts.svelte';

const WEEKS = 6;
const WEEK = 7;

class Calendar {
  /** Counts readings, so that an answer that was overtaken is not shown. */
  #turn = 0;

  shown = $state(false);
  /** How many months after this one. */
  month = $state(0);
  entries: CalendarEntryView[] = $state.raw([]);
  failure: Failure | null = $state.raw(null);
  read = $state(false);

  readonly first = $derived.by(() => {
    const now = new Date(clock.now);
    return new Date(now.getFullYear(), now.getMonth() + this.month, 1);
  });
  /** Six weeks from the Monday on or before the first: a month never needs more. */
  readonly days: Date[] = $derived.by(() => {
    const before = (this.first.getDay() + WEEK - 1) % WEEK;
    const [year, month] = [this.first.getFullYear(), this.first.getMonth()];
    return Array.from(
      { length: WEEKS * WEEK },
      (_, index) => new Date(year, month, 1 - before + index),
    );
  });
  /** By their day on this computer's wall. */
  readonly byDay = $derived.by(() => {
    const found: Record<string, CalendarEntryView[]> = {};
    for (const entry of this.entries) {
      (found[dayOf(new Date(entry.planned.at))] ??= []).push(entry);
    }
    return found;
  });

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const [from, last] = [this.days[0], this.days.at(-1)];
    if (!from || !last) return;
    const to = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
    const { accounts, platforms } = posts.filter;
    try {
      const filter = { accounts, platforms, states: [], search: '' };
      const entries = await ipc.calendar(from.getTime(), to.getTime(), filter);
      if (turn !== this.#turn) return;
      this.entries = entries;
      this.failure = null;
      this.read = true;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    }
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    this.#turn += 1;
    this.shown = false;
    this.month = 0;
    this.entries = [];
    this.failure = null;
    this.read = false;
  }
}

export const calendar = new Calendar();
