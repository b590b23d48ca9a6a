// What the kernel says of a process and of everything that it started: memory, and how often each thread was woken.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { until } from '../processes.mjs';

/** The clock ticks of /proc in a second (Linux: sysconf(_SC_CLK_TCK) is 100 on all common systems). */
const TICKS = 100;

/** The process and all below it, the oldest first: id and name. */
export async function family(root) {
  const parents = new Map();
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    try {
      const fields = (await readFile(`/proc/${id}/stat`, 'utf8')).split(') ').at(-1).split(' ');
      // One that has ended and was not yet asked how costs nothing.
      if (fields[0] !== 'Z') parents.set(Number(id), Number(fields[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const found = [root];
  for (const parent of found) {
    for (const [id, of] of parents) if (of === parent) found.push(id);
  }
  return Promise.all(
    found.map(async (id) => {
      const [program] = (await readFile(`/proc/${id}/cmdline`, 'utf8')).split('\0');
      return { id, name: program.split('/').at(-1) };
    }),
  );
}

/**
 * The memory of each process, in megabytes: its share of what is shared with others (`pss`), and what it alone has
 * written (`own`), which no other could share with it.
 */
export async function memory(root) {
  return Promise.all(
    (await family(root)).map(async ({ id, name }) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
      const of = (field) =>
        Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(rollup)[1]) / 1024;
      return { id, name, pss: of('Pss'), own: of('Private_Dirty') };
    }),
  );
}

export const sum = (all, what) => all.reduce((total, each) => total + each[what], 0);

/**
 * The memory once it stays as it is: five readings in a row, a second apart, in which what is written alone stays within
 * a hundredth. Shares also change with what others on the machine do.
 */
export function settled(root) {
  const last = [];
  return until(
    'the memory stays as it is',
    async () => {
      await pause(1000);
      const now = await memory(root);
      last.push(sum(now, 'own'));
      if (last.length > 5) last.shift();
      return last.length === 5 && Math.max(...last) - Math.min(...last) < last[0] / 100 && now;
    },
    120,
  );
}

/** How often each thread has given the processor away to wait for something: once for each time it was woken. */
async function waits(root) {
  const found = new Map();
  for (const { id, name } of await family(root)) {
    for (const thread of await readdir(`/proc/${id}/task`)) {
      try {
        const status = await readFile(`/proc/${id}/task/${thread}/status`, 'utf8');
        const count = Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)[1]);
        found.set(thread, { process: name, thread: /^Name:\s+(.*)$/m.exec(status)[1], count });
      } catch {
        // The thread ended meanwhile.
      }
    }
  }
  return found;
}

/** How often the threads of each program were woken in so many minutes. One that begins or ends meanwhile counts as well. */
export async function wakeUps(roots, minutes) {
  const before = await Promise.all(roots.map(waits));
  await pause(minutes * 60_000);
  const now = await Promise.all(roots.map(waits));
  return now.map((threads, at) =>
    [...threads]
      .map(([id, { process, thread, count }]) => ({
        process,
        thread,
        count: count - (before[at].get(id)?.count ?? 0),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  );
}

/** When a process began, in milliseconds since 1970. */
export async function startOf(id) {
  const fields = (await readFile(`/proc/${id}/stat`, 'utf8')).split(') ').at(-1).split(' ');
  const booted = /^btime (\d+)$/m.exec(await readFile('/proc/stat', 'utf8'))[1];
  // btime is cut to whole seconds; what the machine has been up says it exactly.
  const up = Number((await readFile('/proc/uptime', 'utf8')).split(' ')[0]);
  const exact = Date.now() - up * 1000;
  assert.ok(
    Math.abs(exact - Number(booted) * 1000) < 2000,
    'the machine’s clock was not set meanwhile',
  );
  return exact + (Number(fields[19]) * 1000) / TICKS;
}
