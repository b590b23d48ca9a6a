// The keys that work everywhere in the window, and their list.
//
// A single letter works only where nothing is being typed and nothing stands above the page.

import { accounts } from './accounts.svelte';
import { attempt } from './attempt.svelte';
import { composer } from './composer.svelte';
import { fixAll } from './fix-all.svelte';
import { type Page, place } from './place.svelte';
import { selection } from './selection.svelte';
import { type Key, t } from './words.svelte';
import { hearZoom } from './zoom';
import { undo } from './undo.svelte';

interface Shortcut {
  /** The keys as they are drawn. */
  keys: readonly string[];
  does: string;
}

const apple = /Mac/.test(navigator.platform);
export const modifier = () => (apple ? '⌘' : t('shortcuts-key-control'));

/** The pages in the order of the sidebar; their number is their key. */
export const PAGES = [
  { page: 'accounts', key: 'pages-accounts' },
  { page: 'posts', key: 'pages-posts' },
  { page: 'horizon', key: 'pages-horizon' },
  { page: 'activity', key: 'pages-activity' },
  { page: 'learn', key: 'pages-learn' },
  { page: 'settings', key: 'pages-settings' },
] as const satisfies readonly { page: Page; key: Key }[];

/** All keys that mean something, and what they do. */
export function shortcuts(): Shortcut[] {
  return [
    { keys: [modifier(), 'K'], does: t('shortcuts-find') },
    { keys: ['/'], does: t('shortcuts-search') },
    ...PAGES.map(({ key }, index) => ({
      keys: [modifier(), `${index + 1}`],
      does: t('shortcuts-go-to', { page: t(key) }),
    })),
    { keys: ['N'], does: t('shortcuts-new-post') },
    { keys: ['C'], does: t('buttons-connect-account') },
    { keys: ['R'], does: t('shortcuts-check') },
    { keys: ['F'], does: t('shortcuts-fix') },
    { keys: ['S'], does: t('shortcuts-select') },
    { keys: [modifier(), t('shortcuts-key-click')], does: t('shortcuts-select-under') },
    { keys: [modifier(), 'Z'], does: t('undo-shortcut') },
    { keys: [modifier(), '+'], does: t('shortcuts-larger') },
    { keys: [modifier(), '−'], does: t('shortcuts-smaller') },
    { keys: [modifier(), '0'], does: t('shortcuts-usual-size') },
    { keys: [t('shortcuts-key-escape')], does: t('shortcuts-close') },
    { keys: ['?'], does: t('shortcuts-show') },
  ];
}

/** Hears one key; returns whether it meant something. */
export function hear(event: KeyboardEvent): boolean {
  const modified = apple ? event.metaKey : event.ctrlKey;
  if (event.altKey || event.defaultPrevented || event.isComposing) return false;
  const free = place.above === null && attempt.view === null && !fixAll.told;
  if (modified && event.key === 'z' && !event.shiftKey) {
    return free && !typing(event.target) && undo.act();
  }
  if (modified) return ofModified(event, free);
  if (event.ctrlKey || event.metaKey || !free || typing(event.target)) return false;
  switch (event.key) {
    case '/':
      search();
      return true;
    case '?':
      place.shortcuts();
      return true;
    case 'n':
      composer.begin();
      return true;
    case 'c':
      place.connect();
      return true;
    case 'r':
      if (!accounts.checkingAll && accounts.round === null) void accounts.checkAll();
      return true;
    case 'f':
      if (!attempt.busy) void fixAll.start();
      return true;
    case 's':
      place.go('accounts');
      selection.begin();
      return true;
    case 'Escape':
      if (!selection.active || place.page !== 'accounts') return false;
      selection.end();
      return true;
    default:
      return false;
  }
}

function ofModified(event: KeyboardEvent, free: boolean): boolean {
  // On many keyboards the plus wants the shift key.
  if (hearZoom(event.key)) return true;
  if (event.shiftKey) return false;
  if (event.key === 'k') {
    if (place.above?.kind === 'palette') place.close();
    else if (free) place.palette();
    return true;
  }
  const found = PAGES[Number(event.key) - 1];
  if (!found || !free) return false;
  place.go(found.page);
  return true;
}

/** Puts the cursor into the search of the accounts. */
export function search(): void {
  place.go('accounts');
  // The field may only now be drawn.
  setTimeout(() => {
    const field = document.querySelector<HTMLInputElement>('[data-testid=search]');
    field?.focus();
    field?.select();
  });
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    // An open menu finds its entries by their letters.
    (target.isContentEditable ||
      target.closest('[role=menu]') !== null ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    !(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))
  );
}
