// All that a person reads or hears comes from the catalogues: no component and no module has words of
// its own. A new text that trips this belongs into `locales/en/ui-….ftl`; CONTRIBUTING.md says how.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const SOURCE = join(__dirname, '../src');

/** What stands in the sources as it is, and why. */
const ALLOWED: Record<string, string> = {
  Pilotlight: 'the name of the app',
  K: 'the letter on the key',
  English: 'a language, as its speakers call it',
  Deutsch: 'a language, as its speakers call it',
  Español: 'a language, as its speakers call it',
  Français: 'a language, as its speakers call it',
  Português: 'a language, as its speakers call it',
  Z: 'the letter on the key',
  'The page has no place for the app.': 'a fault of the build, which no person meets',
};

/** Attributes and properties of components whose value is read or heard. */
const READ =
  /^(aria-(label|valuetext|description|roledescription|placeholder)|title|placeholder|alt|label|sentence|hint)$/;
/** Calls whose text is a name. */
const SILENT = new Set(['pieces', 't', 'querySelector', 'closest', 'mark']);

interface Node {
  type: string;
  [key: string]: unknown;
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Two words in a row, or one that begins with a capital as the words on a button do. */
const reads = (text: string) => /\p{L}{2,} \p{L}{2,}/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text);
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Every literal text in a source that a person would read. */
function wording(source: string): string[] {
  const found: string[] = [];
  const tell = (text: string) => {
    const trimmed = text.trim().replaceAll(/\s+/g, ' ');
    if (!(trimmed in ALLOWED)) found.push(trimmed);
  };

  /** `shown`: whether what stands here is drawn as it is, so that a single letter counts. */
  function walk(node: Node, shown: boolean): void {
    switch (node.type) {
      case 'Text':
        if (shown && hasLetters(node.data as string)) tell(node.data as string);
        return;
      case 'Literal':
        if (typeof node.value === 'string' && (shown ? hasLetters : reads)(node.value)) {
          tell(node.value);
        }
        return;
      case 'TemplateElement': {
        const text = (node.value as { cooked: string }).cooked;
        if ((shown ? hasLetters : reads)(text)) tell(text);
        return;
      }
      case 'Attribute':
        if (node.value !== true) {
          const read = READ.test(node.name as string);
          children(node.value, read, read ? undefined : new Set(['Text']));
        }
        return;
      case 'CallExpression':
      case 'NewExpression': {
        const callee = node.callee as Node;
        const name = (callee.name ?? (callee.property as Node | undefined)?.name) as string;
        walk(callee, false);
        if (!SILENT.has(name)) children(node.arguments, false);
        return;
      }
      // What is compared with is a name, never words.
      case 'BinaryExpression':
        if (node.operator !== '+') return;
        break;
      case 'ConditionalExpression':
        walk(node.test as Node, false);
        walk(node.consequent as Node, shown);
        walk(node.alternate as Node, shown);
        return;
      case 'MemberExpression':
        walk(node.object as Node, false);
        return;
      case 'Fragment':
        children(node.nodes, true);
        return;
      case 'ExpressionTag':
        walk(node.expression as Node, shown);
        return;
      case 'IfBlock':
      case 'EachBlock':
      case 'KeyBlock':
        for (const [key, value] of Object.entries(node)) children(value, key === 'fragment');
        return;
      case 'ImportDeclaration':
      case 'StyleSheet':
      case 'Comment':
      case 'SwitchCase':
        if (node.type === 'SwitchCase') children(node.consequent, false);
        return;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
        walk(node.expression as Node, shown);
        return;
    }
    if (node.type.startsWith('TS')) return;
    const keeps = ['LogicalExpression', 'BinaryExpression', 'TemplateLiteral'].includes(node.type);
    for (const [key, value] of Object.entries(node)) {
      if (key === 'metadata' || key === 'typeAnnotation') continue;
      children(value, keeps && shown);
    }
  }

  function children(value: unknown, shown: boolean, without?: Set<string>): void {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (isNode(each) && !without?.has(each.type)) walk(each, shown);
    }
  }

  const root = parse(source, { modern: true });
  children([root.module?.content, root.instance?.content, root.fragment], false);
  return found;
}

const sources = files(SOURCE)
  .filter((path) => /\.(svelte|ts)$/.test(path) && !/(bindings|messages|pseudo)\.ts$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const source = path.endsWith('.ts') ? `<script lang="ts">${text}</script>` : text;
    return { path: path.slice(SOURCE.length + 1), source };
  });

describe('wording', () => {
  test('stands in the catalogues and nowhere else', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap(({ path, source }) =>
      wording(source).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['<p>Signed in</p>', ['Signed in']],
    ['<p>{name} is saved.</p>', ['is saved.']],
    ['<p class="second intro">{name} · {kind}</p>', []],
    ['<button aria-label="Close">x1</button>', ['Close', 'x1']],
    ['<input placeholder="Find {count} accounts" />', ['Find', 'accounts']],
    ["<p>{done ? 'ready' : `${count} left`}</p>", ['ready', 'left']],
    ['<Dialog title="Go to" testid="palette" />', ['Go to']],
    ["<p>{t('palette-title')}: {kind === 'Page' ? 1 : 2}</p>", []],
    ["{#if state === 'Done'}<b>{shown}</b>{/if}", []],
    ['<script>announcer.say(`The log is ${state}.`);</script>', ['The log is']],
    ["<script>const label = busy ? 'Saving' : t('buttons-save');</script>", ['Saving']],
    ["<script>const key = `cards ${id}`; import x from 'of two';</script>", []],
  ])('is found in %s', (source, words) => {
    expect(wording(source)).toEqual(words);
  });
});
