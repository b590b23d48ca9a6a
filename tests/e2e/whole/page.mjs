// When the page of a window began and when it could be used, by the page's own clock.

import { startOf } from './kernel.mjs';

/** When the page's cards were drawn, in milliseconds since 1970, and when it began. */
async function cards(window) {
  const { value } = await window.evaluate(`
    while (performance.getEntriesByName('accounts drawn').length === 0) {
      await new Promise((done) => setTimeout(done, 5));
    }
    const [drawn] = performance.getEntriesByName('accounts drawn');
    return { page: performance.timeOrigin, usable: performance.timeOrigin + drawn.startTime };`);
  return value;
}

/** The same for the bare page, which can be used once it is loaded. */
async function empty(window) {
  const { value } = await window.evaluate(`
    const [way] = performance.getEntriesByType('navigation');
    while (way.loadEventEnd === 0) await new Promise((done) => setTimeout(done, 5));
    return { page: performance.timeOrigin, usable: performance.timeOrigin + way.loadEventEnd };`);
  return value;
}

/** When the page of a program's window, which its driver has, can be used. */
export const usable = (program) => (program.isBare ? empty : cards)(program.app.window);

/** Starts the app with its window and says when its page began and its cards were drawn, from the process's start on. */
export async function begun(program, args = program.args) {
  await program.app.start(args);
  const { page, usable: drawn } = await usable(program);
  const [{ id }] = await program.app.processes();
  const began = await startOf(id);
  await program.app.stop();
  return { page: page - began, cards: drawn - began };
}

/** The same for the bare window: when its page is loaded. */
export async function loaded(program) {
  return (await begun(program, [])).cards;
}
