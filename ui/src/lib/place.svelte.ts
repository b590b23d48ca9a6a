// Where the person is in the window: the page, and the dialog above it.

import type { AccountId, Platform } from './bindings';

export type Page = 'accounts' | 'activity' | 'learn' | 'settings';

export type Above =
  | { kind: 'connect'; platform: Platform | null }
  | { kind: 'details'; account: AccountId; reconnect: boolean }
  | { kind: 'disconnect'; account: AccountId };

class Place {
  page: Page = $state('accounts');
  above: Above | null = $state.raw(null);

  go(page: Page): void {
    this.page = page;
    this.above = null;
  }

  /** Opens the list of platforms, or the preview of one. */
  connect(platform: Platform | null = null): void {
    this.above = { kind: 'connect', platform };
  }

  /** Opens an account; with its reconnection at hand when that is what is wanted. */
  details(account: AccountId, reconnect = false): void {
    this.above = { kind: 'details', account, reconnect };
  }

  disconnect(account: AccountId): void {
    this.above = { kind: 'disconnect', account };
  }

  /** Closes the details of an account that left. */
  forget(account: AccountId): void {
    if (this.above?.kind === 'details' && this.above.account === account) this.close();
  }

  close(): void {
    this.above = null;
  }
}

export const place = new Place();
