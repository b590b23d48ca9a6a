import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { CalendarEntryView, PostState } from '../src/lib/bindings';
import { FLORIST, page, post } from './fixtures/posts';
import { HOUR, NOW } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

function entry(state: PostState, movable: boolean, hours: number): CalendarEntryView {
  return {
    post: `post-${state}`,
    planned: { at: NOW + hours * HOUR, local: '2026-11-24T09:00', zone: 'Europe/Berlin' },
    text: `Tulips: ${state}`,
    hasMedia: false,
    state,
    label: post(state).label,
    movable,
    deliveries: [
      {
        id: `delivery-${state}`,
        account: FLORIST.id,
        accountName: FLORIST.name,
        platform: 'facebook',
        state,
      },
    ],
  };
}

async function open(answers = {}) {
  const opened = await openWindow(
    {},
    {
      posts: () => page(),
      calendar: () => [
        entry('published', false, -48),
        entry('held', true, 24),
        entry('cancelled', true, 24),
      ],
      ...answers,
    },
  );
  await opened.user.click(screen.getByTestId('nav-posts'));
  await opened.user.click(screen.getByTestId('view-calendar'));
  return opened;
}

describe('the calendar', () => {
  test('has six weeks, and each post on its day with its state in a word', async () => {
    await open();
    expect(await screen.findAllByTestId('calendar-entry')).toHaveLength(3);
    expect(screen.getAllByTestId('calendar-day')).toHaveLength(42);
    const next = screen
      .getAllByTestId('calendar-day')
      .find(({ dataset }) => dataset.day === '2026-11-24')!;
    const there = within(next).getAllByTestId('calendar-entry');
    expect(there.map(({ dataset }) => dataset.state)).toEqual(['held', 'cancelled']);
    expect(there[0]).toHaveAccessibleName(/Held.*Tulips: held.*Corner Florist/);
  });

  test('moves a post by the keyboard, and not one that is out', async () => {
    const { user, called } = await open({ reschedule_deliveries: () => [post('scheduled')] });
    const entries = await screen.findAllByTestId('calendar-entry');
    await user.click(entries.find(({ dataset }) => dataset.state === 'published')!);
    expect(screen.queryByTestId('reschedule-dialog')).toBeNull();
    entries.find(({ dataset }) => dataset.state === 'held')!.focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByTestId('reschedule-save'));
    expect(called('reschedule_deliveries')[0]!.args.deliveries).toEqual(['delivery-held']);
  });

  test('asks for other months, accounts and platforms', async () => {
    const { user, called } = await open();
    await screen.findAllByTestId('calendar-entry');
    expect(screen.getByTestId('calendar-month')).toHaveTextContent('November 2026');
    await user.click(screen.getByTestId('calendar-after'));
    expect(screen.getByTestId('calendar-month')).toHaveTextContent('December 2026');
    await user.selectOptions(screen.getByTestId('posts-account'), FLORIST.id);
    await waitFor(() => {
      const args = called('calendar').at(-1)!.args;
      expect(args.from).toBe(new Date(2026, 10, 30).getTime());
      expect(args.filter).toMatchObject({ accounts: [FLORIST.id] });
    });
  });

  test('says when it is empty, and when it cannot be read', async () => {
    const empty = await open({ calendar: () => [] });
    expect(await screen.findByTestId('calendar-empty')).toBeInTheDocument();
    empty.unmount();
    await open({ calendar: refuse('tryAgain', 'The database is busy.') });
    expect(await screen.findByTestId('failure')).toHaveTextContent('The database is busy.');
  });
});
