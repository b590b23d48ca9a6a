// How quick the real window is with a thousand accounts, and with ten beside it for comparison: from the start of the
// app to the first cards, from a keystroke in the search to the picture, the frames of a scroll, and memory. While this
// goes on the window may ask for nothing outside the app. `cargo xtask bench --only window` runs this.
//
// The figures are those of the machine and its load; the ratio to the ten accounts of the same run tells more.

import assert from 'node:assert/strict';
import { readFile, readdir, readlink } from 'node:fs/promises';

import { processesOf, until } from '../processes.mjs';
import { mark } from '../webdriver.mjs';
import { Stage } from './stage.mjs';

const MANY = Number(process.env.PILOTLIGHT_BENCH_ACCOUNTS ?? 1000);
const FEW = 10;
/** Of sixty in a second, in milliseconds. */
const FRAME = 1000 / 60;
const SIZE = [1400, 900];
/** Starts that are timed, after one that is not. */
const STARTS = 5;
/** Turns of the wheel. */
const TURNS = 60;
const WORDS = ['corner', 'mill lane 7', 'weaver', 'zzz'];
const ESCAPE = '\uE00C';
/** The clock ticks of /proc in a second (Linux: sysconf(_SC_CLK_TCK) is 100 on all common systems). */
const TICKS = 100;

/** Where the window's own page, its calls and its faces come from. */
const OWN = /^(tauri:\/\/localhost|ipc:\/\/localhost|avatar:\/\/localhost)\//;

const few = await measure(FEW);
const many = await measure(MANY);

say(`${MANY} accounts beside ${FEW}, at ${SIZE.join(' by ')}:`);
figures('from the start of the process to the page', 'ms', ({ page }) => middle(page));
figures('from the start of the process to the first cards', 'ms', ({ cards }) => middle(cards));
figures('  worst of them', 'ms', ({ cards }) => Math.max(...cards));
figures('cards that are drawn', '', ({ drawn }) => drawn);
figures('keystroke in the search to the page’s answer, median', 'ms', ({ keys }) =>
  middle(keys.map(({ worked }) => worked)),
);
figures('keystroke to the picture, median', 'ms', ({ keys }) =>
  middle(keys.map(({ painted }) => painted)),
);
figures('  worst', 'ms', ({ keys }) => Math.max(...keys.map(({ painted }) => painted)));
figures('frame while nothing moves, median', 'ms', ({ idle }) => middle(idle));
figures('  worst', 'ms', ({ idle }) => Math.max(...idle));
figures('frame of a scroll, median', 'ms', ({ scroll }) => middle(scroll));
figures('  worst', 'ms', ({ scroll }) => Math.max(...scroll));
figures(
  '  longer than two',
  'of 100',
  ({ scroll }) => (100 * scroll.filter((each) => each > 2 * FRAME).length) / scroll.length,
);
figures('memory of the app itself', 'MB', ({ memory }) => memory.app);
figures('memory of the page', 'MB', ({ memory }) => memory.page);
say(`parts of the page: ${many.asked.length}, from outside the app: none`);
say(`connections of the engine that draws the page: none`);

function figures(what, unit, of) {
  const [one, other] = [of(many), of(few)];
  const ratio = other > 0 ? `, ${(one / other).toFixed(2)} times` : '';
  say(`  ${what}: ${one.toFixed(1)} ${unit}, beside ${other.toFixed(1)}${ratio}`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function middle(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

async function measure(count) {
  // Three Pages are there anyhow, and three other platforms bring one account each.
  const stage = await Stage.open({ pages: count - 6 });
  try {
    await stage.start();
    for (const platform of ['facebook', 'instagram', 'x', 'linkedin']) {
      await stage.signIn(platform, {
        persona: 'lena',
        choose: platform === 'linkedin' ? ['Lena Moritz'] : undefined,
      });
      say(`${count} accounts: ${platform} is connected`);
    }
    assert.equal((await stage.invoke('horizon')).lanes.length, count);
    const found = { page: [], cards: [] };
    for (let start = 0; start <= STARTS; start += 1) {
      await stage.app.stop();
      const { page, cards } = await begin(stage);
      if (start === 0) continue;
      found.page.push(page);
      found.cards.push(cards);
    }
    await stage.size(...SIZE);
    await stage.still();
    await listen(stage);
    return {
      ...found,
      drawn: await stage.window.count(mark('account-card')),
      keys: await search(stage),
      idle: await frames(stage, () =>
        stage.window.evaluate('await new Promise((done) => setTimeout(done, 2000))'),
      ),
      scroll: await frames(stage, () => scroll(stage)),
      memory: await memory(stage),
      asked: await outside(stage),
    };
  } finally {
    await stage.close();
  }
}

/** Starts the app and says when its page began and when the first cards were drawn, counted from the process's start. */
async function begin(stage) {
  await stage.app.start();
  const { value } = await stage.window.evaluate(`
    while (performance.getEntriesByName('accounts drawn').length === 0) {
      await new Promise((done) => setTimeout(done, 5));
    }
    const [drawn] = performance.getEntriesByName('accounts drawn');
    return { page: performance.timeOrigin, drawn: performance.timeOrigin + drawn.startTime };`);
  const [{ id }] = await stage.app.processes();
  const began = await startOf(id);
  return { page: value.page - began, cards: value.drawn - began };
}

/** When a process began, in milliseconds since 1970. */
async function startOf(id) {
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

/** Remembers every request of the page from its beginning, and whatever its policy had to refuse. */
async function listen(stage) {
  await stage.window.execute(`
    performance.setResourceTimingBufferSize(100000);
    window.asked = [];
    window.refused = [];
    new PerformanceObserver((list) =>
      window.asked.push(...list.getEntries().map(({ name }) => name)),
    ).observe({ type: 'resource', buffered: true });
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => window.refused.push(blockedURI));`);
}

/**
 * What the page is made of; fails when it asked for any of it outside the app, when its policy had to refuse anything, or
 * when its engine holds a connection. The engine keeps no list of what comes by the app's own schemes, so what stands in
 * the page is looked at beside it.
 */
async function outside(stage) {
  const { asked, refused } = await stage.window.execute(`
    const parts = [...document.querySelectorAll('img, script[src], link[href]')];
    return {
      asked: [...window.asked, ...parts.map((part) => part.currentSrc || part.src || part.href)],
      refused: window.refused,
    };`);
  assert.ok(asked.length > 0, 'the page is made of something');
  assert.deepEqual(
    asked.filter((address) => !OWN.test(address)),
    [],
  );
  assert.deepEqual(refused, []);
  let engines = 0;
  for (const { id, line } of await processesOf(stage.world.home)) {
    if (!/WebKit(Web|Network)Process/.test(line)) continue;
    engines += 1;
    assert.deepEqual(await connections(id), [], line);
  }
  assert.ok(engines > 0, 'the engine’s processes were found');
  // That the listener hears at all.
  await stage.window.evaluate("await fetch('http://127.0.0.1:9/').catch(() => {})");
  await until('an attempt is heard', async () =>
    (await stage.window.execute('return window.refused')).some((address) =>
      /127\.0\.0\.1/.test(address),
    ),
  );
  return asked;
}

/** The connections over the network that a process holds, but for the one by which the driver leads it. */
async function connections(id) {
  const driver = await driverOf(id);
  const held = new Set();
  for (const file of await readdir(`/proc/${id}/fd`)) {
    const target = await readlink(`/proc/${id}/fd/${file}`).catch(() => '');
    const socket = /^socket:\[(\d+)\]$/.exec(target);
    if (socket) held.add(socket[1]);
  }
  const found = [];
  for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6']) {
    const lines = (await readFile(`/proc/${id}/net/${protocol}`, 'utf8'))
      .trim()
      .split('\n')
      .slice(1);
    for (const line of lines) {
      const fields = line.trim().split(/\s+/);
      if (held.has(fields[9]) && fields[2] !== driver) found.push(`${protocol} ${fields[2]}`);
    }
  }
  return found;
}

/** Where the driver waits for a process, as /proc writes addresses: the page's engine connects to it and to nobody else. */
async function driverOf(id) {
  const environment = (await readFile(`/proc/${id}/environ`, 'utf8')).split('\0');
  const found = environment.find((each) => each.startsWith('WEBKIT_INSPECTOR_SERVER='));
  const port = Number(found?.split(':').at(-1) ?? 0);
  return `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Types in the search as a person does; each key waits for the picture of the one before. */
async function search(stage) {
  await stage.window.execute(`
    window.answers = [];
    document.querySelector('[data-testid=search]').addEventListener('keydown', (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const worked = performance.now() - pressed;
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          window.answers.push({ worked, painted: performance.now() - pressed });
        channel.port2.postMessage(null);
      });
    }, { capture: true });
    document.querySelector('[data-testid=search]').focus();`);
  let pressed = 0;
  for (const word of WORDS) {
    for (const key of [...word, ESCAPE]) {
      await stage.window.keys(key);
      pressed += 1;
      await until(
        'the key is answered',
        async () => (await stage.window.execute('return window.answers.length')) === pressed,
      );
    }
  }
  return stage.window.execute('return window.answers');
}

/** How long each frame took while something was done. */
async function frames(stage, act) {
  await stage.window.execute(`
    window.frames = [];
    window.over = false;
    let last = performance.now();
    const frame = (now) => {
      window.frames.push(now - last);
      last = now;
      if (!window.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);`);
  await act();
  const all = await stage.window.execute('window.over = true; return window.frames');
  assert.ok(all.length > 10, 'frames were drawn');
  return all.slice(1);
}

/** Turns the wheel above the cards, as the display's own mouse. */
async function scroll(stage) {
  const { world, window } = stage;
  const at = () => window.execute("return document.querySelector('main').scrollTop");
  const before = await at();
  await world.run('xdotool', ['mousemove', '800', '600']);
  await world.run('xdotool', ['click', '--repeat', String(TURNS), '--delay', '40', '5']);
  if (
    await window.execute(
      "const { scrollHeight, clientHeight } = document.querySelector('main'); return scrollHeight > clientHeight + 200",
    )
  ) {
    assert.ok((await at()) > before, 'the cards moved');
  }
}

/** What is the app's alone and its share of the rest, in megabytes. */
async function memory(stage) {
  const of = async (wanted) => {
    let sum = 0;
    for (const { id, line } of await processesOf(stage.world.home)) {
      if (!wanted.test(line)) continue;
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
      sum += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)[1]) / 1024;
    }
    return sum;
  };
  return { app: await of(/\/pilotlight --profile/), page: await of(/WebKitWebProcess/) };
}
