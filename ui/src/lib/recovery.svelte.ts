// What was done to bring the saved data back, until the owner has read it.

import type { RecoveryView } from './bindings';
import { putRecoveryAway } from './ipc';
import { notices } from './notices.svelte';

class Recovery {
  view: RecoveryView | null = $state.raw(null);

  /** The owner has read it. It stays until the app has noted that. */
  async putAway(): Promise<void> {
    await notices.guard(async () => {
      await putRecoveryAway();
      this.view = null;
    });
  }
}

export const recovery = new Recovery();
