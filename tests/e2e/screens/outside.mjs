// Whether the page asks for anything outside the app: what it requested, what stands in it, what its policy had to
// refuse, and the connections of the engine that draws it.

import assert from 'node:assert/strict';
import { readFile, readdir, readlink } from 'node:fs/promises';

import { processesOf, until } from '../processes.mjs';

/** Where the window's own page, its calls and its faces come from. */
const OWN = /^(tauri:\/\/localhost|ipc:\/\/localhost|avatar:\/\/localhost)\//;

/** Remembers every request of the page from its beginning, and whatever its policy had to refuse. */
export async function listen(stage) {
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
export async function outside(stage) {
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
