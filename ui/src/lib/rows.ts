// The overview as rows from top to bottom, so that only the visible ones need to be drawn.

import type { AccountView, Platform } from './bindings';
import type { Group } from './finding.svelte';

export type Row =
  | { kind: 'needHeading'; key: string; count: number }
  | {
      kind: 'need';
      key: string;
      account: AccountView;
      place: number;
      first: boolean;
      last: boolean;
    }
  | { kind: 'heading'; key: string; title: string; platform: Platform | null; count: number }
  | { kind: 'cards'; key: string; accounts: AccountView[]; place: number };

/** Rows of `columns` cards. `place` counts accounts from one, through all rows. */
export function rowsOf(
  needsYou: readonly AccountView[],
  groups: readonly Group[],
  columns: number,
): Row[] {
  const rows: Row[] = [];
  let place = 1;
  if (needsYou.length > 0) rows.push({ kind: 'needHeading', key: 'needs', count: needsYou.length });
  needsYou.forEach((account, index) => {
    rows.push({
      kind: 'need',
      key: `need ${account.id}`,
      account,
      place: place++,
      first: index === 0,
      last: index === needsYou.length - 1,
    });
  });
  for (const { key, title, platform, accounts } of groups) {
    rows.push({ kind: 'heading', key: `heading ${key}`, title, platform, count: accounts.length });
    for (let from = 0; from < accounts.length; from += columns) {
      const some = accounts.slice(from, from + columns);
      rows.push({ kind: 'cards', key: `cards ${key} ${from}`, accounts: some, place });
      place += some.length;
    }
  }
  return rows;
}
