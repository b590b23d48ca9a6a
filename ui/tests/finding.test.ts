import { screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { remembered } from '../src/lib/memory';
import { rowsOf } from '../src/lib/rows';
import { words } from '../src/lib/words.svelte';
import { FLORIST, LENA, account, branded, manyAccounts } from './fixtures/snapshot';
import { openWindow, settle } from './window';

const SHOP = account({
  id: 'shop',
  name: 'The shop',
  platformName: 'Corner Florist',
  handle: '@cornerflorist',
  platform: 'x',
  kind: 'X profile',
  brand: 'Market Street',
  labels: ['spring sale'],
});
const OTHERS = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil'].map((name) =>
  account({ id: name, name, handle: `@${name.toLowerCase()}` }),
);

const names = () => screen.getAllByTestId('account-card').map((card) => card.dataset.name);
const groups = () => screen.getAllByTestId('group').map((heading) => heading.textContent?.trim());

describe('searching', () => {
  test.each([
    'the shop',
    'CORNER flor',
    '@cornerf',
    'x profile',
    'market street',
    'spring',
    'shop spring',
  ])('"%s" finds the one account it fits', async (text) => {
    const { user } = await openWindow({ accounts: [SHOP, ...OTHERS] });
    await user.type(screen.getByTestId('search'), text);
    expect(names()).toEqual(['The shop']);
  });

  test('finds a state by its word', async () => {
    const { user } = await openWindow({ accounts: [LENA, ...OTHERS] });
    await user.type(screen.getByTestId('search'), 'warning');
    expect(names()).toEqual(['Lena Moritz']);
    expect(screen.getByTestId('shown-count')).toHaveTextContent('1 of 6 accounts');
  });

  test('follows an account that changes while it is searched for', async () => {
    const { user, hear } = await openWindow({ accounts: [SHOP, ...OTHERS] });
    await user.type(screen.getByTestId('search'), 'warning');
    expect(screen.getByTestId('nothing-found')).toBeInTheDocument();
    await hear({
      type: 'account',
      account: { ...SHOP, status: 'warning', statusWord: 'Warning' },
    });
    expect(names()).toEqual(['The shop']);
  });

  test('Esc empties the field', async () => {
    const { user } = await openWindow({ accounts: [SHOP, ...OTHERS] });
    await user.type(screen.getByTestId('search'), 'shop{Escape}');
    expect(names()).toHaveLength(6);
  });

  test('so does its cross, which is there only for words and leaves the focus in the field', async () => {
    const { user } = await openWindow({ accounts: [SHOP, ...OTHERS] });
    expect(screen.queryByTestId('search-empty')).toBeNull();
    await user.type(screen.getByTestId('search'), 'shop');
    await user.click(screen.getByTestId('search-empty'));
    expect(names()).toHaveLength(6);
    expect(screen.getByTestId('search')).toHaveFocus();
    expect(screen.queryByTestId('search-empty')).toBeNull();
  });
});

describe('filters', () => {
  test('narrow by state, brand and label, and together', async () => {
    const { user } = await openWindow({ accounts: branded(manyAccounts(14)) });
    await user.selectOptions(screen.getByTestId('filter-status'), 'healthy');
    for (const card of screen.getAllByTestId('account-card')) {
      expect(card).toHaveAttribute('data-status', 'healthy');
    }
    await user.selectOptions(screen.getByTestId('filter-brand'), 'is:Market Street');
    expect(groups()).toEqual([expect.stringContaining('Market Street')]);
    await user.selectOptions(screen.getByTestId('filter-label'), 'is:Tom');
    for (const card of screen.getAllByTestId('account-card')) expect(card).toHaveTextContent('Tom');
    await user.click(screen.getByTestId('filter-all'));
    expect(names()).toHaveLength(14);
  });

  test('find those without a brand', async () => {
    const { user } = await openWindow({ accounts: [SHOP, ...OTHERS] });
    await user.selectOptions(screen.getByTestId('filter-brand'), 'without');
    expect(names()).toEqual(['Ada', 'Ben', 'Cleo', 'Dora', 'Emil']);
  });

  test('offer only what there is', async () => {
    await openWindow({ accounts: OTHERS.concat(account({ id: 'f', name: 'Fred' })) });
    for (const absent of ['platform', 'status', 'brand', 'label', 'needs-you']) {
      expect(screen.queryByTestId(`filter-${absent}`)).toBeNull();
    }
  });
});

describe('groups', () => {
  test('are left out while there are few accounts and no brand', async () => {
    await openWindow();
    expect(groups()).toEqual(['Runs by itself 12']);
  });

  test('are the platforms, with their numbers, once there are more', async () => {
    await openWindow({ accounts: manyAccounts(21) });
    expect(groups()).toHaveLength(5);
    expect(groups()[0]).toMatch(/^Facebook \d$/);
  });

  test('are the platforms where that was chosen', async () => {
    const { user } = await openWindow();
    await user.selectOptions(screen.getByTestId('grouping'), 'platform');
    expect(groups()).toEqual(['Facebook 2', 'Instagram 3', 'YouTube 3', 'X 2', 'LinkedIn 2']);
  });

  test('are the brands once there are some, those without one last', async () => {
    await openWindow({ accounts: branded(manyAccounts(14)) });
    expect(groups()).toEqual(['Corner Florist 4', 'Market Street 4', 'No brand 4']);
  });

  test('can be chosen or left out, and the choice is remembered', async () => {
    const { user } = await openWindow({ accounts: branded(manyAccounts(14)) });
    await user.selectOptions(screen.getByTestId('grouping'), 'none');
    expect(groups()).toEqual(['Runs by itself 12']);
    expect(remembered('grouping', ['platform', 'brand', 'none'])).toBe('none');
    // Where the heading does not say it, the card does.
    expect(screen.getAllByText('Market Street', { selector: '.brand' }).length).toBeGreaterThan(0);
  });

  test('a choice that is none any more is not taken', () => {
    localStorage.setItem('sort', 'colour');
    expect(remembered('sort', ['attention', 'name'])).toBeNull();
  });
});

describe('order', () => {
  test('those who need someone stand first whatever the order', async () => {
    const zoe = account({ id: 'z', name: 'Zoe', status: 'warning', statusWord: 'Warning' });
    const { user } = await openWindow({ accounts: [...OTHERS, zoe, LENA, FLORIST] });
    expect(names()).toEqual([
      'Corner Florist',
      'Lena Moritz',
      'Zoe',
      'Ada',
      'Ben',
      'Cleo',
      'Dora',
      'Emil',
    ]);
    await user.selectOptions(screen.getByTestId('sort'), 'name');
    expect(names().slice(2)).toEqual(['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Zoe']);
  });
});

describe('the order', () => {
  const named = (name: string, postsPublished = 0) => account({ id: name, name, postsPublished });

  test('of names is that of the language in force', async () => {
    const list = ['Oso', 'Ñandú', 'Nube', 'Tienda 10', 'Tienda 2', 'ábaco'].map((name) =>
      named(name),
    );
    await openWindow({ accounts: list, language: 'es' });
    // Spanish has a letter after n that is no n.
    expect(names()).toEqual(['ábaco', 'Nube', 'Ñandú', 'Oso', 'Tienda 2', 'Tienda 10']);
    words.speak('en');
    await settle();
    expect(names()).toEqual(['ábaco', 'Ñandú', 'Nube', 'Oso', 'Tienda 2', 'Tienda 10']);
  });

  test('follows a name that changes', async () => {
    const list = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fred'].map((name) => named(name));
    const { hear } = await openWindow({ accounts: list });
    await hear({ type: 'account', account: { ...named('Ada'), name: 'Zoe' } });
    expect(names()).toEqual(['Ben', 'Cleo', 'Dora', 'Emil', 'Fred', 'Zoe']);
  });

  test('by use puts those first to which most posts went', async () => {
    const list = [named('Ada'), named('Ben', 3), named('Cleo', 12), ...OTHERS.slice(3)];
    const { user, hear } = await openWindow({ accounts: list.concat(named('Fred', 3)) });
    await user.selectOptions(screen.getByTestId('sort'), 'used');
    expect(names()).toEqual(['Cleo', 'Ben', 'Fred', 'Ada', 'Dora', 'Emil']);
    expect(remembered('sort', ['used'])).toBe('used');
    await hear({ type: 'account', account: named('Ada', 40) });
    expect(names()[0]).toBe('Ada');
  });
});

describe('rows', () => {
  const list = manyAccounts(7);
  test('hold as many cards as fit beside each other, and count on', () => {
    const group = { key: 'all', title: 'Runs by itself', platform: null, accounts: list.slice(2) };
    const rows = rowsOf(list.slice(0, 2), [group], 3);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'needHeading',
      'need',
      'need',
      'heading',
      'cards',
      'cards',
    ]);
    expect(rows.flatMap((row) => ('place' in row ? [row.place] : []))).toEqual([1, 2, 3, 6]);
    expect(rows.at(-1)).toMatchObject({ accounts: list.slice(5) });
  });

  test('have keys of their own', () => {
    const groups = [
      { key: 'brand a', title: 'a', platform: null, accounts: list },
      { key: 'brand b', title: 'b', platform: null, accounts: list },
    ];
    const keys = rowsOf(list, groups, 2).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('checks of many', () => {
  test('are counted while they last, and end', async () => {
    const { hear } = await openWindow({ round: { done: 13, total: 200 } });
    expect(screen.getByTestId('check-all')).toHaveTextContent('Checking 14 of 200');
    expect(screen.getByTestId('check-all')).toBeDisabled();
    const bar = screen.getByRole('progressbar', { name: 'Checking accounts' });
    expect(bar).toHaveAttribute('aria-valuetext', '13 of 200 checked');
    await hear({ type: 'round', round: { done: 199, total: 200 } });
    expect(screen.getByTestId('check-all')).toHaveTextContent('Checking 200 of 200');
    await hear({ type: 'round', round: null });
    expect(screen.queryByTestId('round')).toBeNull();
    expect(screen.getByTestId('check-all')).toBeEnabled();
  });

  test('a single one is told on its card alone', async () => {
    await openWindow({ round: { done: 0, total: 1 } });
    expect(screen.queryByTestId('round')).toBeNull();
  });
});

test('a heading carries the sign of its platform', async () => {
  await openWindow({ accounts: manyAccounts(21) });
  const [first] = screen.getAllByTestId('group');
  expect(within(first!).getByText('Facebook')).toBeInTheDocument();
  expect(first!.querySelector('svg')).not.toBeNull();
});
