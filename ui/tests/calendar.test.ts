import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';

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

/** A press of the pointer, or what follows; jsdom's own pointer events have no place. */
const point = (where: Element | Window, type: string, clientX: number, clientY = 10) =>
  fireEvent(where, new MouseEvent(type, { bubbles: true, button: 0, clientX, clientY }));

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

  const named = async (state: PostState) =>
    (await screen.findAllByTestId('calendar-entry')).find(
      ({ dataset }) => dataset.state === state,
    )!;

  test('opens a post with what became of it, and gives another time to what can have one', async () => {
    const { user, called } = await open({
      post: ({ post: id }: Record<string, unknown>) => post((id as string).slice(5) as PostState),
      reschedule_deliveries: () => [post('scheduled')],
    });
    await user.click(await named('published'));
    const dialog = await screen.findByTestId('post-dialog');
    expect(await within(dialog).findByTestId('delivery-open')).toBeInTheDocument();
    expect(within(dialog).getByTestId('figures')).toHaveTextContent('128 views');
    expect(within(dialog).queryByTestId('post-move')).toBeNull();
    await user.click(within(dialog).getByTestId('post-close'));
    (await named('held')).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByTestId('post-move'));
    await user.click(await screen.findByTestId('reschedule-save'));
    expect(called('reschedule_deliveries')[0]!.args.deliveries).toEqual(['delivery-held']);
  });

  test('moves a post with Shift and an arrow key, and back', async () => {
    const { user, called } = await open({
      calendar: () => [entry('scheduled', true, 24), entry('published', false, -48)],
      reschedule_deliveries: () => [post('scheduled')],
    });
    (await named('published')).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(called('reschedule_deliveries')).toEqual([]);
    (await named('scheduled')).focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByTestId('undo-note')).toHaveTextContent(/Moved to .*1 Dec/);
    await user.click(screen.getByTestId('undo'));
    expect(called('reschedule_deliveries').map(({ args }) => args)).toEqual([
      { deliveries: ['delivery-scheduled'], local: '2026-12-01T09:00', zone: 'Europe/Berlin' },
      { deliveries: ['delivery-scheduled'], local: '2026-11-24T09:00', zone: 'Europe/Berlin' },
    ]);
  });

  test('moves a post that is dragged to another day, and says why it could not', async () => {
    let refused = true;
    const { called } = await open({
      reschedule_deliveries: (args: Record<string, unknown>) =>
        refused ? refuse('badInput', 'That time has passed.')(args) : [post('scheduled')],
    });
    const drag = async (state: PostState, day: string, far = 40) => {
      const target = screen
        .getAllByTestId('calendar-day')
        .find(({ dataset }) => dataset.day === day)!;
      document.elementFromPoint = () => target;
      await point(await named(state), 'pointerdown', 10);
      await point(window, 'pointermove', 10 + far);
      const chip = screen.queryByTestId('calendar-dragged');
      await point(window, 'pointerup', 60);
      return chip;
    };
    expect(await drag('held', '2026-11-27', 3)).toBeNull();
    expect(await drag('published', '2026-11-27')).toBeNull();
    expect(called('reschedule_deliveries')).toEqual([]);
    expect(await drag('held', '2026-11-20')).toHaveTextContent('Tulips: held');
    expect(await screen.findByTestId('failure')).toHaveTextContent('That time has passed.');
    refused = false;
    await drag('held', '2026-11-27');
    expect(called('reschedule_deliveries').map(({ args }) => args.local)).toEqual([
      '2026-11-20T09:00',
      '2026-11-27T09:00',
    ]);
    await waitFor(() => expect(screen.queryByTestId('failure')).toBeNull());
  });

  test('shows what is dragged beside the pointer, and never outside the window', async () => {
    const size = (of: object, name: string, value: number) =>
      vi.spyOn(of as HTMLElement, name as 'clientWidth', 'get').mockReturnValue(value);
    size(document.documentElement, 'clientWidth', 900);
    size(document.documentElement, 'clientHeight', 600);
    size(HTMLElement.prototype, 'offsetWidth', 200);
    size(HTMLElement.prototype, 'offsetHeight', 30);
    await open();
    document.elementFromPoint = () => null;
    await point(await named('held'), 'pointerdown', 10);
    const chipAt = async (x: number, y: number) => {
      await point(window, 'pointermove', x, y);
      return screen.getByTestId('calendar-dragged').style.getPropertyValue('translate');
    };
    expect(await chipAt(300, 100)).toBe('312px 108px');
    expect(await chipAt(850, 100)).toBe('696px 108px');
    expect(await chipAt(300, 580)).toBe('312px 542px');
    await point(window, 'pointerup', 300);
  });

  test('a drag that is called off moves nothing', async () => {
    const { user, called } = await open();
    await point(await named('held'), 'pointerdown', 10);
    document.elementFromPoint = () => screen.getAllByTestId('calendar-day')[40]!;
    await point(window, 'pointermove', 60);
    await user.keyboard('{Escape}');
    await point(window, 'pointerup', 60);
    expect(called('reschedule_deliveries')).toEqual([]);
  });

  test('shows a week, and a month as a list', async () => {
    const { user, called } = await open();
    await screen.findAllByTestId('calendar-entry');
    await user.click(screen.getByTestId('calendar-span-week'));
    expect(screen.getAllByTestId('calendar-day')).toHaveLength(7);
    expect(screen.getByTestId('calendar-month')).toHaveTextContent(/23.*29 Nov 2026/);
    await user.click(screen.getByTestId('calendar-after'));
    await waitFor(() =>
      expect(called('calendar').at(-1)!.args.from).toBe(new Date(2026, 10, 30).getTime()),
    );
    await user.click(screen.getByTestId('calendar-today'));
    await user.click(screen.getByTestId('calendar-span-list'));
    const list = await screen.findByTestId('calendar-list');
    expect(within(list).getAllByTestId('calendar-entry')).toHaveLength(3);
    expect(list).toHaveTextContent(/Tuesday.* 24 Nov.*Held/s);
  });

  test('shows the rest of a full day in its week', async () => {
    const { user } = await open({
      calendar: () =>
        [1, 2, 3, 4, 5, 6].map((each) => ({
          ...entry('scheduled', true, 24),
          post: `post-${each}`,
        })),
    });
    const more = await screen.findByTestId('calendar-more');
    expect(screen.getAllByTestId('calendar-entry')).toHaveLength(3);
    expect(more).toHaveTextContent('3 more');
    await user.click(more);
    expect(screen.getAllByTestId('calendar-entry')).toHaveLength(6);
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
