// The app's own time, which the sandbox can move. Ages are written against it, never against the
// computer's clock. One timer ticks for the whole window.

import type { Timestamp } from './bindings';

const MINUTE = 60_000;

class Clock {
  #offset = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Our time as of the last tick, in milliseconds. */
  now: Timestamp = $state(Date.now());

  /** Takes over the app's time. */
  set(now: Timestamp): void {
    this.#offset = now - Date.now();
    this.tick();
  }

  /** Writes all ages anew. */
  tick(): void {
    this.now = Date.now() + this.#offset;
  }

  /** Starts the timer; returns what stops it. */
  start(): () => void {
    const awake = () => {
      if (!document.hidden) this.tick();
    };
    this.#timer ??= setInterval(() => this.tick(), MINUTE);
    document.addEventListener('visibilitychange', awake);
    return () => {
      clearInterval(this.#timer);
      this.#timer = undefined;
      document.removeEventListener('visibilitychange', awake);
    };
  }
}

export const clock = new Clock();
