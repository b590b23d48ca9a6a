// How often the app is woken in the tray while nothing is due, beside the bare window. `cargo xtask bench --only idle` runs
// this.
//
// All checks were just made, and the next is due in hours: whatever wakes a thread now is a timer or a signal that somebody
// set up. It is told by the thread's name, so that ours and the libraries' can be told apart.

import assert from 'node:assert/strict';

import { until } from '../processes.mjs';
import { settled, sum, wakeUps } from './kernel.mjs';
import { Pair } from './pair.mjs';
import { say } from './saying.mjs';

const ACCOUNTS = Number(process.env.PILOTLIGHT_BENCH_ACCOUNTS ?? 50);
const MINUTES = Number(process.env.PILOTLIGHT_BENCH_MINUTES ?? 5);

const pair = await Pair.open(ACCOUNTS);
try {
  const [ours, bare] = [await pair.ours.hide(), await pair.bare.hide()];
  await until('every account is proven', async () => {
    const { stdout } = await pair.ours.app.run('status', '--json');
    return JSON.parse(stdout).accounts.every(({ status }) => status === 'healthy');
  });
  await settled(ours);
  await settled(bare);
  const [a, b] = await wakeUps([ours, bare], MINUTES);
  say(`wake-ups in ${MINUTES} minutes in the tray with ${ACCOUNTS} accounts and nothing due:`);
  tell('Pilotlight', a);
  tell('bare', b);
  const aMinute = sum(a, 'count') / MINUTES;
  say(`  ${aMinute.toFixed(2)} a minute, bare ${(sum(b, 'count') / MINUTES).toFixed(2)}`);
  assert.ok(aMinute < 1, 'fewer than one a minute');
} finally {
  await pair.close();
}

function tell(name, threads) {
  say(`  ${name}: ${sum(threads, 'count')}`);
  for (const { process, thread, count } of threads) say(`    ${process}, ${thread}: ${count}`);
}
