// Measures the built window with a thousand accounts in Chromium: how long until the first cards,
// from a keystroke in the search to the next picture, and each frame of a scroll. Prints its
// figures; they are those of the machine it runs on.
//
//   npm run build && node tests/measure.mjs [accounts]

import { openStage } from './stage.mjs';

/** Of sixty in a second, in milliseconds. */
const FRAME = 1000 / 60;

const count = Number(process.argv[2] ?? 1000);
const stage = await openStage();
let complaints = 0;
const page = await stage.page(
  {
    subscribe: stage.data.snapshot({
      accounts: stage.data.branded(stage.data.manyAccounts(count)),
    }),
  },
  { viewport: { width: 1400, height: 900 }, colorScheme: 'light' },
  (what) => {
    complaints += 1;
    process.stderr.write(`${what}\n`);
  },
);

const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const said = (all) =>
  `median ${middle(all).toFixed(1)} ms, worst ${Math.max(...all).toFixed(1)} ms`;

await page.goto(stage.address);
await page.waitForSelector('[data-testid=account-card]');
const cards = await page.evaluate(() => performance.now());
const drawn = await page.locator('[data-testid=account-card]').count();

// From the keystroke to the frame after the one in which the page answered it.
await page.evaluate(() => {
  window.answers = [];
  document.querySelector('[data-testid=search]').addEventListener(
    'input',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const worked = performance.now() - pressed;
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          window.answers.push({ worked, painted: performance.now() - pressed });
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
});
await page.locator('[data-testid=search]').focus();
for (const text of ['corner', 'harbour books 1', 'market street', 'zzz']) {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(60);
  }
  await page.keyboard.press('Escape');
  await page.waitForTimeout(120);
}
const answers = await page.evaluate(() => window.answers);

// The wheel for three seconds, and how long each frame took.
await page.mouse.move(700, 600);
await page.evaluate(() => {
  window.frames = [];
  let last = performance.now();
  const frame = (now) => {
    window.frames.push(now - last);
    last = now;
    if (!window.over) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});
for (let turn = 0; turn < 60; turn += 1) {
  await page.mouse.wheel(0, 240);
  await page.waitForTimeout(40);
}
const frames = await page.evaluate(() => {
  window.over = true;
  return window.frames.slice(1);
});

process.stdout.write(
  [
    `${count} accounts, ${drawn} cards drawn`,
    `first cards after ${cards.toFixed(0)} ms`,
    `keystroke to answer, ${answers.length} keys: ${said(answers.map(({ worked }) => worked))}`,
    `keystroke to picture: ${said(answers.map(({ painted }) => painted))}; ${answers.filter(({ painted }) => painted <= FRAME).length} of ${answers.length} within a frame`,
    `frames of a scroll, ${frames.length}: ${said(frames)}; ${frames.filter((each) => each > 2 * FRAME).length} longer than two`,
    '',
  ].join('\n'),
);
await stage.close();
process.exitCode = complaints === 0 ? 0 : 1;
