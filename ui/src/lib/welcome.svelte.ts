// The first words of Pilotlight: shown while there is no account and never was one, until they are put
// away. Each world has its own first time.

import { accounts } from './accounts.svelte';
import { house } from './house.svelte';
import { remember, remembered } from './memory';

class Welcome {
  #away = $state(false);

  readonly due = $derived(
    accounts.all.length === 0 && accounts.former.length === 0 && !this.#away && !this.#seen(),
  );

  #seen(): boolean {
    return remembered(`welcome-${house.world}`, ['seen'] as const) !== null;
  }

  putAway(): void {
    remember(`welcome-${house.world}`, 'seen');
    this.#away = true;
  }

  /** As in a window that was opened anew. */
  reset(): void {
    this.#away = false;
  }
}

export const welcome = new Welcome();
