// A part of the page that asks the app for things and shows by itself what did not work.

import type { AccountId, Failure } from './bindings';
import { notices } from './notices.svelte';

export class Region {
  /** What did not work last; none when all went well. */
  failure: Failure | null = $state.raw(null);
  /** Set while something is done that must not be begun twice. */
  busy = $state(false);

  /** Asks for something; nothing comes of it where it failed. */
  async ask<T>(action: () => Promise<T>, account?: AccountId): Promise<T | undefined> {
    this.failure = null;
    try {
      return await action();
    } catch (thrown) {
      this.failure = notices.respond(thrown, account);
      return undefined;
    }
  }

  /** Does something, and says whether it was done. */
  async does(action: () => Promise<unknown>, account?: AccountId): Promise<boolean> {
    this.busy = true;
    const done = await this.ask(() => action().then(() => true), account);
    this.busy = false;
    return done ?? false;
  }
}
