// Finding accounts: search, filters, order and groups. A keystroke must be answered within a frame
// with a thousand accounts, so all that does not depend on what is typed is worked out beforehand.

import { accounts } from './accounts.svelte';
import type { AccountId, AccountView, Platform, Status } from './bindings';
import { remembered, remember } from './memory';
import { platforms } from './platforms.svelte';
import { collator, t, words } from './words.svelte';

export const SORTS = ['attention', 'used', 'name', 'platform'] as const;
export const GROUPINGS = ['platform', 'brand', 'none'] as const;
export type Sort = (typeof SORTS)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** No choice, those without any, or the one of that name. */
export type Choice = 'all' | 'without' | `is:${string}`;

export interface Group {
  key: string;
  title: string;
  platform: Platform | null;
  accounts: AccountView[];
}

/** With more accounts than this, headings help. */
const FEW = 20;
const GRAVITY: Record<Status, number> = { error: 0, warning: 1, refreshing: 2, healthy: 3 };

/**
 * The place of each account by its name. To compare a thousand names in a language takes longer than a frame, so it
 * is done anew only when a name, an account or the language has changed, and not at each check.
 */
class Alphabet {
  #of = '';
  #places: ReadonlyMap<AccountId, number> = new Map();

  places(all: readonly AccountView[]): ReadonlyMap<AccountId, number> {
    const of = [words.locale, ...all.map(({ id, name }) => `${id} ${name}`)].join('\n');
    if (of !== this.#of) {
      const { compare } = collator();
      const ordered = [...all].sort(
        (a, b) => compare(a.name, b.name) || compare(a.platform, b.platform),
      );
      this.#of = of;
      this.#places = new Map(ordered.map(({ id }, place) => [id, place]));
    }
    return this.#places;
  }
}

/** Worked out once for each state of an account. */
const texts = new WeakMap<AccountView, string>();

/** What is searched in, in small letters. */
export function textOf(account: AccountView): string {
  let text = texts.get(account);
  if (text === undefined) {
    text = [
      account.name,
      account.platformName,
      account.handle ?? '',
      account.kind,
      platforms.name(account.platform),
      account.statusWord,
      account.brand ?? '',
      ...account.labels,
    ]
      .join('\n')
      .toLocaleLowerCase();
    texts.set(account, text);
  }
  return text;
}

class Finding {
  search = $state('');
  onlyNeedsYou = $state(false);
  platform: Platform | 'all' = $state('all');
  status: Status | 'all' = $state('all');
  brand: Choice = $state('all');
  label: Choice = $state('all');
  sort: Sort = $state(remembered('sort', SORTS) ?? 'attention');
  /** What the person chose; none leaves it to the brands and to how many accounts there are. */
  chosenGrouping: Grouping | null = $state(remembered('grouping', GROUPINGS));

  readonly brands = $derived(each(accounts.all.map(({ brand }) => brand)));
  readonly labels = $derived(each(accounts.all.flatMap(({ labels }) => labels)));
  /** The states that occur, with their words. */
  readonly statuses = $derived(
    [...new Map(accounts.all.map(({ status, statusWord }) => [status, statusWord]))].sort(
      ([a], [b]) => GRAVITY[a] - GRAVITY[b],
    ),
  );
  readonly platforms = $derived(new Set(accounts.all.map(({ platform }) => platform)));
  /** A few accounts are one row or two, which headings would only tear apart. */
  readonly #customary: Grouping = $derived(
    this.brands.length > 0 ? 'brand' : accounts.all.length > FEW ? 'platform' : 'none',
  );
  readonly grouping: Grouping = $derived(
    this.chosenGrouping === 'brand' && this.brands.length === 0
      ? 'platform'
      : (this.chosenGrouping ?? this.#customary),
  );

  readonly filtering = $derived(
    this.search.trim() !== '' ||
      this.onlyNeedsYou ||
      this.platform !== 'all' ||
      this.status !== 'all' ||
      this.brand !== 'all' ||
      this.label !== 'all',
  );

  readonly #alphabet = new Alphabet();
  readonly #ordered = $derived.by(() => {
    const places = this.#alphabet.places(accounts.all);
    const byName = (a: AccountView, b: AccountView) =>
      (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
    const order = ORDERS[this.sort];
    return [...accounts.all].sort((a, b) => order(a, b) || byName(a, b));
  });
  readonly #filtered = $derived(this.#ordered.filter((account) => this.#fits(account)));
  /** In the same order: a keystroke walks over these and looks nothing up. */
  readonly #texts = $derived(this.#filtered.map(textOf));
  readonly shown = $derived.by(() => {
    const words = this.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.#filtered;
    const texts = this.#texts;
    return this.#filtered.filter((_, place) =>
      words.every((word) => texts[place]?.includes(word) === true),
    );
  });
  readonly needsYou = $derived(this.shown.filter(({ needsPerson }) => needsPerson));
  readonly quiet = $derived(this.shown.filter(({ needsPerson }) => !needsPerson));
  readonly groups: Group[] = $derived.by(() => this.#grouped());

  clear(): void {
    this.search = '';
    this.onlyNeedsYou = false;
    this.platform = 'all';
    this.status = 'all';
    this.brand = 'all';
    this.label = 'all';
  }

  sortBy(sort: Sort): void {
    this.sort = sort;
    remember('sort', sort);
  }

  groupBy(grouping: Grouping): void {
    this.chosenGrouping = grouping;
    remember('grouping', grouping);
  }

  #fits(account: AccountView): boolean {
    if (this.onlyNeedsYou && !account.needsPerson) return false;
    if (this.platform !== 'all' && account.platform !== this.platform) return false;
    if (this.status !== 'all' && account.status !== this.status) return false;
    return (
      chosen(this.brand, account.brand === null ? [] : [account.brand]) &&
      chosen(this.label, account.labels)
    );
  }

  #grouped(): Group[] {
    if (this.quiet.length === 0) return [];
    if (this.grouping === 'none') {
      return [
        { key: 'all', title: t('accounts-runs-by-itself'), platform: null, accounts: this.quiet },
      ];
    }
    const byBrand = this.grouping === 'brand';
    const found = new Map<string, Group>();
    for (const account of this.quiet) {
      const of = byBrand ? (account.brand ?? '') : account.platform;
      const group = found.get(of);
      if (group) group.accounts.push(account);
      else
        found.set(of, {
          key: `${this.grouping} ${of}`,
          title: byBrand ? of || t('accounts-no-brand') : platforms.name(account.platform),
          platform: byBrand ? null : account.platform,
          accounts: [account],
        });
    }
    const rank = (group: Group) =>
      byBrand
        ? Number(group.key === 'brand ')
        : group.platform === null
          ? 0
          : order(group.platform);
    const { compare } = collator();
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || compare(a.title, b.title));
  }
}

/** What goes before the name. */
const ORDERS: Record<Sort, (a: AccountView, b: AccountView) => number> = {
  attention: byUrgency,
  used: (a, b) => b.postsPublished - a.postsPublished,
  name: () => 0,
  platform: (a, b) => order(a.platform) - order(b.platform),
};

/** Gravest and soonest first. Of those that need nobody a renewal comes and goes, so it moves no card. */
function byUrgency(a: AccountView, b: AccountView): number {
  if (a.needsPerson && b.needsPerson) {
    return (
      GRAVITY[a.status] - GRAVITY[b.status] || (a.neededAt ?? Infinity) - (b.neededAt ?? Infinity)
    );
  }
  const calm = (account: AccountView) => Math.min(GRAVITY[account.status], GRAVITY.refreshing);
  return calm(a) - calm(b);
}

function order(platform: Platform): number {
  return platforms.all.findIndex((each) => each.platform === platform);
}

function chosen(choice: Choice, has: readonly string[]): boolean {
  if (choice === 'all') return true;
  if (choice === 'without') return has.length === 0;
  return has.includes(choice.slice('is:'.length));
}

/** Each once, in order. */
function each(words: readonly (string | null)[]): string[] {
  const found = new Set(words.filter((word) => word !== null));
  return [...found].sort(collator().compare);
}

export const finding = new Finding();
