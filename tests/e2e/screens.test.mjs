// Every screen of the window can be used by everyone: axe has nothing against it in light and dark, and neither a window
// as narrow as it goes nor everything drawn twice as large loses anything.
//
// The screens stand in screens/table.mjs, of which the pictures in docs/screenshots are taken as well.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { telling } from './actions.mjs';
import { until } from './processes.mjs';
import { complaints, lost } from './screens/rules.mjs';
import { Stage } from './screens/stage.mjs';
import { WORLDS } from './screens/table.mjs';

/** As the window opens. */
const USUAL = [1180, 820];
/** As narrow and as low as it can be made. */
const SMALLEST = [800, 560];

let stage;

after(async () => {
  await stage?.close();
});

for (const world of WORLDS.filter(({ pictures }) => !pictures)) {
  const step = (name, act) =>
    test(
      `${world.name}: ${name}`,
      telling(
        `screens, ${world.name}, ${name}`,
        { world: () => stage.world, app: () => stage.app },
        act,
      ),
    );

  test(`${world.name} is made`, async () => {
    await stage?.close();
    stage = await Stage.open(world);
    await world.make(stage, 1);
  });

  for (const screen of world.screens) {
    step(screen.name, async () => {
      await stage.enter(screen, ...USUAL);
      for (const theme of ['dark', 'light']) {
        await stage.theme(theme);
        await stage.still();
        assert.deepEqual(await complaints(stage), [], theme);
      }
      await stage.size(...SMALLEST);
      await screen.resized?.(stage);
      assert.deepEqual(await lost(stage), [], 'in the smallest window');
      await stage.size(...USUAL);
      try {
        await enlarge(2);
        await screen.resized?.(stage);
        assert.deepEqual(await lost(stage), [], 'twice as large');
      } finally {
        await enlarge(1);
      }
      await screen.leave?.(stage);
    });
  }
}

async function enlarge(factor) {
  await stage.invoke('enlarge', { factor });
  await until(`everything is drawn ${factor} times as large`, () =>
    stage.window.execute('return Math.abs(innerWidth - arguments[0]) <= 1', USUAL[0] / factor),
  );
  await stage.still();
}
