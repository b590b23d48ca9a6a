// The time on the wall, as the browser's own field for it writes it: "2026-11-27T09:00".

import type { Timestamp } from './bindings';
import { intl } from './words.svelte';

const two = (number: number) => String(number).padStart(2, '0');

/** A day on the wall: "2026-11-27". */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment on this computer's wall. */
export function onTheWall(at: Timestamp): string {
  const date = new Date(at);
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** So many days after `at`, at a full hour. */
export function daysOn(at: Timestamp, days: number, hour: number): string {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  date.setHours(hour, 0, 0, 0);
  return onTheWall(date.getTime());
}

/** The zone this computer is in, such as "Europe/Berlin". */
export const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time on the wall in words, whatever zone it belongs to: "Fri 27 Nov, 09:00". */
export function inWords(local: string, now: Timestamp): string {
  const sameYear = local.startsWith(`${new Date(now).getFullYear()}-`);
  const format = intl(sameYear ? 'wall' : 'wallYear', (locale) => {
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(sameYear ? {} : { year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    });
  });
  return format.format(new Date(`${local.slice(0, 16)}Z`));
}

/** The same time on the wall, so many days on. */
export function shifted(local: string, days: number): string {
  const date = new Date(`${local.slice(0, 10)}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return `${date.toISOString().slice(0, 10)}${local.slice(10)}`;
}
