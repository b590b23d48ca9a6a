// The way back from what was just done: one at a time, for a while, and longer while it is looked at.

import { announcer } from './announcer.svelte';
import { notices } from './notices.svelte';
import { t } from './words.svelte';

const WHILE = 12_000;

interface Offer {
  message: string;
  back: () => Promise<unknown>;
}

class Undo {
  #timer: ReturnType<typeof setTimeout> | undefined;

  offer: Offer | null = $state.raw(null);

  /** Says what was done and offers the way back. */
  propose(message: string, back: () => Promise<unknown>): void {
    this.offer = { message, back };
    announcer.say(message);
    this.release();
  }

  /** Keeps the offer while somebody points at it or stands in it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), WHILE);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.offer = null;
  }

  /** Goes back; returns whether there was something to go back from. */
  act(): boolean {
    const { offer } = this;
    if (!offer) return false;
    this.close();
    void notices.guard(async () => {
      await offer.back();
      announcer.say(t('undo-done'));
    });
    return true;
  }
}

export const undo = new Undo();
