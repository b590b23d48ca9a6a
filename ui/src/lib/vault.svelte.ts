// How keys and keychain are, and the ways to open them.

import type { Failure, VaultView } from './bindings';
import * as ipc from './ipc';
import { notices } from './notices.svelte';

const READY: VaultView = {
  state: 'ready',
  headline: '',
  happened: '',
  canRetry: false,
  canEnterPassphrase: false,
  canSetPassphrase: false,
  canStartAnew: false,
};

class Vault {
  view: VaultView = $state.raw(READY);
  failure: Failure | null = $state.raw(null);
  busy = $state(false);

  take(view: VaultView): void {
    this.view = view;
    if (view.state === 'ready') this.failure = null;
  }

  retry = () => this.#run(ipc.retryVault);
  enter = (passphrase: string) => this.#run(() => ipc.enterPassphrase(passphrase));
  startAnew = () => this.#run(ipc.startAnew);
  set = (passphrase: string) => this.#run(() => ipc.setPassphrase(passphrase));

  async #run(action: () => Promise<VaultView>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    try {
      this.take(await action());
      return true;
    } catch (thrown) {
      this.failure = notices.respond(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const vault = new Vault();
