// Dragging an entry of the calendar to another day: by pointer events, as the browser's own dragging is taken by
// files that are dropped on the window. Whoever uses the keyboard moves it with Shift and an arrow key.

import type { CalendarEntryView } from './bindings';
import { calendar } from './calendar.svelte';

/** A hand that shakes drags nothing. */
const FAR = 6;

class Dragging {
  #from: { x: number; y: number } | null = null;
  #held: CalendarEntryView | null = null;
  #dropped = false;

  entry: CalendarEntryView | null = $state.raw(null);
  /** The day under the pointer: "2026-11-27". */
  over: string | null = $state(null);
  x = $state(0);
  y = $state(0);

  /** A button was pressed on an entry. */
  hold(event: PointerEvent, entry: CalendarEntryView): void {
    this.#dropped = false;
    if (event.button !== 0 || !entry.movable) return;
    this.#from = { x: event.clientX, y: event.clientY };
    this.#held = entry;
  }

  move(event: PointerEvent): void {
    if (!this.#from || !this.#held) return;
    const { clientX: x, clientY: y } = event;
    if (!this.entry && Math.hypot(x - this.#from.x, y - this.#from.y) < FAR) return;
    event.preventDefault();
    this.entry = this.#held;
    [this.x, this.y] = [x, y];
    const day = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]');
    this.over = day?.dataset.day ?? null;
  }

  /** Lets go: over a day the entry moves there. */
  async drop(): Promise<void> {
    const { entry, over } = this;
    this.#dropped = entry !== null;
    this.cancel();
    if (entry && over !== null) await calendar.moveTo(entry, over);
  }

  /** Whether the press that ends was a drag, and so no click. */
  get wasDrag(): boolean {
    return this.#dropped;
  }

  cancel(): void {
    this.#from = null;
    this.#held = null;
    this.entry = null;
    this.over = null;
  }
}

export const dragging = new Dragging();
