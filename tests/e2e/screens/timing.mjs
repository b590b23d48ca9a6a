// How quickly the page answers: keys in the search and frames of a scroll, taken by the page's own clock.

import assert from 'node:assert/strict';

import { until } from '../processes.mjs';
import { mark } from '../webdriver.mjs';

/** Turns of the wheel. */
const TURNS = 60;
const WORDS = ['corner', 'mill lane 7', 'weaver', 'zzz'];
const ESCAPE = '\uE00C';
/** Lines of the bare page, more than a thousand cards are high. */
const LINES = 4000;
/** How many of them a key writes anew, as many as a window shows. */
const SHOWN = 40;

/**
 * Types in the search as a person does; each key waits for the picture of the one before. Of each key: `work`, until
 * the page has answered and is laid out; `painted`, until the picture is there.
 */
export async function search(stage) {
  await stage.window.execute(`
    window.answers = [];
    window.listening?.abort();
    window.listening = new AbortController();
    const { signal } = window.listening;
    const field = document.querySelector('[data-testid=search]');
    let began;
    let answer;
    field.addEventListener('keydown', (event) => {
      const pressed = event.timeStamp;
      began = performance.now();
      const mine = (answer = {});
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          window.answers.push({ ...mine, painted: performance.now() - pressed });
        channel.port2.postMessage(null);
      });
    }, { capture: true, signal });
    field.addEventListener('input', () => queueMicrotask(() => {
      document.body.getBoundingClientRect();
      answer.work = performance.now() - began;
    }), { signal });
    field.focus();`);
  let pressed = 0;
  for (const word of WORDS) {
    for (const key of [...word, ESCAPE]) {
      await stage.window.keys(key);
      pressed += 1;
      await until(
        'the key is answered',
        async () => (await stage.window.execute('return window.answers.length')) === pressed,
      );
    }
  }
  // Escape empties the field without an event of its own.
  const answers = await stage.window.execute('return window.answers');
  return answers.filter(({ work }) => work !== undefined);
}

/** How long each frame took while something was done. */
export async function frames(stage, act) {
  await stage.window.execute(`
    window.frames = [];
    window.over = false;
    let last = performance.now();
    const frame = (now) => {
      window.frames.push(now - last);
      last = now;
      if (!window.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);`);
  await act();
  const all = await stage.window.execute('window.over = true; return window.frames');
  assert.ok(all.length > 2, 'frames were drawn');
  return all.slice(1);
}

export const nothing = (stage) =>
  stage.window.evaluate('await new Promise((done) => setTimeout(done, 2000))');

/** Turns the wheel above the cards, as the display's own mouse. */
export async function scroll(stage) {
  const { world, window } = stage;
  const at = () => window.execute("return document.querySelector('main').scrollTop");
  const before = await at();
  await world.run('xdotool', ['mousemove', '800', '600']);
  await world.run('xdotool', ['click', '--repeat', String(TURNS), '--delay', '40', '5']);
  if (
    await window.execute(
      "const { scrollHeight, clientHeight } = document.querySelector('main'); return scrollHeight > clientHeight + 200",
    )
  ) {
    assert.ok((await at()) > before, 'the cards moved');
  }
}

/**
 * Puts a page of plain lines in the place of ours, in the same window: what keys and frames cost there is the engine's
 * and the display's own, and the rest is ours. A key writes as many lines anew as can be seen.
 */
export async function bare(stage) {
  await stage.window.execute(
    `for (const sheet of document.styleSheets) sheet.disabled = true;
     document.body.style.cssText = 'margin: 0; display: flex; flex-direction: column; height: 100vh';
     const field = document.createElement('input');
     field.dataset.testid = 'search';
     const page = document.createElement('main');
     page.style.cssText = 'flex: 1; overflow-y: auto';
     const lines = Array.from({ length: arguments[0] }, (_, index) => {
       const line = document.createElement('div');
       line.textContent = 'Line ' + index + ' of a page with nothing else in it';
       return line;
     });
     page.append(...lines);
     field.addEventListener('keydown', ({ key }) => {
       if (key === 'Escape') field.value = '';
     });
     field.addEventListener('input', () => {
       for (const line of lines.slice(0, arguments[1])) line.textContent = field.value + ' ' + performance.now();
     });
     document.body.replaceChildren(field, page);`,
    LINES,
    SHOWN,
  );
  await stage.window.see(mark('search'));
}
