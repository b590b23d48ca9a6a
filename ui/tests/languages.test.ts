// Every page and every dialog in another language: nothing goes wrong, and no English is left that the
// catalogue has in that language. The pseudo-language shows the same for a language nobody wrote.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { FluentResource } from '@fluent/bundle';
import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Update } from '../src/lib/bindings';
import type { Page } from '../src/lib/place.svelte';
import { place } from '../src/lib/place.svelte';
import { pseudo } from '../src/lib/pseudo';
import { type Language, words } from '../src/lib/words.svelte';
import { PLAYED } from './fixtures/apps';
import {
  BROKEN,
  FLORIST,
  FORMER,
  MISSING,
  NOTIFICATIONS,
  PHASES,
  PLAN,
  SEVERAL,
  audit,
  branded,
  details,
  horizon,
  manyAccounts,
} from './fixtures/snapshot';
import { openWindow, settle } from './window';

const LOCALES = join(__dirname, '../../locales');
const LANGUAGES: Language[] = ['pseudo', 'de', 'es', 'fr', 'pt'];
const PAGES: Page[] = ['accounts', 'horizon', 'activity', 'learn', 'settings'];

/** The messages of the window that are told nothing, by name. */
function messages(language: string): Map<string, string> {
  const folder = join(LOCALES, language);
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.startsWith('ui-'))) {
    for (const { id, value } of new FluentResource(readFileSync(join(folder, file), 'utf8')).body) {
      if (typeof value === 'string') found.set(id, value);
    }
  }
  return found;
}

const english = messages('en');

/** What the app's other side tells in these answers, in English whatever the window speaks. */
const told = new Set(
  [...manyAccounts(14), ...BROKEN].flatMap(({ reasons }) =>
    reasons.map(({ actionLabel }) => actionLabel),
  ),
);

/** English sentences that the language has words of its own for. Single words may be somebody's data. */
function foreign(language: Language): Set<string> {
  const own = language === 'pseudo' ? english : messages(language);
  const wording = (id: string) => (language === 'pseudo' ? pseudo(own.get(id) ?? '') : own.get(id));
  return new Set(
    [...english]
      .filter(([id, text]) => text.includes(' ') && own.has(id) && wording(id) !== text)
      .map(([, text]) => text),
  );
}

/** All that is read or heard in the page. */
function read(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const each of document.querySelectorAll(`[${name}]`)) {
      found.push(each.getAttribute(name) ?? '');
    }
  }
  return found.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

function expectSpoken(language: Language): void {
  const left = foreign(language);
  expect(left.size).toBeGreaterThan(100);
  const seen = read();
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((text) => left.has(text) && !told.has(text))).toEqual([]);
}

async function open(language: Language, given = {}) {
  const accounts = branded(manyAccounts(14));
  const opened = await openWindow(
    { accounts, former: [FORMER], ...given },
    {
      horizon: () => horizon(accounts),
      audit_list: () => audit(50, 212),
      account_details: () => details(FLORIST),
      notification_settings: () => NOTIFICATIONS,
      platform_apps: () => PLAYED,
      disconnect_preview: () => ({
        id: FLORIST.id,
        platform: 'facebook',
        name: FLORIST.name,
        happens: [],
        revokes: true,
        offersConnectedApps: true,
      }),
      disconnect_several_preview: () => SEVERAL,
    },
  );
  words.speak(language);
  await settle();
  return opened;
}

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...told) => void complaints.push(told));
  }
});

afterEach(() => {
  words.speak('en');
  expect(complaints).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every page can be read', async () => {
    await open(language);
    for (const page of PAGES) {
      place.go(page);
      await settle();
      expectSpoken(language);
    }
  });

  test('every dialog can be read', async () => {
    await open(language);
    const ways: [string, () => void][] = [
      ['connect-dialog', () => place.connect()],
      ['connect-dialog', () => place.connect('facebook')],
      ['details-dialog', () => place.details(FLORIST.id)],
      ['describe-dialog', () => place.describe(FLORIST.id)],
      ['disconnect-dialog', () => place.disconnect(FLORIST.id)],
      ['disconnect-several-dialog', () => place.disconnectSeveral([FLORIST.id, 'quiet-2'])],
      ['palette', () => place.palette()],
      ['shortcuts-dialog', () => place.shortcuts()],
    ];
    for (const [testid, way] of ways) {
      way();
      expect(await screen.findByTestId(testid)).toBeInTheDocument();
      await settle();
      expectSpoken(language);
      place.close();
      await settle();
    }
  });

  test('every step of an attempt can be read', async () => {
    const { hear } = await open(language);
    for (const attempt of Object.values(PHASES)) {
      await hear({ type: 'attempt', attempt } as Update);
      expect(screen.getByTestId('attempt-dialog')).toBeInTheDocument();
      expectSpoken(language);
    }
  });

  test('what is not well can be read', async () => {
    const { user } = await open(language, { accounts: BROKEN, signIns: PLAN, vault: MISSING });
    expectSpoken(language);
    await user.click(screen.getByTestId('vault-start-anew'));
    expect(screen.getByTestId('start-anew-dialog')).toBeInTheDocument();
    expectSpoken(language);
  });
});
