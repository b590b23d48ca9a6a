// The sandbox's control interface, and consent given without a browser.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ending } from './processes.mjs';

/** Where the sandbox of this app answers. */
export async function sandboxOf(app) {
  return (await readFile(join(app.data, 'sandbox/sandbox.address'), 'utf8')).trim();
}

async function post(app, path, body) {
  const response = await fetch(new URL(path, await sandboxOf(app)), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pilotlight-control': 'control' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

/** Makes one thing happen in the sandbox. */
export const control = (app, event) => post(app, '/control/do', event);

/** How everything stands in the sandbox. */
export async function sandboxState(app) {
  return (await fetch(new URL('/control/state', await sandboxOf(app)))).json();
}

/** How often any platform's token endpoint was called. */
export async function tokenCalls(app) {
  const { calls } = (await sandboxState(app)).census;
  return Object.entries(calls)
    .filter(([call]) => /token/i.test(call))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** Somebody signs in at this consent page and answers. Gives back the address the browser would go to. */
export async function consent(app, address, answer) {
  const { location } = await post(app, '/control/consent', {
    authorize_url: address,
    consent: { pages: null, channel: null, permissions_off: [], deny: false, ...answer },
  });
  return location;
}

/** Connects by the command line; the answer comes back by loopback. `app` must not be running. */
export async function connectInTerminal(app, platform, answer) {
  const running = app.launch(['--profile', 'sandbox', 'connect', platform, '--yes'], {
    listen: /^http:/,
  });
  const back = new URL(await consent(app, await running.line, answer));
  // The relay page only passes on what it is given, so its second link can be followed without it.
  const link = back.pathname.startsWith('/relay/')
    ? `http://127.0.0.1:47813/return/${platform}${back.search}`
    : back;
  const page = await (await fetch(link)).text();
  assert.equal(await ending(running), 0, page);
}
