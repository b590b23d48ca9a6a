// The calendar: the posts of a month or a week, as the engine tells them, and moving them to another day.

import type { CalendarEntryView, Failure } from './bindings';
import { announcer } from './announcer.svelte';
import { clock } from './clock.svelte';
import * as ipc from './ipc';
import { dayOf, inWords, shifted } from './local-time';
import { notices } from './notices.svelte';
import { posts } from './posts.svelte';
import { undo } from './undo.svelte';
import { t } from './words.svelte';

export const SPANS = ['month', 'week', 'list'] as const;
export type CalendarSpan = (typeof SPANS)[number];

const WEEKS = 6;
const WEEK = 7;
const DAY = 86_400_000;

/** The Monday on or before a day. */
const monday = (day: Date) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + WEEK - 1) % WEEK));

class Calendar {
  /** Counts readings, so that an answer that was overtaken is not shown. */
  #turn = 0;
  /** A day of what is looked at; none is today. */
  #day: Date | null = $state.raw(null);

  shown = $state(false);
  span: CalendarSpan = $state('month');
  entries: CalendarEntryView[] = $state.raw([]);
  failure: Failure | null = $state.raw(null);
  read = $state(false);
  /** Why a post could not be moved. */
  refused: Failure | null = $state.raw(null);
  moving = $state(false);

  readonly day = $derived(this.#day ?? new Date(clock.now));
  readonly first = $derived(new Date(this.day.getFullYear(), this.day.getMonth(), 1));
  /** The days that are looked at. A month is six weeks from the Monday on or before its first. */
  readonly days: Date[] = $derived.by(() => {
    const [start, count] =
      this.span === 'week'
        ? [monday(this.day), WEEK]
        : this.span === 'month'
          ? [monday(this.first), WEEKS * WEEK]
          : [
              this.first,
              new Date(this.first.getFullYear(), this.first.getMonth() + 1, 0).getDate(),
            ];
    return Array.from(
      { length: count },
      (_, index) => new Date(start.getFullYear(), start.getMonth(), start.getDate() + index),
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

  /** So many months or weeks on. */
  turn(by: number): void {
    const { day, first } = this;
    this.#day =
      this.span === 'week'
        ? new Date(day.getFullYear(), day.getMonth(), day.getDate() + by * WEEK)
        : new Date(first.getFullYear(), first.getMonth() + by, 1);
  }

  today(): void {
    this.#day = null;
  }

  /** The week around a day. */
  weekOf(day: Date): void {
    this.#day = day;
    this.span = 'week';
  }

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

  /** Moves an entry to another day, at the same time on the wall. */
  moveTo(entry: CalendarEntryView, day: string): Promise<void> {
    const from = Date.parse(`${dayOf(new Date(entry.planned.at))}T00:00Z`);
    return this.moveBy(entry, Math.round((Date.parse(`${day}T00:00Z`) - from) / DAY));
  }

  /** Moves an entry so many days on. What was scheduled can be moved back. */
  async moveBy(entry: CalendarEntryView, days: number): Promise<void> {
    if (days === 0 || !entry.movable || this.moving) return;
    const { zone, local: before } = entry.planned;
    const local = shifted(before, days);
    const deliveries = entry.deliveries.map(({ id }) => id);
    this.moving = true;
    this.refused = null;
    try {
      const changed = await ipc.rescheduleDeliveries(deliveries, local, zone);
      changed.forEach((post) => posts.put(post));
      const said = t('posts-said-moved', { when: inWords(local, clock.now) });
      if (entry.state === 'scheduled') {
        undo.propose(said, async () => {
          await ipc.rescheduleDeliveries(deliveries, before, zone);
          await this.load();
        });
      } else announcer.say(said);
      await this.load();
    } catch (thrown) {
      this.refused = notices.respond(thrown);
    } finally {
      this.moving = false;
    }
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    this.#turn += 1;
    this.shown = false;
    this.span = 'month';
    this.#day = null;
    this.entries = [];
    this.failure = null;
    this.refused = null;
    this.moving = false;
    this.read = false;
  }
}

export const calendar = new Calendar();
