// From the wish for the window to cards that can be used, while the app is in the tray: by the tray's entry and by a second
// start, soon after the window was closed, beside the first start and beside the bare window.
// `cargo xtask bench --only reopen` runs this. Long after it, WebKit has another process to start; with a driver on the
// window, as here, that one stays.

import { startOf } from './kernel.mjs';
import { usable } from './page.mjs';
import { Pair } from './pair.mjs';
import { median, say } from './saying.mjs';

const ACCOUNTS = Number(process.env.PILOTLIGHT_BENCH_ACCOUNTS ?? 50);
const ROUNDS = 5;

const pair = await Pair.open(ACCOUNTS);
try {
  const found = { ours: await course(pair.ours, true), bare: await course(pair.bare, false) };
  say(`with ${ACCOUNTS} accounts, median of ${ROUNDS}, until the window can be used:`);
  for (const [way, times] of Object.entries(found.ours)) {
    const beside = found.bare[way];
    const ratio = beside
      ? `, bare ${median(beside).toFixed(0)}, ${(median(times) / median(beside)).toFixed(2)} times`
      : '';
    say(`  ${way}: ${median(times).toFixed(0)} ms${ratio}; worst ${Math.max(...times).toFixed(0)}`);
  }
} finally {
  await pair.close();
}

async function course(program, again) {
  const found = { 'first start': [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await program.app.stop();
    await program.app.start(program.args);
    const { usable: moment } = await usable(program);
    const [{ id }] = await program.app.processes();
    found['first start'].push(moment - (await startOf(id)));
  }
  const tray = () => pair.panel.choose(program.entry);
  found['tray, soon after'] = await opened(program, tray);
  if (again) {
    // As the desktop's menu does it.
    const second = () => program.app.runBare();
    found['second start, soon after'] = await opened(program, second);
  }
  await program.app.stop();
  return found;
}

async function opened(program, wish) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await program.close();
    await pair.panel.entry(program.entry);
    const wished = Date.now();
    const done = wish();
    await program.app.window.turn();
    await done;
    times.push((await usable(program)).usable - wished);
  }
  return times;
}
