// The memory of the whole process with no window, with one, and after it was closed, beside the bare window's.
// `cargo xtask bench --only memory` runs this.
//
// Memory that several share counts by shares (PSS). On a desktop where another program uses the system's webview the shares
// are smaller; here nobody else does, so these are the largest figures there can be.

import { memory, settled, sum } from './kernel.mjs';
import { Pair } from './pair.mjs';
import { say } from './saying.mjs';

const ACCOUNTS = Number(process.env.PILOTLIGHT_BENCH_ACCOUNTS ?? 50);
/** So often the window is opened and closed again, to see what stays behind each time. */
const AGAIN = 5;

const pair = await Pair.open(ACCOUNTS);
try {
  const ours = await course(pair.ours);
  const bare = await course(pair.bare);
  say(`with ${ACCOUNTS} accounts, in MB: share of all memory, and what it alone has written:`);
  for (const [state, processes] of Object.entries(ours)) {
    const beside = bare[state];
    const part = (what) => {
      const [one, other] = [sum(processes, what), sum(beside, what)];
      return `${one.toFixed(1)}, bare ${other.toFixed(1)}, ${(one / other).toFixed(2)} times`;
    };
    say(`  ${state}: ${part('pss')}; written ${part('own')}`);
    list('', processes);
    list('bare: ', beside);
  }
} finally {
  await pair.close();
}

function list(of, processes) {
  for (const { name, pss, own } of processes) {
    say(`    ${of}${name} ${pss.toFixed(1)}, written ${own.toFixed(1)}`);
  }
}

async function course(program) {
  const root = await program.hide();
  const found = { 'in the tray, no window yet': await settled(root) };
  await program.open();
  found['with the window'] = await settled(root);
  await program.close();
  await program.alone();
  found['in the tray, window closed'] = await settled(root);
  for (let time = 1; time < AGAIN; time += 1) {
    await program.open();
    await settled(root);
    await program.close();
  }
  await program.alone();
  await settled(root);
  found[`in the tray, closed ${AGAIN} times`] = await memory(root);
  await program.end();
  return found;
}
