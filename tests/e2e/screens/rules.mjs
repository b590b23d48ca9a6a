// What holds for every screen, whoever looks at it: nothing for axe to complain about, and nothing lost where there is
// little room. Both run in the page and give a line for each complaint.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core holds against the page as it stands. */
export async function complaints(stage) {
  await stage.window.execute(`if (!window.axe) { ${AXE} }`);
  const { value, thrown } = await stage.window.evaluate(`
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary));`);
  if (thrown) throw new Error(`axe: ${thrown}`);
  return value;
}

/**
 * What cannot be seen or reached at this size: a page or dialog that is wider than its room, words that are cut without
 * saying so, keys in two lines, and what can be pressed but lies outside or beneath something else however far one scrolls.
 */
export async function lost(stage) {
  const { value, thrown } = await stage.window.evaluate(LOST);
  if (thrown) throw new Error(`looking for what is lost: ${thrown}`);
  return value;
}

const LOST = `
  const found = [];
  const open = [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1);
  const root = open ?? document.body;
  const name = (element) =>
    [element.tagName.toLowerCase(), element.dataset.testid ?? '', (element.innerText ?? '').slice(0, 30)]
      .filter(Boolean).join(' ');
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    element.closest('.unseen, [aria-hidden=true]') === null;

  for (const element of [document.documentElement, document.body, root, ...root.querySelectorAll('*')]) {
    if (!shown(element)) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const wider = element.scrollWidth > element.clientWidth + 1;
    const taller = element.scrollHeight > element.clientHeight + 1;
    if (wider && ['auto', 'scroll'].includes(overflowX)) found.push('scrolls sideways: ' + name(element));
    if (element === document.documentElement && wider) found.push('is wider than the window');
    // Names of accounts may be cut short with dots; they stand in full in the details.
    const cuts = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (cuts && words && !element.matches('.cut') && (wider || taller)) found.push('is cut: ' + name(element));
    // What stands on a key is one line.
    const { lineHeight } = getComputedStyle(element);
    if (element.matches('kbd') && element.clientHeight > 1.5 * parseFloat(lineHeight)) found.push('is broken: ' + name(element));
  }

  const pressed = 'button, a[href], input, select, textarea, summary, [role=menuitem], [tabindex="0"]';
  for (const element of root.querySelectorAll(pressed)) {
    if (!shown(element) || element.matches(':disabled')) continue;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const tall = box.height > innerHeight;
    if (box.left < -1 || box.right > innerWidth + 1 || (!tall && (box.top < -1 || box.bottom > innerHeight + 1))) {
      found.push('lies outside: ' + name(element) + ' ' + JSON.stringify(box));
      continue;
    }
    const x = box.left + box.width / 2;
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    const label = element.closest('label');
    const same = hit && (element.contains(hit) || hit.contains(element) || (label && label.contains(hit)));
    if (!same) found.push('is covered: ' + name(element) + ' by ' + (hit ? name(hit) : 'nothing'));
  }
  return found;`;
