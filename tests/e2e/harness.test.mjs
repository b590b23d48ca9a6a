// The world itself: that its keychain answers, and that a link travels from program to browser and from browser to
// handler on the desktop's own roads. When this fails, the other files prove nothing.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { Browser } from './browser.mjs';
import { secretsBelow, secretsIn } from './canary.mjs';
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
      response.end(
        `<!doctype html><title>Back</title><a href="${LINK}">Open by hand</a><script>location.href = ${JSON.stringify(LINK)}</script>`,
      );
    } else {
      const next = pathname.slice('/consent/'.length);
      response.end(
        `<!doctype html><title>Consent</title><form method="post" action="/${next}"><button>Allow</button></form>`,
      );
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
    const page = await browser.page(
      'the consent page',
      (page) => page.url() === `${origin}/consent/${way}`,
    );
    await page.getByRole('button', { name: 'Allow' }).click();

    const link = await until('the handler was called', () => readFile(received, 'utf8'));
    assert.equal(link, `${LINK}\n`);
  });
}

test('a closed browser opens again', async () => {
  await browser.close();
  await world.openLink(`${origin}/again`);
  await browser.page('the second page', (page) => page.url().startsWith(`${origin}/again`));
});

test('when the browser asks first, the link can be read from the page', async () => {
  await browser.asksFirst(true);
  await world.openLink(`${origin}/consent/page`);
  const page = await browser.page(
    'the consent page',
    (page) => page.url() === `${origin}/consent/page`,
  );
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByText('Open by hand').waitFor();
  assert.equal(await page.getByText('Open by hand').getAttribute('href'), LINK);
});

test('the search for secrets finds each kind, in plain and in wide letters', async () => {
  const verifier = 'v'.repeat(21) + '-' + 'w'.repeat(21);
  const challenges = new Set([createHash('sha256').update(verifier).digest('base64url')]);
  assert.deepEqual(secretsIn(`nothing ${'x'.repeat(60)}`, challenges), []);
  assert.equal(secretsIn('a=EAAcAnArY7sBxZ', challenges).length, 1);
  assert.equal(secretsIn(`glued${verifier}together`, challenges).length, 1);
  const header = Buffer.from('{"alg":"RS256","kid":"sandbox","typ":"JWT"}').toString('base64url');
  assert.equal(secretsIn(`{"id_token":"${header}.e30.x"}`, challenges).length, 1);
  const folder = world.path('planted/deep');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/wide`, Buffer.from(verifier, 'utf16le'));
  await writeFile(
    `${folder}/plain`,
    Buffer.concat([Buffer.from([0, 255]), Buffer.from('ya29.cAnArY7sBxQ')]),
  );
  const { files, found } = await secretsBelow(world.path('planted'), challenges);
  assert.equal(files, 2);
  assert.equal(found.length, 2, found.join());
});
