// Moments and ages in words. Every figure in the window carries its age, written here.

import type { Timestamp } from './bindings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LOCALE = 'en-GB';
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const shortDayYear = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const longDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

/** How long ago, in words: "4 min ago", "yesterday", "on 12 Feb". */
export function ago(at: Timestamp, now: Timestamp): string {
  const passed = now - at;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h ago`;
  const days = daysBetween(at, now);
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  return `on ${day(at, now)}`;
}

/** A day: "12 Feb", with the year when it is not this one. */
export function day(at: Timestamp, now: Timestamp): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? shortDay : shortDayYear).format(at);
}

/** A day as a heading: "Today", "Yesterday", "21 November 2026". */
export function dayHeading(at: Timestamp, now: Timestamp): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return longDay.format(at);
}

/** The time of day: "14:05". */
export function timeOfDay(at: Timestamp): string {
  return time.format(at);
}

/** A moment in full: "21 Nov 2026, 14:05". */
export function moment(at: Timestamp): string {
  return `${shortDayYear.format(at)}, ${time.format(at)}`;
}

/** How long until then: "9 more minutes", "less than a minute". */
export function remaining(until: Timestamp, now: Timestamp): string {
  const minutes = Math.ceil((until - now) / MINUTE);
  if (minutes <= 1) return 'less than a minute more';
  return `${minutes} more minutes`;
}

/** How long something lasted: "less than a minute", "3 hours", "2 days". */
export function lasted(from: Timestamp, to: Timestamp): string {
  const span = Math.max(0, to - from);
  if (span < MINUTE) return 'less than a minute';
  const [count, word] =
    span < HOUR
      ? [Math.floor(span / MINUTE), 'minute']
      : span < 2 * DAY
        ? [Math.floor(span / HOUR), 'hour']
        : [Math.floor(span / DAY), 'day'];
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How long until or since then, for a date that may lie on either side. */
export function distance(at: Timestamp, now: Timestamp): string {
  if (at <= now) {
    const past = daysBetween(at, now);
    return past < 14 ? ago(at, now) : `${past} days ago`;
  }
  const ahead = at - now;
  if (ahead < HOUR) return `in ${Math.max(1, Math.round(ahead / MINUTE))} min`;
  if (ahead < DAY) return `in ${Math.round(ahead / HOUR)} h`;
  const days = daysBetween(now, at);
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function daysBetween(from: Timestamp, to: Timestamp): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function midnight(at: Timestamp): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
