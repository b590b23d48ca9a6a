// How large everything is drawn, in the steps that browsers have. Remembered by this window.

import { enlarge } from './ipc';
import { remember, remembered } from './memory';

const STEPS = ['0.8', '0.9', '1', '1.1', '1.25', '1.5', '1.75', '2'] as const;
const USUAL = STEPS.indexOf('1');

let at: number = STEPS.indexOf(remembered('zoom', STEPS) ?? '1');

function go(step: number): void {
  at = Math.max(0, Math.min(STEPS.length - 1, step));
  const factor = STEPS[at] ?? '1';
  remember('zoom', factor);
  // Where it cannot be done, the page stays as it is and nothing is lost.
  enlarge(Number(factor)).catch(() => undefined);
}

/** Draws the page as it was drawn last; a window always opens in the usual size. */
export function applyZoom(): void {
  if (at !== USUAL) go(at);
}

/** Hears the key pressed together with the modifier; returns whether it meant a size. */
export function hearZoom(key: string): boolean {
  const step = { '+': at + 1, '=': at + 1, '-': at - 1, '0': USUAL }[key];
  if (step === undefined) return false;
  go(step);
  return true;
}
