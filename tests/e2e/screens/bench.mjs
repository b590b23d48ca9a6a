// How quick the real window is with a thousand accounts, and with ten beside it for comparison: connecting them, from the
// start of the app to the first cards, from a keystroke in the search to the picture, the frames of a scroll, and memory.
// While this goes on the window may ask for nothing outside the app. `cargo xtask bench --only window` runs this.
//
// The figures are those of the machine and its load. Beside them stands what a page of bare lines costs in the same
// window: WebKitGTK in a display without a graphics processor paints in software, and that part is not ours.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { processesOf } from '../processes.mjs';
import { mark } from '../webdriver.mjs';
import { startOf } from '../whole/kernel.mjs';
import { listen, outside } from './outside.mjs';
import { Stage } from './stage.mjs';
import { bare, frames, nothing, scroll, search } from './timing.mjs';

const MANY = Number(process.env.PILOTLIGHT_BENCH_ACCOUNTS ?? 1000);
const FEW = 10;
/** Of sixty in a second, in milliseconds. */
const FRAME = 1000 / 60;
const SIZE = [1400, 900];
/** Starts that are timed, after one that is not. */
const STARTS = 5;

const few = await measure(FEW);
const many = await measure(MANY);

say(`${MANY} accounts beside ${FEW}, and the bare page, at ${SIZE.join(' by ')}:`);
figures('connecting and checking them all', 's', ({ connecting }) => seconds(connecting));
figures('from the start of the process to the page', 'ms', ({ page }) => middle(page));
figures('from the start of the process to the first cards', 'ms', ({ cards }) => middle(cards));
figures('  worst', 'ms', ({ cards }) => Math.max(...cards));
figures('cards that are drawn', '', ({ drawn }) => drawn);
const keys = (of) => (page) => of(page.keys);
const all = (what) => (each) => each.map((one) => one[what]);
figures(
  'work of a keystroke in the search, median',
  'ms',
  keys((k) => middle(all('work')(k))),
  true,
);
figures(
  '  worst',
  'ms',
  keys((k) => Math.max(...all('work')(k))),
  true,
);
figures(
  'keystroke to the picture, median',
  'ms',
  keys((k) => middle(all('painted')(k))),
  true,
);
figures(
  '  worst',
  'ms',
  keys((k) => Math.max(...all('painted')(k))),
  true,
);
figures('frame while nothing moves, median', 'ms', ({ idle }) => middle(idle), true);
figures('  worst', 'ms', ({ idle }) => Math.max(...idle), true);
figures('frame of a scroll, median', 'ms', ({ scrolled }) => middle(scrolled), true);
figures('  worst', 'ms', ({ scrolled }) => Math.max(...scrolled), true);
figures('  longer than two', 'of 100', ({ scrolled }) => late(scrolled), true);
figures('memory of the app itself', 'MB', ({ memory }) => memory.app);
figures('memory of the page', 'MB', ({ memory }) => memory.page);
say(`parts of the page: ${many.asked.length}, from outside the app: none`);
say(`connections of the engine that draws the page: none`);

function figures(what, unit, of, beside = false) {
  const [one, other] = [of(many), of(few)];
  const ratio = other > 0 ? `, ${(one / other).toFixed(2)} times` : '';
  const plain = beside ? `; bare page ${of(many.bare).toFixed(1)}` : '';
  say(`  ${what}: ${one.toFixed(1)} ${unit}, beside ${other.toFixed(1)}${ratio}${plain}`);
}

/** Of a hundred frames, how many took longer than two. */
function late(all) {
  return (100 * all.filter((each) => each > 2 * FRAME).length) / all.length;
}

function seconds(ms) {
  return ms / 1000;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function middle(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

async function measure(count) {
  // Three Pages are there anyhow, and three other platforms bring one account each.
  const stage = await Stage.open({ pages: count - 6 });
  try {
    await stage.start();
    const begun = performance.now();
    for (const platform of ['facebook', 'instagram', 'x', 'linkedin']) {
      const before = performance.now();
      await stage.signIn(platform, {
        persona: 'lena',
        choose: platform === 'linkedin' ? ['Lena Moritz'] : undefined,
      });
      const took = seconds(performance.now() - before).toFixed(1);
      say(`${count} accounts: ${platform} is connected after ${took} s`);
    }
    const connecting = performance.now() - begun;
    assert.equal((await stage.invoke('horizon')).lanes.length, count);
    const found = { page: [], cards: [] };
    for (let start = 0; start <= STARTS; start += 1) {
      await stage.app.stop();
      const { page, cards } = await begin(stage);
      if (start === 0) continue;
      found.page.push(page);
      found.cards.push(cards);
    }
    await stage.size(...SIZE);
    await stage.still();
    await listen(stage);
    const ours = {
      ...found,
      connecting,
      drawn: await stage.window.count(mark('account-card')),
      ...(await timed(stage)),
      memory: await memory(stage),
      asked: await outside(stage),
    };
    await bare(stage);
    return { ...ours, bare: await timed(stage) };
  } finally {
    await stage.close();
  }
}

async function timed(stage) {
  return {
    keys: await search(stage),
    idle: await frames(stage, () => nothing(stage)),
    scrolled: await frames(stage, () => scroll(stage)),
  };
}

/** Starts the app and says when its page began and when the first cards were drawn, counted from the process's start. */
async function begin(stage) {
  await stage.app.start();
  const { value } = await stage.window.evaluate(`
    while (performance.getEntriesByName('accounts drawn').length === 0) {
      await new Promise((done) => setTimeout(done, 5));
    }
    const [drawn] = performance.getEntriesByName('accounts drawn');
    return { page: performance.timeOrigin, drawn: performance.timeOrigin + drawn.startTime };`);
  const [{ id }] = await stage.app.processes();
  const began = await startOf(id);
  return { page: value.page - began, cards: value.drawn - began };
}

/** What is the app's alone and its share of the rest, in megabytes. */
async function memory(stage) {
  const of = async (wanted) => {
    let sum = 0;
    for (const { id, line } of await processesOf(stage.world.home)) {
      if (!wanted.test(line)) continue;
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
      sum += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)[1]) / 1024;
    }
    return sum;
  };
  return {
    app: await of(/\/pilotlight --profile/),
    page: await of(/WebKitWebProcess/),
  };
}
