// Takes pictures of the built window in every scene, and fails when the page asks for anything
// outside, breaks a rule of its policy, is wider than the window, or when axe has something against
// it. For people who judge the look; not part of the test run.
//
//   npm run build && node tests/look.mjs <folder for the pictures> [part of a picture's name]

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { openStage } from './stage.mjs';

const [, , folder = 'look', only = ''] = process.argv;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
await mkdir(folder, { recursive: true });
const stage = await openStage();
let broken = 0;

/** One press, word or turn of the wheel. */
async function take(page, step) {
  if (step.click) await page.locator(step.click).first().click();
  if (step.fill) await page.locator(step.fill).first().fill(step.text);
  if (step.press) await page.keyboard.press(step.press);
  if (step.hover) await page.locator(step.hover).first().hover();
  if (step.select) await page.locator(step.select).selectOption(step.text);
  if (step.scroll) await page.locator(step.scroll).last().scrollIntoViewIfNeeded();
  if (step.wheel) {
    await page.mouse.move(600, 500);
    await page.mouse.wheel(0, step.wheel);
    await page.waitForTimeout(400);
  }
}

for (const scene of stage.scenes) {
  for (const width of scene.widths ?? [1400]) {
    for (const colours of scene.colours ?? ['light', 'dark']) {
      const name = `${scene.name}-${width}-${colours}`;
      if (!name.includes(only)) continue;
      const complain = (what) => {
        broken += 1;
        process.stderr.write(`${name}: ${what}\n`);
      };
      const options = {
        // A page that is enlarged twice has half the room.
        viewport: {
          width: width / (scene.zoom ?? 1),
          height: (scene.height ?? 900) / (scene.zoom ?? 1),
        },
        deviceScaleFactor: scene.zoom ?? 1,
        colorScheme: colours,
      };
      const page = await stage.page(scene.answers, options, complain);
      await page.goto(stage.address);
      await page.evaluate(() => document.fonts.ready);
      for (const step of scene.steps ?? []) await take(page, step);
      await page.waitForTimeout(350);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide) complain('is wider than the window');
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.evaluate(axe);
      const held = await page.evaluate(async () => {
        const { violations } = await window.axe.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        );
      });
      for (const what of held.slice(0, 5)) complain(what);
      await page.close();
    }
  }
}
await stage.close();
process.exitCode = broken === 0 ? 0 : 1;
