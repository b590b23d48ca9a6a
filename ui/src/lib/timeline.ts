// Where moments stand in a picture of time, from 0 to 100 percent of its width.

import { dayOfYear } from './ages';
import type { Timestamp } from './bindings';

export interface Tick {
  at: number;
  label: string;
}

/** Where a moment stands; what lies outside stands at the edge. */
export function along(at: Timestamp, from: Timestamp, until: Timestamp): number {
  const part = (at - from) / Math.max(1, until - from);
  return Math.min(1, Math.max(0, part)) * 100;
}

/** The first of each month in between. */
export function months(from: Timestamp, until: Timestamp): Tick[] {
  const ticks: Tick[] = [];
  const begin = new Date(from);
  for (let next = 1; ; next += 1) {
    const first = new Date(begin.getFullYear(), begin.getMonth() + next, 1).getTime();
    if (first > until) return ticks;
    ticks.push({ at: along(first, from, until), label: dayOfYear(first) });
  }
}
