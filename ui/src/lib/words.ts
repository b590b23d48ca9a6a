// Lists in sentences.

const MOST = 8;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names in a row: "A, B and C"; very many are cut short with their number. */
export function listed(names: readonly string[]): string {
  if (names.length <= MOST) return list.format(names);
  const shown = names.slice(0, MOST - 1);
  return list.format([...shown, `${names.length - shown.length} more`]);
}
