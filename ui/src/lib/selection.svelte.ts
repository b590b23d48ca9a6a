// Several accounts at once: which are picked, and what is done with them.

import { accounts } from './accounts.svelte';
import type { AccountId } from './bindings';
import { finding } from './finding.svelte';
import { checkAccounts } from './ipc';
import { notices } from './notices.svelte';
import { place } from './place.svelte';

class Selection {
  #ids: ReadonlySet<AccountId> = $state.raw(new Set());
  #asked = $state(false);

  /** Whether cards show their boxes. */
  readonly active = $derived(this.#asked || this.#ids.size > 0);
  /** The picked accounts that are still there, in the order in which they are shown. */
  readonly picked = $derived(accounts.all.filter(({ id }) => this.#ids.has(id)));
  readonly count = $derived(this.picked.length);
  readonly all = $derived(
    finding.shown.length > 0 && finding.shown.every(({ id }) => this.#ids.has(id)),
  );

  has(id: AccountId): boolean {
    return this.#ids.has(id);
  }

  begin(): void {
    this.#asked = true;
  }

  toggle(id: AccountId): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    // The last box that is emptied does not take the boxes away under the person's hand.
    this.#asked = true;
    this.#ids = ids;
  }

  pickShown(): void {
    this.#asked = true;
    this.#ids = new Set([...this.#ids, ...finding.shown.map(({ id }) => id)]);
  }

  end(): void {
    this.#asked = false;
    this.#ids = new Set();
  }

  async check(): Promise<void> {
    const ids = this.picked.map(({ id }) => id);
    this.end();
    await notices.guard(() => checkAccounts(ids));
  }

  label(): void {
    if (this.count > 0) place.label(this.picked.map(({ id }) => id));
  }

  disconnect(): void {
    const [only] = this.picked;
    if (this.count === 1 && only) place.disconnect(only.id);
    else if (this.count > 1) place.disconnectSeveral(this.picked.map(({ id }) => id));
  }
}

export const selection = new Selection();
