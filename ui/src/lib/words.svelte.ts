// Every word the window itself says, in the language in force. The catalogues lie in `locales/`, where
// the Rust side has its own; English stands in for what another language lacks, never a message's name.
//
// What is said here is read anew when the language changes, so it belongs into templates, `$derived` and
// functions that they call, and never into a constant of a module.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { LanguageTag } from './bindings';
import type { Messages } from './messages';
import { pseudo } from './pseudo';

export type Language = LanguageTag;
export type Key = keyof Messages;
type Told<K extends Key> = Messages[K] extends null ? [] : [told: Messages[K]];

/** Whose rules for plurals, numbers and dates each language follows. */
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  pt: 'pt-PT',
  pseudo: 'en-GB',
};

const sources = import.meta.glob<string>('../../../locales/*/{common,ui-*}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles = new Map<Language, FluentBundle>();

function bundle(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = new FluentBundle(LOCALES[language], {
    // Marks around what is put in would be found by searches and comparisons.
    useIsolating: false,
    transform: language === 'pseudo' ? pseudo : undefined,
  });
  const folder = `/locales/${language === 'pseudo' ? 'en' : language}/`;
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(folder)) made.addResource(new FluentResource(source));
  }
  bundles.set(language, made);
  return made;
}

class Words {
  #language: Language = $state('en');

  get language(): Language {
    return this.#language;
  }

  /** For `Intl`. */
  get locale(): string {
    return LOCALES[this.#language];
  }

  /** Speaks a language from now on; everything that is shown is worded anew. */
  speak(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language === 'pseudo' ? 'en' : language;
  }
}

export const words = new Words();

function said(key: Key, told: Record<string, FluentVariable> | undefined): string {
  for (const language of [words.language, 'en'] as const) {
    const pattern = bundle(language).getMessage(key)?.value;
    if (!pattern) continue;
    const errors: Error[] = [];
    const text = bundle(language).formatPattern(pattern, told, errors);
    if (errors.length === 0 || language === 'en') return text;
  }
  return '';
}

/** A message. Its name and what it is told are those of the English catalogue. */
export function t<K extends Key>(key: K, ...told: Told<K>): string {
  return said(key, told[0] as Record<string, FluentVariable> | undefined);
}

/** A part of a message: words, or the place of something that is drawn. */
export type Piece<N extends string> =
  { text: string; drawn?: undefined } | { text?: undefined; drawn: N };

/**
 * A message in which something stands that is no text, such as a key or a link, cut at its places:
 * `pieces('learn-press', ['key'])` for "Press { $key } to search".
 */
export function pieces<K extends Key, N extends string>(
  key: K,
  drawn: readonly N[],
  told: Record<string, FluentVariable> = {},
): Piece<N>[] {
  // Characters for private use stand where something is drawn; no catalogue and no name has them.
  const marks = drawn.map((_, index) => String.fromCharCode(0xe000 + index));
  const places = Object.fromEntries(drawn.map((name, index) => [name, marks[index] ?? '']));
  return said(key, { ...told, ...places })
    .split(/([\ue000-\ue0ff])/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = drawn[marks.indexOf(part)];
      return name === undefined ? { text: part } : { drawn: name };
    });
}

const made = new Map<string, unknown>();

/** Something of `Intl` for the language in force; each is made once. */
export function intl<T>(name: string, make: (locale: string) => T): T {
  const id = `${name} ${words.locale}`;
  if (!made.has(id)) made.set(id, make(words.locale));
  return made.get(id) as T;
}

/** Puts words in the order of the language in force, whatever their capitals; "Shop 2" stands before "Shop 10". */
export function collator(): Intl.Collator {
  return intl(
    'collator',
    (locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }),
  );
}

/** A number as the language writes it. */
export function number(value: number): string {
  return intl('number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

const MOST = 8;

/** Names in a row: "A, B and C"; very many are cut short with their number. */
export function listed(names: readonly string[]): string {
  const list = intl('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
  if (names.length <= MOST) return list.format(names);
  const shown = names.slice(0, MOST - 1);
  return list.format([...shown, t('lists-more', { count: names.length - shown.length })]);
}
