// The attempt to connect or reconnect that is under way, if there is one.

import type { AccountId, AttemptView, Failure, Platform } from './bindings';
import * as ipc from './ipc';
import { notices } from './notices.svelte';

class Attempt {
  #account: AccountId | null = null;

  /** Where it stands, as the app last said. */
  view: AttemptView | null = $state.raw(null);
  /** What did not work within the attempt's dialog. */
  failure: Failure | null = $state.raw(null);
  /** Whether an answer to the last press is awaited. */
  busy = $state(false);
  /** Whether the address was copied in this attempt. */
  copied = $state(false);

  take(view: AttemptView | null): void {
    if (view?.id !== this.view?.id) {
      this.failure = null;
      this.copied = false;
      notices.told = null;
    }
    if (view === null) this.#account = null;
    this.view = view;
  }

  /** Begins; a failure before there is an attempt is shown at the top of the page. */
  async connect(platform: Platform, askAgain = false): Promise<Failure | null> {
    return (await this.#begin(null, () => ipc.beginConnect(platform, askAgain))).failure;
  }

  /** Begins, and says whether it did. With an attempt in sight its dialog shows a failure. */
  async reconnect(account: AccountId): Promise<boolean> {
    const { begun, failure } = await this.#begin(account, () => ipc.beginReconnect(account));
    if (this.view !== null) this.failure = failure;
    else if (failure) notices.failure = failure;
    return begun;
  }

  /** Begins the same again after it ended, or from within a running attempt. */
  async again(askAgain = false): Promise<void> {
    const ended = this.view;
    if (!ended) return;
    const account = this.#account;
    const reconnecting = account !== null && ended.reconnecting !== null && !askAgain;
    const { failure } = reconnecting
      ? await this.#begin(account, () => ipc.beginReconnect(account))
      : await this.#begin(null, () => ipc.beginConnect(ended.platform, askAgain));
    this.failure = failure;
  }

  /** Whether this ending can be tried again from here. */
  get repeatable(): boolean {
    return this.view !== null && (this.view.reconnecting === null || this.#account !== null);
  }

  choose = (targets: string[]) => this.#step(() => ipc.chooseTargets(targets));
  chooseAgain = () => this.#step(ipc.chooseAgain);
  confirm = () => this.#step(ipc.confirmTargets);
  cancel = () => this.#run(ipc.cancelAttempt);
  openAgain = () => this.#run(ipc.openConsent);

  async copyLink(): Promise<void> {
    this.copied = await this.#run(ipc.copyConsentLink);
  }

  async dismiss(): Promise<void> {
    const done = await this.#run(ipc.dismissAttempt);
    if (done) this.take(null);
  }

  async #begin(account: AccountId | null, begin: () => Promise<AttemptView>) {
    this.busy = true;
    try {
      const view = await begin();
      // The stream may have told of a later phase already.
      if (this.view?.id !== view.id) this.take(view);
      this.#account = account;
      return { begun: true, failure: null };
    } catch (thrown) {
      return { begun: false, failure: notices.respond(thrown, account ?? undefined) };
    } finally {
      this.busy = false;
    }
  }

  #step(step: () => Promise<unknown>): Promise<boolean> {
    return this.#run(step);
  }

  async #run(action: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    try {
      await action();
      return true;
    } catch (thrown) {
      this.failure = notices.respond(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const attempt = new Attempt();
