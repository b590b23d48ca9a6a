import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { along, months } from '../src/lib/timeline';
import { DAY, LENA, NOW, horizon, manyAccounts } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

async function open(count = 14, answers = {}) {
  const accounts = manyAccounts(count);
  const opened = await openWindow({ accounts }, { horizon: () => horizon(accounts), ...answers });
  await opened.user.click(screen.getByTestId('nav-horizon'));
  return opened;
}

const lanes = () => screen.findAllByTestId('lane');

describe('the horizon', () => {
  test('has a lane for each account, those that need someone first', async () => {
    await open();
    const drawn = await lanes();
    expect(drawn).toHaveLength(14);
    expect(drawn.map((lane) => lane.dataset.ahead)).toEqual([
      'stopped',
      'due',
      'due',
      ...Array.from({ length: 3 }, () => 'later'),
      ...Array.from({ length: 8 }, () => 'never'),
    ]);
    expect(drawn[0]).toHaveAccessibleName(/Corner Florist.*held until you sign in again/);
    expect(screen.getByTestId('horizon-summary')).toHaveTextContent('1 account needs you now.');
  });

  test('marks the day a person is needed where it lies', async () => {
    await open();
    const lane = (await lanes()).find((each) => each.textContent?.includes('Lena'));
    const mark = lane?.querySelector<HTMLElement>('.mark');
    expect(parseFloat(mark?.style.left ?? '')).toBeCloseTo((5 / 90) * 100, 3);
  });

  test('explains a lane to the pointer and to the keyboard alike', async () => {
    const { user } = await open();
    const [first, second] = await lanes();
    await user.hover(second!);
    const tip = screen.getByRole('tooltip');
    expect(tip).toHaveTextContent('Lena Moritz');
    expect(second).toHaveAccessibleDescription(/Yours ends on 28 November/);
    await user.unhover(second!);
    expect(screen.queryByRole('tooltip')).toBeNull();
    first!.focus();
    await waitFor(() => expect(first).toHaveAccessibleDescription(/Facebook signed us out/));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.tab();
    expect(second).toHaveFocus();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Lena Moritz');
  });

  test('opens the account of a lane', async () => {
    const { user } = await open();
    await user.click((await lanes())[1]!);
    expect(await screen.findByTestId('details-dialog')).toHaveAccessibleName('Lena Moritz');
  });

  test('answers "what if" with a sentence and marks who is touched', async () => {
    const { user } = await open();
    await lanes();
    await user.selectOptions(screen.getByTestId('what-if'), 'off-14');
    expect(screen.getByTestId('what-if-answer')).toHaveTextContent(
      'This computer is off for two weeks. The sign-in of 1 account would end',
    );
    const touched = screen.getAllByTestId('lane').filter((lane) => lane.dataset.touched === 'true');
    expect(touched.map((lane) => within(lane).getByText(LENA.name))).toHaveLength(1);
    await user.selectOptions(screen.getByTestId('what-if'), 'nothing');
    expect(screen.queryByTestId('what-if-answer')).toBeNull();
  });

  test('is read anew when an account changes', async () => {
    const { hear, called } = await open();
    await lanes();
    const before = called('horizon').length;
    await hear({ type: 'account', account: { ...LENA, status: 'healthy' } });
    await waitFor(() => expect(called('horizon').length).toBe(before + 1));
  });

  test('is drawn while it is read, when it is empty, and when it cannot be read', async () => {
    const waiting = await open(14, { horizon: () => new Promise(() => undefined) });
    expect(screen.getByText('Looking ahead')).toBeInTheDocument();
    waiting.unmount();
    const empty = await open(0);
    await empty.user.click(
      within(await screen.findByTestId('horizon-empty')).getByTestId('connect-account'),
    );
    expect(screen.getByTestId('connect-dialog')).toBeInTheDocument();
    empty.unmount();
    let fails = true;
    const { user } = await open(14, {
      horizon: (args: Record<string, unknown>) =>
        fails ? refuse('tryAgain', 'The database is busy.')(args) : horizon(),
    });
    expect(await screen.findByTestId('failure')).toHaveTextContent('The database is busy.');
    fails = false;
    await user.click(screen.getByText('Try again'));
    expect(await lanes()).toHaveLength(14);
  });

  test('of a thousand lanes only those in sight are drawn', async () => {
    await open(1000);
    const drawn = await lanes();
    expect(drawn.length).toBeLessThan(80);
  });
});

describe('time in the picture', () => {
  test('runs from now to the end and stays within', () => {
    expect(along(NOW + 45 * DAY, NOW, NOW + 90 * DAY)).toBe(50);
    expect(along(NOW - DAY, NOW, NOW + 90 * DAY)).toBe(0);
    expect(along(NOW + 99 * DAY, NOW, NOW + 90 * DAY)).toBe(100);
  });

  test('has a tick on the first of each month', () => {
    expect(months(NOW, NOW + 90 * DAY).map(({ label }) => label)).toEqual([
      '1 Dec',
      '1 Jan',
      '1 Feb',
    ]);
  });
});
