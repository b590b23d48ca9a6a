// The one menu of quick actions, and the account it is open for. One for all cards: a thousand
// cards would otherwise carry a thousand menus.

import type { AccountId } from './bindings';

class Menu {
  account: AccountId | null = $state(null);
  anchor: HTMLElement | null = $state.raw(null);

  open(account: AccountId, anchor: HTMLElement): void {
    this.account = account;
    this.anchor = anchor;
  }

  close(): void {
    this.account = null;
  }
}

export const menu = new Menu();
