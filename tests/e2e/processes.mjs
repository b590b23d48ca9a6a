// Starting programs, waiting for what they do, and ending them.
//
// The home folder of a world is its mark. What a program starts in its turn (the browser that a desktop entry opens,
// the second instance that a deep link starts) inherits it, so that the end of the world finds all of them, and
// nothing else.

import { spawn, execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until `question` gives something, and gives that back. Fails by name after `seconds`. */
export async function until(what, question, seconds = 30) {
  const deadline = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      const answer = await question();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`not within ${seconds} s: ${what}${last ? ` (${last.message})` : ''}`);
    }
    await pause(50);
  }
}

/**
 * Starts a program in the background, its output in a log file. The kernel ends it when the test process goes, however
 * that comes about (util-linux' setpriv).
 */
export function start(program, args, { env, log, input, listen }) {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', program, ...args], {
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log, { flags: 'a' });
  child.stderr.pipe(file, { end: false });
  child.stdout.pipe(file, { end: false });
  // Not on 'exit': what the program, or one that it left behind, wrote last is still on its way then.
  child.on('close', (code, signal) => file.end(`\n[ended: ${signal ?? code}]\n`));
  if (input !== undefined) child.stdin.end(input);
  let complaint = '';
  child.stderr.on('data', (piece) => (complaint = `${complaint}${piece}`.slice(-500)));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  ended.catch(() => {});
  const line = listen
    ? new Promise((resolve, reject) => {
        let heard = '';
        child.stdout.on('data', (piece) => {
          heard += piece;
          const wanted = heard
            .split('\n')
            .slice(0, -1)
            .find((line) => listen.test(line));
          if (wanted !== undefined) resolve(wanted.trim());
        });
        ended.then(
          (how) => reject(new Error(`${program} ended (${how}) before it was ready: ${complaint}`)),
          reject,
        );
      })
    : undefined;
  line?.catch(() => {});
  return { child, ended, line };
}

/** Waits until a program that was started has ended, and says how. */
export function ending(running, seconds) {
  let how;
  running.ended.then((told) => (how = { told }));
  return until('the program has ended', () => how, seconds).then(({ told }) => told);
}

/** Runs a program to its end. Never throws for an exit code: that is part of the answer. */
export function run(program, args, { env, seconds = 60 } = {}) {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { env, timeout: seconds * 1000, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ code: error ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** Runs a program that may leave others behind, such as xdg-open, and gives its exit code. */
export function launch(program, args, { env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
}

/** Every live process of the world with this home: its id, its parent's, and program with arguments. */
export async function processesOf(home) {
  const found = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) continue;
    try {
      const line = (await readFile(`/proc/${id}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
      // Chromium writes over its environment, but names its profile in its arguments.
      const ours =
        line.includes(`${home}/`) ||
        (await readFile(`/proc/${id}/environ`, 'utf8')).split('\0').includes(`HOME=${home}`);
      // The program's name stands in brackets and may hold anything; the parent is the second field behind it.
      const [, parent] = (await readFile(`/proc/${id}/stat`, 'utf8'))
        .split(')')
        .at(-1)
        .trim()
        .split(' ');
      if (ours && line) found.push({ id: Number(id), parent: Number(parent), line });
    } catch {
      // It ended while we looked, or belongs to someone else: neither is ours.
    }
  }
  return found;
}

/**
 * Whether nothing is left of a process. Its memory goes first, and its name with it; what it holds open, windows among
 * it, goes with its last thread, which on a busy machine is seconds later.
 */
export async function hasEnded(id) {
  try {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    const fields = stat.split(')').at(-1).trim().split(' ');
    return fields[0] === 'Z' && Number(fields[17]) <= 1;
  } catch {
    return true;
  }
}

/** Ends every process of a world: first politely, then not. */
export async function endAll(home) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    for (const { id } of await processesOf(home)) {
      try {
        process.kill(id, signal);
      } catch {
        // Gone already.
      }
    }
    try {
      await until(
        'all processes of this world have ended',
        async () => (await processesOf(home)).length === 0,
        5,
      );
      return;
    } catch {
      // The next signal follows.
    }
  }
}
