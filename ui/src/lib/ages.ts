// Moments and ages in words. Every figure in the window carries its age, written here.

import type { Timestamp } from './bindings';
import { intl, t } from './words.svelte';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dates = (name: string, options: Intl.DateTimeFormatOptions) =>
  intl(name, (locale) => new Intl.DateTimeFormat(locale, options));
const time = () => dates('time', { hour: '2-digit', minute: '2-digit' });
const shortDay = () => dates('shortDay', { day: 'numeric', month: 'short' });
const shortDayYear = () =>
  dates('shortDayYear', { day: 'numeric', month: 'short', year: 'numeric' });
const longDay = () => dates('longDay', { day: 'numeric', month: 'long', year: 'numeric' });

/** How long ago, in words: "4 min ago", "yesterday", "on 12 Feb". */
export function ago(at: Timestamp, now: Timestamp): string {
  const passed = now - at;
  if (passed < MINUTE) return t('ages-just-now');
  if (passed < HOUR) return t('ages-minutes-ago', { minutes: Math.floor(passed / MINUTE) });
  if (passed < DAY) return t('ages-hours-ago', { hours: Math.floor(passed / HOUR) });
  const days = daysBetween(at, now);
  if (days === 1) return t('ages-yesterday');
  if (days < 14) return t('ages-days-ago', { days });
  return t('ages-on-day', { day: day(at, now) });
}

/** A day: "12 Feb", with the year when it is not this one. */
export function day(at: Timestamp, now: Timestamp): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? shortDay() : shortDayYear()).format(at);
}

/** A day without its year: "12 Feb". */
export function dayOfYear(at: Timestamp): string {
  return shortDay().format(at);
}

/** A day with its year: "12 Feb 2026". */
export function fullDay(at: Timestamp): string {
  return shortDayYear().format(at);
}

/** A day as a heading: "Today", "Yesterday", "21 November 2026". */
export function dayHeading(at: Timestamp, now: Timestamp): string {
  const days = daysBetween(at, now);
  if (days === 0) return t('ages-heading-today');
  if (days === 1) return t('ages-heading-yesterday');
  return longDay().format(at);
}

/** The time of day: "14:05". */
export function timeOfDay(at: Timestamp): string {
  return time().format(at);
}

/** A moment in full: "21 Nov 2026, 14:05". */
export function moment(at: Timestamp): string {
  return t('ages-moment', { day: shortDayYear().format(at), time: time().format(at) });
}

/** How long until then: "9 more minutes", "less than a minute". */
export function remaining(until: Timestamp, now: Timestamp): string {
  const minutes = Math.ceil((until - now) / MINUTE);
  if (minutes <= 1) return t('ages-remaining-little');
  return t('ages-remaining', { minutes });
}

/** How long something lasted: "less than a minute", "3 hours", "2 days". */
export function lasted(from: Timestamp, to: Timestamp): string {
  const span = Math.max(0, to - from);
  if (span < MINUTE) return t('ages-lasted-little');
  if (span < HOUR) return t('ages-lasted-minutes', { minutes: Math.floor(span / MINUTE) });
  if (span < 2 * DAY) return t('ages-lasted-hours', { hours: Math.floor(span / HOUR) });
  return t('ages-lasted-days', { days: Math.floor(span / DAY) });
}

/** How long until or since then, for a date that may lie on either side. */
export function distance(at: Timestamp, now: Timestamp): string {
  if (at <= now) {
    const past = daysBetween(at, now);
    return past < 14 ? ago(at, now) : t('ages-days-ago', { days: past });
  }
  const ahead = at - now;
  if (ahead < HOUR) {
    return t('ages-in-minutes', { minutes: Math.max(1, Math.round(ahead / MINUTE)) });
  }
  if (ahead < DAY) return t('ages-in-hours', { hours: Math.round(ahead / HOUR) });
  const days = daysBetween(now, at);
  return days === 1 ? t('ages-tomorrow') : t('ages-in-days', { days });
}

function daysBetween(from: Timestamp, to: Timestamp): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function midnight(at: Timestamp): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
