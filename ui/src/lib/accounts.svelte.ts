// The connected accounts, those that were, and the glance over them.

import type {
  AccountId,
  AccountView,
  FormerAccountView,
  Glance,
  Platform,
  Status,
} from './bindings';
import { announcer } from './announcer.svelte';
import { checkAccount, checkAll } from './ipc';
import { notices } from './notices.svelte';

export type PlatformFilter = Platform | 'all';

const GRAVITY: Record<Status, number> = { error: 0, warning: 1, refreshing: 2, healthy: 3 };
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

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

  search = $state('');
  onlyNeedsYou = $state(false);
  platform: PlatformFilter = $state('all');

  readonly filtering = $derived(
    this.search.trim() !== '' || this.onlyNeedsYou || this.platform !== 'all',
  );
  readonly platforms = $derived(new Set(this.all.map((account) => account.platform)));
  readonly needCount = $derived(this.all.filter((account) => account.needsPerson).length);
  readonly shown = $derived(this.all.filter((account) => this.#matches(account)));
  readonly needsYou = $derived(this.shown.filter((account) => account.needsPerson).sort(byUrgency));
  readonly quiet = $derived(this.shown.filter((account) => !account.needsPerson).sort(byTrouble));

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
      announcer.status(
        `${account.name}: ${account.statusWord}.${why ? ` ${why}.` : ''}`,
        () => this.glance.headline,
      );
    }
  }

  remove(id: AccountId): void {
    this.all = this.all.filter((account) => account.id !== id);
  }

  clearFilters(): void {
    this.search = '';
    this.onlyNeedsYou = false;
    this.platform = 'all';
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

  #matches(account: AccountView): boolean {
    if (this.onlyNeedsYou && !account.needsPerson) return false;
    if (this.platform !== 'all' && account.platform !== this.platform) return false;
    const wanted = this.search.trim().toLocaleLowerCase();
    if (wanted === '') return true;
    return `${account.name}\n${account.handle ?? ''}`.toLocaleLowerCase().includes(wanted);
  }
}

function byUrgency(a: AccountView, b: AccountView): number {
  return (
    GRAVITY[a.status] - GRAVITY[b.status] ||
    (a.neededAt ?? Infinity) - (b.neededAt ?? Infinity) ||
    byName(a, b)
  );
}

/** What is not quite right first; a renewal comes and goes, so it moves no card. */
function byTrouble(a: AccountView, b: AccountView): number {
  const calm = (account: AccountView) => Math.min(GRAVITY[account.status], GRAVITY.refreshing);
  return calm(a) - calm(b) || byName(a, b);
}

function byName(a: AccountView, b: AccountView): number {
  return collator.compare(a.name, b.name) || collator.compare(a.platform, b.platform);
}

export const accounts = new Accounts();
