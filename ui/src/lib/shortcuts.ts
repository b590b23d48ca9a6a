// The keys that work everywhere in the window, and their list.
//
// A single letter works only where nothing is being typed and nothing stands above the page.

import { accounts } from './accounts.svelte';
import { attempt } from './attempt.svelte';
import { fixAll } from './fix-all.svelte';
import { type Page, place } from './place.svelte';
import { selection } from './selection.svelte';
import { hearZoom } from './zoom';

interface Shortcut {
  /** The keys as they are drawn. */
  keys: readonly string[];
  does: string;
}

const apple = /Mac/.test(navigator.platform);
export const MODIFIER = apple ? '⌘' : 'Ctrl';

/** The pages in the order of the sidebar; their number is their key. */
export const PAGES: readonly { page: Page; label: string }[] = [
  { page: 'accounts', label: 'Accounts' },
  { page: 'horizon', label: 'Horizon' },
  { page: 'activity', label: 'Activity' },
  { page: 'learn', label: 'Learn' },
  { page: 'settings', label: 'Settings' },
];

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: [MODIFIER, 'K'], does: 'Find an account, a page or an action' },
  { keys: ['/'], does: 'Search the accounts' },
  ...PAGES.map(({ label }, index) => ({
    keys: [MODIFIER, `${index + 1}`],
    does: `Go to ${label}`,
  })),
  { keys: ['C'], does: 'Connect an account' },
  { keys: ['R'], does: 'Check all accounts now' },
  { keys: ['F'], does: 'Fix everything, with the fewest sign-ins' },
  { keys: ['S'], does: 'Select several accounts' },
  { keys: [MODIFIER, 'Click'], does: 'Select the account under the pointer' },
  { keys: [MODIFIER, '+'], does: 'Draw everything larger' },
  { keys: [MODIFIER, '−'], does: 'Draw everything smaller' },
  { keys: [MODIFIER, '0'], does: 'Draw everything in the usual size' },
  { keys: ['Esc'], does: 'Close what is open, or end the selection' },
  { keys: ['?'], does: 'Show these shortcuts' },
];

/** Hears one key; returns whether it meant something. */
export function hear(event: KeyboardEvent): boolean {
  const modified = apple ? event.metaKey : event.ctrlKey;
  if (event.altKey || event.defaultPrevented || event.isComposing) return false;
  const free = place.above === null && attempt.view === null && !fixAll.told;
  if (modified) return ofModified(event, free);
  if (event.ctrlKey || event.metaKey || !free || typing(event.target)) return false;
  switch (event.key) {
    case '/':
      search();
      return true;
    case '?':
      place.shortcuts();
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
