// How the saved sign-ins are protected. A passphrase passes through on its way in and is kept nowhere.

import { announcer } from './announcer.svelte';
import type { Failure, SecurityView } from './bindings';
import * as ipc from './ipc';
import { notices } from './notices.svelte';
import { t } from './words.svelte';

class Security {
  view: SecurityView | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  busy = $state(false);

  async load(): Promise<void> {
    await this.#run(ipc.security);
  }

  /** Sets or changes the recovery passphrase. */
  async setPassphrase(passphrase: string): Promise<boolean> {
    const changed = this.view?.hasPassphrase ?? false;
    const done = await this.#run(async () => {
      await ipc.setPassphrase(passphrase);
      return ipc.security();
    });
    if (done) {
      announcer.say(
        changed ? t('security-passphrase-done-changed') : t('security-passphrase-done-set'),
      );
    }
    return done;
  }

  async changeKey(passphrase: string | null): Promise<boolean> {
    const done = await this.#run(() => ipc.changeKey(passphrase));
    if (done) announcer.say(t('security-key-changed'));
    return done;
  }

  async bindKeychain(): Promise<void> {
    const done = await this.#run(async () => {
      await ipc.bindKeychain();
      return ipc.security();
    });
    if (done) announcer.say(t('security-bound'));
  }

  async #run(action: () => Promise<SecurityView>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    try {
      this.view = await action();
      return true;
    } catch (thrown) {
      this.failure = notices.respond(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const security = new Security();
