// What jsdom lacks and the window uses.

import '@testing-library/jest-dom/vitest';

import { clearMocks } from '@tauri-apps/api/mocks';
import { configure } from '@testing-library/svelte';
import { afterEach, expect } from 'vitest';

// A slow machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;
Element.prototype.releasePointerCapture = () => undefined;

// What the page is warned of, by Svelte or by jsdom, is a fault of the page.
const warnings: string[] = [];
for (const level of ['warn', 'error'] as const) {
  console[level] = (...said: unknown[]) => void warnings.push(said.map(String).join(' '));
}

// Nothing has a size here. What watches sizes is told of a window of 900 pixels with rows of 150,
// which is enough for a list to know which of its rows are in sight.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
globalThis.ResizeObserver = class {
  #hear: ResizeObserverCallback;

  constructor(hear: ResizeObserverCallback) {
    this.#hear = hear;
  }
  observe(target: Element) {
    const height = target.tagName === 'MAIN' ? 900 : 150;
    const contentRect = { width: 600, height } as DOMRectReadOnly;
    queueMicrotask(() => this.#hear([{ target, contentRect } as ResizeObserverEntry], this));
  }
  unobserve() {}
  disconnect() {}
};

afterEach(() => {
  clearMocks();
  localStorage.clear();
  expect(warnings.splice(0)).toEqual([]);
});
