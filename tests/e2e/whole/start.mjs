// From the start of the process to cards that can be used, with no account, with fifty and with a thousand, beside the start
// of the bare window to its empty page. `cargo xtask bench --only start` runs this.
//
// They start in turns, so that a busy machine is as busy for one as for the other.

import { Pair } from './pair.mjs';
import { begun, loaded } from './page.mjs';
import { median, say } from './saying.mjs';

const COUNTS = (process.env.PILOTLIGHT_BENCH_COUNTS ?? '0,50,1000').split(',').map(Number);
/** Starts of each that are timed, after one that is not. */
const ROUNDS = 7;

const pairs = [];
try {
  // One after another: what signs in takes the one port that answers come back to.
  for (const count of COUNTS) pairs.push(await Pair.open(count));
  const bare = [];
  const ours = COUNTS.map(() => ({ page: [], cards: [] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, pair] of pairs.entries()) {
      const { page, cards } = await begun(pair.ours);
      if (round === 0) continue;
      ours[at].page.push(page);
      ours[at].cards.push(cards);
    }
    const took = await loaded(pairs[0].bare);
    if (round > 0) bare.push(took);
  }
  say(`from the start of the process, median of ${ROUNDS}:`);
  say(`  bare window, its empty page is loaded: ${median(bare).toFixed(0)} ms`);
  for (const [at, { page, cards }] of ours.entries()) {
    const times = (median(cards) / median(bare)).toFixed(2);
    say(
      `  ${COUNTS[at]} accounts, cards can be used: ${median(cards).toFixed(0)} ms, ${times} times; worst ${Math.max(...cards).toFixed(0)}; its page began after ${median(page).toFixed(0)}`,
    );
  }
} finally {
  for (const pair of pairs) await pair.close();
}
