// What the command palette offers, and how it is found.

import Activity from '@lucide/svelte/icons/activity';
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import Keyboard from '@lucide/svelte/icons/keyboard';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Search from '@lucide/svelte/icons/search';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import Users from '@lucide/svelte/icons/users';
import Wrench from '@lucide/svelte/icons/wrench';

import { accounts } from './accounts.svelte';
import { attempt } from './attempt.svelte';
import type { AccountView } from './bindings';
import { composer } from './composer.svelte';
import { textOf } from './finding.svelte';
import { fixAll } from './fix-all.svelte';
import { type Page, place } from './place.svelte';
import { selection } from './selection.svelte';
import { modifier, PAGES, search } from './shortcuts';
import { theme } from './theme.svelte';
import { t } from './words.svelte';

export interface Entry {
  id: string;
  label: string;
  /** Other words by which it may be looked for. */
  also: string;
  keys: readonly string[];
  icon: typeof Plus;
  act: () => void;
}

const MOST_ACCOUNTS = 8;

const ICONS: Record<Page, typeof Plus> = {
  accounts: Users,
  posts: Send,
  horizon: CalendarRange,
  activity: Activity,
  learn: BookOpen,
  settings: Settings,
};

/** What can be done now; what cannot is left out. */
export function actions(): Entry[] {
  const entry = (
    id: string,
    label: string,
    icon: Entry['icon'],
    act: () => void,
    keys: readonly string[] = [],
    also = '',
  ): Entry => ({ id, label, also, keys, icon, act });
  const some = accounts.all.length > 0;
  const idle = !accounts.checkingAll && accounts.round === null;
  const fixes = fixAll.signIns.length > 0 && !attempt.busy;
  return [
    ...(fixes
      ? [
          entry(
            'fix',
            fixAll.label,
            Wrench,
            () => void fixAll.start(),
            ['F'],
            t('palette-also-fix'),
          ),
        ]
      : []),
    ...PAGES.map(({ page, key }, index) =>
      entry(page, t('shortcuts-go-to', { page: t(key) }), ICONS[page], () => place.go(page), [
        modifier(),
        `${index + 1}`,
      ]),
    ),
    ...(some && idle
      ? [entry('check', t('shortcuts-check'), RefreshCw, () => void accounts.checkAll(), ['R'])]
      : []),
    entry(
      'new-post',
      t('shortcuts-new-post'),
      Pencil,
      () => composer.begin(),
      ['N'],
      t('palette-also-new-post'),
    ),
    entry(
      'connect',
      t('buttons-connect-account'),
      Plus,
      () => place.connect(),
      ['C'],
      t('palette-also-connect'),
    ),
    ...(some
      ? [
          entry('search', t('shortcuts-search'), Search, search, ['/'], t('palette-also-search')),
          entry(
            'select',
            t('shortcuts-select'),
            ListChecks,
            () => {
              place.go('accounts');
              selection.begin();
            },
            ['S'],
          ),
        ]
      : []),
    ...(
      [
        ['light', 'palette-light', Sun],
        ['dark', 'palette-dark', Moon],
        ['system', 'palette-system', Monitor],
      ] as const
    )
      .filter(([choice]) => choice !== theme.choice)
      .map(([choice, key, icon]) =>
        entry(choice, t(key), icon, () => theme.choose(choice), [], t('palette-also-appearance')),
      ),
    entry(
      'shortcuts',
      t('shortcuts-title'),
      Keyboard,
      () => place.shortcuts(),
      ['?'],
      t('palette-also-shortcuts'),
    ),
  ];
}

/** Entries in which every word is found. */
export function matching(entries: readonly Entry[], search: string): Entry[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ label, also }) => {
    const text = `${label} ${also}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The first few accounts that fit; a name that begins with the search comes first. */
export function matchingAccounts(search: string): AccountView[] {
  const wanted = search.trim().toLocaleLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return accounts.all.filter(({ needsPerson }) => needsPerson).slice(0, MOST_ACCOUNTS);
  }
  const found = accounts.all.filter((account) => {
    const text = textOf(account);
    return words.every((word) => text.includes(word));
  });
  const begins = (account: AccountView) => account.name.toLocaleLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((account) => !begins(account))].slice(
    0,
    MOST_ACCOUNTS,
  );
}
