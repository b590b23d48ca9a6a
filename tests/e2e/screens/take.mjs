// Takes a picture of every screen of the window, light and dark, at 900 and 1,400 dots, and lays the four of a screen
// on one sheet. `cargo xtask screenshots` runs this.
//
//   node tests/e2e/screens/take.mjs [part of a world's or screen's name]

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { ARTIFACTS } from '../environment.mjs';
import { run } from '../processes.mjs';
import { Stage } from './stage.mjs';
import { WORLDS } from './table.mjs';

const WIDTHS = [900, 1400];
const HEIGHT = 900;
const THEMES = ['light', 'dark'];
/** A sheet is drawn smaller than its pictures, so that all of them are a few megabytes. */
const SHOWN = 0.75;
/** Between the pictures of a sheet. */
const GAP = 12;
const PAPER = '#8b8f96';
/** The screen whose widest light picture stands in the README as well, alone and in its size. */
const COVER = 'states';
/** How often a picture is taken at most until it stands still. */
const LOOKS = 6;
/** Between two looks, in milliseconds. */
const SETTLING = 150;

const only = process.argv[2] ?? '';
const sheets = join(ARTIFACTS, 'sheets');
const single = join(ARTIFACTS, 'single');
await mkdir(sheets, { recursive: true });
await mkdir(single, { recursive: true });

for (const world of WORLDS) {
  const wanted = world.screens.filter(({ name }) => `${world.name} ${name}`.includes(only));
  if (wanted.length > 0) await visit(world, wanted);
}

async function visit(world, wanted) {
  const stage = await Stage.open(world);
  try {
    await world.make(stage);
    for (const screen of world.screens) {
      if (wanted.includes(screen)) await take(stage, screen);
      else await screen.before?.(stage);
    }
  } catch (error) {
    const folder = await stage.world.keepEvidence(`screens ${world.name}`);
    await stage.window?.screenshot(join(folder, 'window.png')).catch(() => {});
    throw new Error(`${error.message}\nEvidence: ${folder}`, { cause: error });
  } finally {
    await stage.close();
  }
}

async function take(stage, screen) {
  await stage.enter(screen, WIDTHS.at(-1), HEIGHT);
  const files = [];
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      await stage.theme(theme);
      await stage.size(width, HEIGHT);
      await screen.resized?.(stage);
      await stage.still();
      const file = join(single, `${screen.name}-${width}-${theme}.png`);
      await settled(stage, file);
      files.push(file);
    }
  }
  await stage.theme('light');
  await screen.leave?.(stage);
  await sheet(stage, screen.name, files);
  if (screen.name === COVER)
    await must(stage, 'cwebp', [
      '-quiet',
      '-q',
      '82',
      '-sharp_yuv',
      files[1],
      '-o',
      join(sheets, 'cover.webp'),
    ]);
  process.stdout.write(`${screen.name}\n`);
}

/**
 * Takes pictures until two are the same: without a graphics processor the display is behind the page by more than a frame.
 * Where something turns, no two are, and the last is taken.
 */
async function settled(stage, file) {
  let before;
  for (let look = 0; look < LOOKS; look += 1) {
    await stage.window.screenshot(file);
    const taken = await readFile(file);
    if (before?.equals(taken)) return;
    before = taken;
    await pause(SETTLING);
    // A part that the engine took for drawn is drawn now.
    await stage.window.execute(
      "document.body.style.opacity = '0.999'; void document.body.offsetHeight; document.body.style.opacity = ''",
    );
    await stage.still();
  }
}

/** Light above dark, narrow beside wide. */
async function sheet(stage, name, [lightNarrow, lightWide, darkNarrow, darkWide]) {
  const row = (one, other) => [
    '(',
    one,
    '(',
    '-size',
    `${GAP}x1`,
    `xc:${PAPER}`,
    ')',
    other,
    '+append',
    ')',
  ];
  const whole = join(single, `${name}.png`);
  await must(stage, 'convert', [
    '-background',
    PAPER,
    ...row(lightNarrow, lightWide),
    '(',
    '-size',
    `1x${GAP}`,
    `xc:${PAPER}`,
    ')',
    ...row(darkNarrow, darkWide),
    '-append',
    '-bordercolor',
    PAPER,
    '-border',
    `${GAP}`,
    whole,
  ]);
  const width = String(Math.round(SHOWN * (WIDTHS[0] + WIDTHS[1] + 3 * GAP)));
  await must(stage, 'cwebp', [
    ...['-quiet', '-q', '75', '-sharp_yuv', '-resize', width, '0'],
    whole,
    ...['-o', join(sheets, `${name}.webp`)],
  ]);
}

async function must(stage, program, args) {
  const { code, stderr } = await run(program, args, { env: stage.world.env });
  if (code !== 0) throw new Error(`${program}: ${stderr}`);
}
