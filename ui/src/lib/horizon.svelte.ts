// What lies ahead of every account, as the app last told it, and the question that is asked of it.

import type { AccountId, Failure, HorizonView, Timestamp, WhatIfView } from './bindings';
import * as ipc from './ipc';
import { notices } from './notices.svelte';

class HorizonState {
  /** Counts readings, so that an answer that was overtaken is not shown. */
  #turn = 0;

  view: HorizonView | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  /** The id of the question that is asked; none while none is. */
  asked: string | null = $state(null);

  readonly whatIf: WhatIfView | null = $derived(
    this.view?.whatIfs.find(({ id }) => id === this.asked) ?? null,
  );
  readonly touched: ReadonlyMap<AccountId, Timestamp> = $derived(
    new Map(this.whatIf?.touched.map(({ account, at }) => [account, at])),
  );

  async read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const view = await ipc.horizon();
      if (turn !== this.#turn) return;
      this.view = view;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    }
  }

  ask(id: string | null): void {
    this.asked = id;
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    this.#turn += 1;
    this.view = null;
    this.failure = null;
    this.asked = null;
  }
}

export const horizon = new HorizonState();
