// A small client of the W3C WebDriver protocol: just what a person does with a window.

import { writeFile } from 'node:fs/promises';

import { until } from './processes.mjs';

/** The key under which the protocol names an element (W3C WebDriver, 12 Elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Answers that mean "not yet": the page is still moving. */
const NOT_YET = new Set([
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
]);

class Refusal extends Error {
  constructor({ error, message }) {
    super(`${error}: ${message}`);
    this.kind = error;
  }
}

/** A CSS selector for a test id, with further data attributes: mark('account-card', { platform: 'x' }). */
export function mark(id, data = {}) {
  const quoted = (text) => JSON.stringify(String(text));
  return Object.entries(data).reduce(
    (selector, [name, value]) => `${selector}[data-${name}=${quoted(value)}]`,
    `[data-testid=${quoted(id)}]`,
  );
}

/** The mouse is moved there: to an element's middle, or so far from it. */
const moved = (origin, x = 0, y = 0) => ({ type: 'pointerMove', duration: 100, origin, x, y });

export class Window {
  #session;

  /** Starts the application through tauri-driver and waits for its window. */
  static async open(driver, application, args) {
    const window = new Window();
    const { sessionId } = await window.#ask(`${driver}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'tauri:options': { application, args } } },
    });
    window.#session = `${driver}/session/${sessionId}`;
    return window;
  }

  async #ask(address, method = 'GET', body) {
    const response = await fetch(address, {
      // A driver that never answers is a failure of this step, not of the whole run.
      signal: AbortSignal.timeout(60_000),
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Refusal(value);
    return value;
  }

  #call(path, method, body) {
    return this.#ask(`${this.#session}${path}`, method, body);
  }

  /** Does something with the first element that matches, as soon as it can be done. */
  #with(selector, what, act, seconds) {
    return until(
      `${what} ${selector}`,
      async () => {
        try {
          const found = await this.#find(selector);
          return { result: await act(`/element/${found[ELEMENT]}`) };
        } catch (error) {
          if (error instanceof Refusal && !NOT_YET.has(error.kind)) {
            error.message = `${what} ${selector}: ${error.message}`;
            return { error };
          }
          throw error;
        }
      },
      seconds,
    ).then(({ result, error }) => {
      if (error) throw error;
      return result;
    });
  }

  /** Waits until an element is there and visible. */
  async see(selector, seconds) {
    await this.#with(
      selector,
      'see',
      async (element) => {
        if (!(await this.#call(`${element}/displayed`))) {
          throw new Refusal({ error: 'element not interactable', message: 'it is hidden' });
        }
      },
      seconds,
    );
  }

  /** Waits until no element matches. */
  gone(selector, seconds) {
    return until(`${selector} is gone`, async () => (await this.count(selector)) === 0, seconds);
  }

  /** Clicks an element once that does something: a click on a disabled button is lost without a word. */
  click(selector, seconds) {
    return this.#with(
      selector,
      'click',
      async (element) => {
        if (!(await this.#call(`${element}/enabled`))) {
          throw new Refusal({ error: 'element not interactable', message: 'it is disabled' });
        }
        // The driver's own scrolling stops short where the page scrolls inside the window.
        await this.execute(
          `document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })`,
          selector,
        );
        await this.#call(`${element}/click`, 'POST', {});
      },
      seconds,
    );
  }

  async #pointer(actions) {
    await this.#call('/actions', 'POST', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  #find(value) {
    return this.#call('/element', 'POST', { using: 'css selector', value });
  }

  /** Presses the mouse on an element and moves it over another one. It stays pressed until `drop`. */
  async drag(from, over) {
    const [held, below] = await Promise.all([this.#find(from), this.#find(over)]);
    await this.#pointer([
      moved(held),
      { type: 'pointerDown', button: 0 },
      moved(held, 12, 6),
      moved(below),
    ]);
  }

  /** Moves what is dragged over another element. */
  async dragOn(over) {
    await this.#pointer([moved(await this.#find(over))]);
  }

  /** Lets go of what is dragged. */
  drop() {
    return this.#pointer([{ type: 'pointerUp', button: 0 }]);
  }

  type(selector, text) {
    return this.#with(selector, 'type into', (element) =>
      this.#call(`${element}/value`, 'POST', { text }),
    );
  }

  clear(selector) {
    return this.#with(selector, 'clear', (element) => this.#call(`${element}/clear`, 'POST', {}));
  }

  text(selector, seconds) {
    return this.#with(selector, 'read', (element) => this.#call(`${element}/text`), seconds);
  }

  attribute(selector, name) {
    return this.#with(selector, 'read', (element) => this.#call(`${element}/attribute/${name}`));
  }

  property(selector, name) {
    return this.#with(selector, 'read', (element) => this.#call(`${element}/property/${name}`));
  }

  count(selector) {
    return this.execute('return document.querySelectorAll(arguments[0]).length', selector);
  }

  /** The data attributes and the text of all elements that match, in document order. */
  list(selector) {
    return this.execute(
      `return [...document.querySelectorAll(arguments[0])].map((element) => ({ ...element.dataset, text: element.innerText }))`,
      selector,
    );
  }

  /** Runs a function body in the page and gives its result. */
  execute(script, ...args) {
    return this.#call('/execute/sync', 'POST', { script, args });
  }

  /** Runs the body of an async function in the page. A throw comes back as { thrown: text }. */
  evaluate(body, ...args) {
    return this.#call('/execute/async', 'POST', {
      script: `
        const done = arguments[arguments.length - 1];
        const given = [...arguments].slice(0, -1);
        (async (...args) => { ${body} })(...given).then(
          (value) => done({ value }),
          (error) => done({ thrown: typeof error === 'string' ? error : (error?.message ?? JSON.stringify(error)) }),
        );`,
      args,
    });
  }

  /**
   * Presses keys one after another, as on a keyboard: they go to whatever has the focus. A key is a character or one of
   * the protocol's keys; several in a list are held together.
   */
  async keys(...pressed) {
    const actions = pressed.flatMap((key) => {
      const held = Array.isArray(key) ? key : [key];
      return [
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...[...held].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.#call('/actions', 'POST', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** What assistive technology is told of the element that has the focus. */
  async focused() {
    const found = await this.#call('/element/active');
    const element = `/element/${found[ELEMENT]}`;
    return {
      role: await this.#call(`${element}/computedrole`),
      name: await this.#call(`${element}/computedlabel`),
    };
  }

  async screenshot(file) {
    await writeFile(file, Buffer.from(await this.#call('/screenshot'), 'base64'));
  }

  resize(width, height) {
    return this.#call('/window/rect', 'POST', { width, height });
  }

  /** Turns to the window that is there now, after the one before was closed. */
  async turn() {
    await until('there is another window', async () => {
      // The one that was closed may still be listed, and answers nothing.
      for (const handle of (await this.#call('/window/handles')).reverse()) {
        try {
          await this.#call('/window', 'POST', { handle });
          return await this.execute('return true');
        } catch {
          // The next one.
        }
      }
      return undefined;
    });
  }

  /** Ends the session; the driver ends the application with it. */
  close() {
    return this.#call('', 'DELETE');
  }
}
