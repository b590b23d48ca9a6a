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

  put(account: AccountView): void {
    const at = this.all.findIndex((known) => known.id === account.id);
    const before = this.all[at];
    this.all = before ? this.all.with(at, account) : [...this.all, account];
    if (before?.status !== account.status) {
      const why = account.reasons[0]?.explanation.headline;
      const { name, statusWord: status } = account;
      announcer.status(
        why
          ? t('accounts-said-status-why', { name, status, why })
          : t('accounts-said-status', { name, status }),
        () => this.glance.headline,
      );
    }
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
