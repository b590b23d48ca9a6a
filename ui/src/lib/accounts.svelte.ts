// The connected accounts, those that were, and the glance over them.

import type { AccountId, AccountView, FormerAccountView, Glance, RoundView } from './bindings';
import { announcer } from './announcer.svelte';
import { checkAccount, checkAll } from './ipc';
import { notices } from './notices.svelte';
import { t } from './words.svelte';

const EMPTY: Glance = {
  worst: null,
  healthy: 0,
  refreshing: 0,
  warning: 0,
  error: 0,
  needPerson: 0,
  headline: '',
  detail: '',
};

class Accounts {
  all: AccountView[] = $state.raw([]);
  former: FormerAccountView[] = $state.raw([]);
  glance: Glance = $state.raw(EMPTY);
  checkingAll = $state(false);

  /** How far the checks of several accounts are; none while none are under way. */
  round: RoundView | null = $state.raw(null);

  readonly needCount = $derived(this.all.filter((account) => account.needsPerson).length);

  load(all: AccountView[], former: FormerAccountView[], glance: Glance): void {
    this.all = all;
    this.former = former;
    this.glance = glance;
  }

  find(id: AccountId): AccountView | undefined {
    return this.all.find((account) => account.id === id);
  }

  /** Takes over how these accounts stand now. */
  put(...cards: AccountView[]): void {
    if (cards.length === 0) return;
    const all = [...this.all];
    const places = new Map(all.map(({ id }, place) => [id, place]));
    for (const account of cards) {
      const place = places.get(account.id) ?? all.length;
      const before = all[place];
      all[place] = account;
      places.set(account.id, place);
      if (before?.status !== account.status) this.#announce(account);
    }
    this.all = all;
  }

  #announce({ name, statusWord: status, reasons }: AccountView): void {
    const why = reasons[0]?.explanation.headline;
    announcer.status(
      () =>
        why
          ? t('accounts-said-status-why', { name, status, why })
          : t('accounts-said-status', { name, status }),
      () => this.glance.headline,
    );
  }

  remove(id: AccountId): void {
    this.all = this.all.filter((account) => account.id !== id);
  }

  async check(id: AccountId): Promise<void> {
    const checked = await notices.guard(() => checkAccount(id), id);
    if (checked) this.put(checked);
  }

  async checkAll(): Promise<void> {
    this.checkingAll = true;
    await notices.guard(checkAll);
    this.checkingAll = false;
  }
}

export const accounts = new Accounts();
