import { screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { ago, dayHeading, lasted } from '../src/lib/ages';
import { pseudo } from '../src/lib/pseudo';
import { type Language, listed, number, pieces, t, words } from '../src/lib/words.svelte';
import { NOW, snapshot } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

const ALL: Language[] = ['en', 'de', 'es', 'fr', 'pt'];
const DAY = 86_400_000;

function inEach(say: () => string): string[] {
  return ALL.map((language) => {
    words.speak(language);
    return say();
  });
}

afterEach(() => words.speak('en'));

describe('words', () => {
  test('follow the plural of each language', () => {
    const days = (count: number) => () => t('ages-lasted-days', { days: count });
    expect(inEach(days(1))).toEqual(['1 day', '1 Tag', '1 día', '1 jour', '1 dia']);
    expect(inEach(days(0))).toEqual(['0 days', '0 Tage', '0 días', '0 jour', '0 dias']);
    expect(inEach(days(1200))[1]).toBe('1.200 Tage');
  });

  test('have no marks around what is put in', () => {
    expect(t('ages-on-day', { day: '12 Feb' })).toBe('on 12 Feb');
  });

  test('are cut where something is drawn', () => {
    expect(pieces('ages-moment', ['day'], { time: '14:05' })).toEqual([
      { drawn: 'day' },
      { text: ', 14:05' },
    ]);
  });

  test('of numbers, rows and days are those of the language', () => {
    expect(inEach(() => number(12345))[1]).toBe('12.345');
    expect(inEach(() => listed(['A', 'B', 'C']))).toEqual([
      'A, B and C',
      'A, B und C',
      'A, B y C',
      'A, B et C',
      'A, B e C',
    ]);
    const old = NOW - 300 * DAY;
    expect(inEach(() => dayHeading(old, NOW))[1]).toBe('27. Januar 2026');
    expect(inEach(() => ago(NOW - 3 * DAY, NOW))[3]).toBe('il y a 3 jours');
    expect(inEach(() => lasted(NOW, NOW + 3 * 3_600_000))[4]).toBe('3 horas');
  });

  test('are read anew when the language changes, and tell the page its language', async () => {
    await openWindow();
    const before = screen.getAllByText(/ago|just now/).length;
    expect(before).toBeGreaterThan(0);
    words.speak('de');
    await settle();
    expect(screen.getAllByText(/vor \d|gerade eben/).length).toBe(before);
    expect(document.documentElement.lang).toBe('de');
  });

  test('change at once with the choice under Settings, which keeps the focus', async () => {
    let spoken: Language = 'en';
    const subscribe = vi.fn(() => snapshot({ language: spoken }));
    const { user, hear, called } = await openWindow({}, { subscribe });
    await user.click(await screen.findByTestId('nav-settings'));
    const choice = await screen.findByTestId('language-choice');
    expect(choice).toHaveValue('system');
    choice.focus();
    await user.selectOptions(choice, 'Français');
    expect(called('choose_language').at(-1)?.args).toEqual({ language: 'fr' });
    spoken = 'fr';
    await hear({ type: 'language', language: 'fr' });
    expect(await screen.findByRole('heading', { name: 'Langue' })).toBeVisible();
    expect(choice).toHaveFocus();
    expect(subscribe).toHaveBeenCalledTimes(2);
  });

  test('stay as they were when the choice could not be saved', async () => {
    const { user } = await openWindow(
      {},
      {
        language: () => ({ chosen: 'en', spoken: 'en' }),
        choose_language: refuse('tryAgain', 'The disk is full.'),
      },
    );
    await user.click(screen.getByTestId('nav-settings'));
    const choice = await screen.findByTestId('language-choice');
    await user.selectOptions(choice, 'Deutsch');
    expect(await screen.findByText('The disk is full.')).toBeVisible();
    expect(choice).toHaveValue('en');
  });

  test('of the pseudo-language are those of the other side', () => {
    expect(pseudo('Try again')).toBe('Ţŕý áĝáíñ~~~~');
    expect(pseudo('Held by ')).toBe('Ĥéļđ ƀý~~~~ ');
    expect(pseudo(', ')).toBe(', ');
    expect(pseudo('Nothing can be posted to it.')).toBe(
      'Ñóţĥíñĝ çáñ ƀé þóšţéđ ţó íţ. Ķöñţéñýéřƀíñđúñĝšéíñšţéļļúñĝéñ',
    );
  });
});
