// Rules of this room that no component can show by itself.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { render } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import StatusShape from '../src/components/StatusShape.svelte';
import { ago, distance, remaining } from '../src/lib/ages';
import { initials } from '../src/lib/initials';
import { DAY, HOUR, MINUTE, NOW } from './fixtures/snapshot';

const SOURCE = join(__dirname, '../src');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const sources = files(SOURCE)
  .filter((path) => !path.endsWith('bindings.ts') && !path.endsWith('messages.ts'))
  .map((path) => ({ path: path.slice(SOURCE.length + 1), text: readFileSync(path, 'utf8') }));

describe('sources', () => {
  test('WV-10 nothing is written into the page as markup or evaluated', () => {
    const found = sources.filter(({ text }) =>
      /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(
        text,
      ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('only ipc.ts knows how calls travel', () => {
    const found = sources.filter(({ text }) => text.includes('@tauri-apps/'));
    expect(found.map(({ path }) => path)).toEqual(['lib/ipc.ts']);
  });

  test('no style is set as a string, which the content security policy refuses', () => {
    const found = sources.filter(({ text }) => /\sstyle=/.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('WV-11 nothing outside is requested', () => {
    const found = sources.filter(({ text }) => /https?:\/\/|url\(/.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('colours stand in the one stylesheet of tokens', () => {
    const found = sources.filter(
      ({ path, text }) =>
        path !== 'styles/tokens.css' && /#[0-9a-f]{3,8}\b/i.test(text.replaceAll('#ffffff', '')),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('tokens', () => {
  const css = sources.find(({ path }) => path === 'styles/tokens.css')?.text ?? '';

  /** Every colour as it is in the light and in the dark; what has one value has it in both. */
  function tokens(side: 1 | 2): Record<string, string> {
    const hex = '(#[0-9a-f]{6})';
    const found = css.matchAll(
      new RegExp(`--([\\w-]+): (?:${hex}|light-dark\\(${hex}, ${hex}\\));`, 'g'),
    );
    return Object.fromEntries(
      [...found].map(([, name, both, ...sides]) => [name, both ?? sides[side - 1]]),
    );
  }
  const light = tokens(1);
  const dark = tokens(2);

  function luminance(hex: string): number {
    const part = (from: number) => {
      const value = parseInt(hex.slice(from, from + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  }
  function contrast(a: string, b: string): number {
    const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (bright + 0.05) / (dim + 0.05);
  }

  test('each token stands once, and both themes draw it', () => {
    const names = [...css.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const differ = Object.keys(light).filter((name) => light[name] !== dark[name]);
    expect(differ.length).toBeGreaterThan(15);
  });

  const grounds = ['paper', 'surface', 'sunken'];
  const states = ['healthy', 'warning', 'error', 'refreshing'];
  const pairs = [
    ...['ink', 'second', 'third'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
    ...states.map((state) => [state, `${state}-soft`]),
    ...states.map((state) => [state, 'surface']),
    ...states.map((state) => ['ink', `${state}-soft`]),
    ...states.map((state) => ['second', `${state}-soft`]),
    ['on-ink', 'ink'],
    ['on-state', 'error'],
  ] as [string, string][];
  test.each(pairs)('%s on %s can be read in both themes', (ink, ground) => {
    for (const theme of [light, dark]) {
      expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('letters on stand-in colour %i can be read', (index) => {
    expect(contrast('#ffffff', light[`stand-in-${index}`] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('shapes', () => {
  test('differ in form, not only in colour', () => {
    const drawn = (['healthy', 'warning', 'error', 'refreshing', 'unknown'] as const).map(
      (status) => {
        const { container, unmount } = render(StatusShape, { status });
        const form = [...container.querySelectorAll('path, circle')]
          .map((each) => each.getAttribute('d') ?? `circle ${each.getAttribute('r')}`)
          .join(' ');
        unmount();
        return form;
      },
    );
    expect(new Set(drawn).size).toBe(5);
  });
});

describe('words', () => {
  test.each([
    [0, 'just now'],
    [-5 * MINUTE, 'just now'],
    [59_000, 'just now'],
    [4 * MINUTE, '4 min ago'],
    [59 * MINUTE, '59 min ago'],
    [5 * HOUR, '5 h ago'],
    [30 * HOUR, 'yesterday'],
    [9 * DAY, '9 days ago'],
    [40 * DAY, 'on 14 Oct'],
    [400 * DAY, 'on 19 Oct 2025'],
  ])('an age of %i ms', (age, words) => {
    expect(ago(NOW - age, NOW)).toBe(words);
  });

  test('distances lie on both sides of now', () => {
    expect(distance(NOW + 81 * DAY, NOW)).toBe('in 81 days');
    expect(distance(NOW + 20 * MINUTE, NOW)).toBe('in 20 min');
    expect(distance(NOW - 40 * DAY, NOW)).toBe('40 days ago');
  });

  test('what is left to wait', () => {
    expect(remaining(NOW + 9 * MINUTE, NOW)).toBe('9 more minutes');
    expect(remaining(NOW - MINUTE, NOW)).toBe('less than a minute more');
  });

  test.each([
    ['Corner Florist', 'CF'],
    ['Wedding Flowers by Corner', 'WC'],
    ['пекарня', 'П'],
    ['🌷', '·'],
    ['', '·'],
  ])('%s is shortened to %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
