// Searching among many accounts, beside a plain walk over the same texts. `cargo xtask bench --only search` has ten
// thousand and prints the line; the ordinary run has few. Both are done in turns, and the middle ratio counts.

import { flushSync } from 'svelte';
import { expect, test } from 'vitest';

import { accounts } from '../src/lib/accounts.svelte';
import { finding, textOf } from '../src/lib/finding.svelte';
import { account } from './fixtures/snapshot';

const ASKED = process.env.PILOTLIGHT_BENCH !== undefined;
const MANY = ASKED ? 10_000 : 50;
const ROUNDS = ASKED ? 31 : 1;
/** As a person types it: one keystroke after another. */
const TYPED = ['f', 'fl', 'flo', 'florist', 'florist 4', 'florist 49', 'tulips'];

const NAMES = ['Corner Florist', 'Market Bakery', 'Harbour Books'];
const ALL = Array.from({ length: MANY }, (_, place) =>
  account({
    id: `account ${place}`,
    name: `${NAMES[place % NAMES.length]} ${place}`,
    handle: `@shop${place}`,
    brand: place % 2 === 0 ? 'Market Street' : null,
  }),
);

/** What the page would draw. */
let shown = 0;

function search(): number[] {
  return TYPED.map((text) => {
    finding.search = text;
    flushSync();
    return shown;
  });
}

function walk(texts: string[]): number[] {
  return TYPED.map((text) => {
    const words = text.split(' ');
    return texts.filter((each) => words.every((word) => each.includes(word))).length;
  });
}

function timed<T>(act: () => T): { time: number; done: T } {
  const begun = performance.now();
  const done = act();
  return { time: performance.now() - begun, done };
}

const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

test('a search finds what a plain walk finds', () => {
  accounts.all = ALL;
  // Somebody looks, as the page does.
  const look = $effect.root(() => {
    $effect(() => {
      shown = finding.shown.length;
    });
  });
  const texts = ALL.map(textOf);
  expect(search()).toEqual(walk(texts));
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const first = round % 2 === 0 ? timed(search) : null;
    const theirs = timed(() => walk(texts));
    const ours = first ?? timed(search);
    expect(ours.done).toEqual(theirs.done);
    return { ours: ours.time, theirs: theirs.time };
  });
  const ratio = middle(rounds.map(({ ours, theirs }) => ours / theirs));
  const [ours, theirs] = [
    middle(rounds.map((round) => round.ours)),
    middle(rounds.map((round) => round.theirs)),
  ];
  const what = `search ${MANY} accounts, ${TYPED.length} keystrokes`.padEnd(46);
  const figure = `${ours.toFixed(1)} ms`.padStart(10);
  process.stdout.write(
    `${what} ${figure}   a plain walk over their texts ${theirs.toFixed(1)} ms   ${ratio.toFixed(2)}x\n`,
  );
  look();
});
