// The world itself: that its keychain answers, and that a link travels from program to browser and from browser to
// handler on the desktop's own roads. When this fails, the other files prove nothing.

import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { Browser } from './browser.mjs';
import { SCHEME, World } from './environment.mjs';
import { until } from './processes.mjs';

const LINK = `${SCHEME}:/return?code=a%20b&state=c`;

let world;
let browser;
let site;
let origin;

before(async () => {
  site = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    response.setHeader('content-type', 'text/html');
    if (pathname === '/redirect') {
      response.writeHead(302, { location: LINK }).end();
    } else if (pathname === '/page') {
      response.end(`<!doctype html><title>Back</title><script>location.href = ${JSON.stringify(LINK)}</script>`);
    } else {
      const next = pathname.slice('/consent/'.length);
      response.end(`<!doctype html><title>Consent</title><form method="post" action="/${next}"><button>Allow</button></form>`);
    }
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${site.address().port}`;
  world = await World.open();
  browser = await Browser.install(world);
});

after(async () => {
  await world?.close();
  site?.close();
});

test('the keychain is unlocked', async () => {
  assert.equal(await world.keychainIsUnlocked(), true);
});

// A platform answers with a redirect, the relay page with a script of its own.
for (const way of ['redirect', 'page']) {
  test(`a link opens in the browser, and the answer by ${way} reaches the handler of the scheme`, async () => {
    const received = world.path(`received-by-${way}`);
    const handler = world.path('handler');
    await writeFile(handler, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${received}'\n`);
    await chmod(handler, 0o755);
    await world.register('test-handler.desktop', `${handler} %u`, [SCHEME]);
    assert.equal(await world.handlerOf(SCHEME), 'test-handler.desktop');

    await world.openLink(`${origin}/consent/${way}`);
    const page = await browser.page('the consent page', (url) => url === `${origin}/consent/${way}`);
    await page.getByRole('button', { name: 'Allow' }).click();

    const link = await until('the handler was called', () => readFile(received, 'utf8'));
    assert.equal(link, `${LINK}\n`);
  });
}

test('a closed browser opens again', async () => {
  await browser.close();
  await world.openLink(`${origin}/again`);
  await browser.page('the second page', (url) => url.startsWith(`${origin}/again`));
});
