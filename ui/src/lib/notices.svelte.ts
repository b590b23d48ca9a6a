// The one line at the top of a page that says what did not work, and how each code is responded to.

import type { AccountId, Failure } from './bindings';
import { asFailure } from './ipc';

/** Something to read once; what a platform said of it is plain text. */
export interface Told {
  message: string;
  said: string | null;
}

type Removal = (id: AccountId) => void;

class Notices {
  #drop: Removal = () => undefined;

  /** What did not work last; none when all went well. */
  failure: Failure | null = $state.raw(null);
  /** What the app wants read once. */
  told: Told | null = $state.raw(null);
  /** Set when the data folder cannot be used: nothing else is shown then. */
  broken: Failure | null = $state.raw(null);

  /** Names who takes an account off the screen that is not there any more. */
  onGone(drop: Removal): void {
    this.#drop = drop;
  }

  dismiss(): void {
    this.failure = null;
    this.told = null;
  }

  /** Responds to a failure; returns it when the caller's own region should show it. */
  respond(thrown: unknown, account?: AccountId): Failure | null {
    const failure = asFailure(thrown);
    if (failure.code === 'broken') {
      this.broken = failure;
      return null;
    }
    // The attempt's own dialog shows where it stands; there is nothing to add.
    if (failure.code === 'attemptMoved') return null;
    if (failure.code === 'notFound' && account) this.#drop(account);
    return failure;
  }

  /** Runs an action that has no region of its own: a failure is shown at the top of the page. */
  async guard<T>(action: () => Promise<T>, account?: AccountId): Promise<T | undefined> {
    this.failure = null;
    try {
      return await action();
    } catch (thrown) {
      this.failure = this.respond(thrown, account);
      return undefined;
    }
  }
}

export const notices = new Notices();
