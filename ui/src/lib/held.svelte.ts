// What waits for the owner's word: held posts whose time has passed, and those that were cancelled with
// an account that has come back. Nothing here goes out unasked.

import type { AccountId, Failure, HeldDecision, HeldView, PostView } from './bindings';
import { accounts } from './accounts.svelte';
import { announcer } from './announcer.svelte';
import * as ipc from './ipc';
import { notices } from './notices.svelte';
import { posts } from './posts.svelte';

class Held {
  /** Counts readings, so that an answer that was overtaken is not shown. */
  #turn = 0;

  all: HeldView[] = $state.raw([]);
  failure: Failure | null = $state.raw(null);
  /** What did not work at which account. */
  refused: { account: AccountId; failure: Failure } | null = $state.raw(null);
  busy: AccountId | null = $state(null);

  /** What there is to hear of: when it changes, the rest is read anew. */
  readonly stirred = $derived(
    accounts.all.map(({ id, postsHeld, status }) => `${id} ${postsHeld} ${status}`).join(),
  );
  readonly toDecide = $derived(this.all.reduce((sum, { toDecide }) => sum + toDecide, 0));

  async read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const found = await ipc.heldAnywhere();
      if (turn !== this.#turn) return;
      this.all = found.filter(
        (view) => view.toCome + view.past > 0 || (view.connected && view.cancelled > 0),
      );
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    }
  }

  /** The one decision over what is past. */
  decide(account: AccountId, decision: HeldDecision): Promise<boolean> {
    return this.#run(account, () => ipc.decideHeld(account, decision));
  }

  /** Schedules again what was cancelled with the account. */
  reschedule(account: AccountId): Promise<boolean> {
    return this.#run(account, () => ipc.rescheduleCancelled(account, null, null));
  }

  async #run(account: AccountId, way: () => Promise<PostView[]>): Promise<boolean> {
    this.busy = account;
    this.refused = null;
    try {
      const changed = await way();
      changed.forEach((post) => posts.put(post));
      if (changed[0]) announcer.say(changed[0].summary);
      await this.read();
      return true;
    } catch (thrown) {
      const failure = notices.respond(thrown, account);
      if (failure) this.refused = { account, failure };
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    this.#turn += 1;
    this.all = [];
    this.failure = null;
    this.refused = null;
    this.busy = null;
  }
}

export const held = new Held();
