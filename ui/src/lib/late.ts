// How late a post may go out unasked: what is usual, and in words.

import { t } from './words.svelte';

const HOUR = 60;
/** In minutes. */
export const USUAL = [15, 30, HOUR, 3 * HOUR, 12 * HOUR, 24 * HOUR] as const;

export const lateness = (minutes: number): string =>
  minutes % HOUR === 0
    ? t('posts-late-hours', { count: minutes / HOUR })
    : t('posts-late-minutes', { count: minutes });

/** What is usual, and whatever else is in force. */
export const choices = (inForce: number | null): number[] =>
  [...new Set([...USUAL, ...(inForce === null ? [] : [inForce])])].sort((a, b) => a - b);
