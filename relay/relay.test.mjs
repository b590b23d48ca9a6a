// Hostile answers against the address building, and the pages themselves in a real browser where there is one.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { forward } from './relay.js';

const here = (name) => new URL(name, import.meta.url);
const PLATFORMS = ['facebook', 'instagram', 'linkedin'];
const parameters = (address) => [...new URL(address).searchParams];

describe('the addresses', () => {
  for (const platform of PLATFORMS) {
    test(`OA-15 ${platform}: an answer goes to the two fixed targets`, () => {
      const { app, loopback } = forward(platform, '?code=abc&state=xyz');
      assert.equal(app, `dev.pilotlight:/return/${platform}?code=abc&state=xyz`);
      assert.equal(loopback, `http://127.0.0.1:47813/return/${platform}?code=abc&state=xyz`);
    });
  }

  test('OA-15 only the four parameters are passed on', () => {
    const { app } = forward('facebook', '?error=access_denied&error_reason=user_denied&error_description=x&state=s&iss=i&redirect=https%3A%2F%2Fevil.example&scope=a');
    assert.deepEqual(parameters(app), [['error', 'access_denied'], ['state', 's'], ['iss', 'i']]);
  });

  test('OA-09 a parameter that came twice stays twice, so that the app can refuse it', () => {
    assert.deepEqual(parameters(forward('linkedin', '?code=a&code=b').app), [['code', 'a'], ['code', 'b']]);
  });

  test("Meta's endings are dropped", () => {
    assert.deepEqual(parameters(forward('facebook', '?code=abc%23_%3D_').app), [['code', 'abc']]);
    assert.deepEqual(parameters(forward('instagram', '?code=abc%23_').app), [['code', 'abc']]);
  });

  test('OA-15 no value can leave its place in the query', () => {
    const values = ['a&state=evil', 'a#b', 'a b', 'javascript:alert(1)', '//evil.example', '"><script>', '\u0000\r\nSet-Cookie: x', 'ä€😀', '%2526', '../../x', '@evil.example'];
    for (const value of values) {
      for (const address of Object.values(forward('facebook', `?code=${encodeURIComponent(value)}`))) {
        const url = new URL(address);
        assert.deepEqual([...url.searchParams], [['code', value]]);
        assert.equal(url.pathname, '/return/facebook');
        assert.equal(url.hash, '');
        assert.ok(address.startsWith('dev.pilotlight:/return/facebook?') || address.startsWith('http://127.0.0.1:47813/return/facebook?'));
      }
    }
  });

  test('OA-15 what is no answer is not passed on', () => {
    for (const search of ['', '?', '?state=x', '?CODE=x', '?code%00=x', `?code=${'a'.repeat(9000)}`]) {
      assert.equal(forward('facebook', search), null, search.slice(0, 20));
    }
    for (const platform of ['x', '', undefined, '__proto__', 'constructor', 'toString']) {
      assert.equal(forward(platform, '?code=x'), null);
    }
  });
});

describe('the files', () => {
  for (const platform of PLATFORMS) {
    test(`OA-16 ${platform}: the page loads its own two files only, under a strict policy`, async () => {
      const html = await readFile(here(`${platform}/index.html`), 'utf8');
      assert.match(html, new RegExp(`<html lang="en" data-platform="${platform}">`));
      assert.match(html, /default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'/);
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
      assert.deepEqual(loaded.toSorted(), ['../relay.css', '../relay.js']);
      assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|\bon[a-z]+=|style=/);
    });
  }

  test('OA-16 OA-17 script and style reach for nothing outside and keep nothing', async () => {
    const script = await readFile(here('relay.js'), 'utf8');
    const style = await readFile(here('relay.css'), 'utf8');
    assert.doesNotMatch(script, /fetch|XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|indexedDB|cookie|innerHTML|eval|import\(/);
    assert.doesNotMatch(style, /url\(|@import/);
  });
});

/** Chromium through playwright-core of the end-to-end tests, or the reason why not. */
function browser() {
  try {
    const require = createRequire(here('../tests/package.json'));
    const { chromium } = require('playwright-core');
    const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
    return executablePath ? { chromium, executablePath } : { skip: 'there is no Chromium here' };
  } catch {
    return { skip: 'playwright-core is not installed in tests/' };
  }
}

const { chromium, executablePath, skip } = browser();

describe('the pages in a browser', { skip }, () => {
  let server;
  let base;
  let chrome;

  before(async () => {
    const policy = (await readFile(here('_headers'), 'utf8')).match(/Content-Security-Policy: (.*)/)[1];
    server = createServer(async (request, response) => {
      const path = new URL(request.url, 'http://host').pathname;
      const file = fileURLToPath(here(`.${path.endsWith('/') ? `${path}index.html` : path}`));
      const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[file.split('.').pop()];
      if (!type || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      response.end(await readFile(file));
    });
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    base = `http://127.0.0.1:${server.address().port}`;
    chrome = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });

  after(async () => {
    await chrome?.close();
    server?.close();
  });

  for (const platform of PLATFORMS) {
    test(`OA-16 OA-17 ${platform}: clears its address, offers both ways, asks nobody else`, async () => {
      const page = await chrome.newPage();
      const asked = [];
      const said = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      const hostile = `?code=c%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&state=s&next=https://evil.example/&error_description=%3Cscript%3E`;
      await page.goto(`${base}/${platform}/${hostile}#_=_`);
      await page.getByRole('link', { name: 'Open Pilotlight' }).waitFor();
      assert.equal(page.url(), `${base}/${platform}/`);
      const link = async (name) => page.getByRole('link', { name }).getAttribute('href');
      const expected = forward(platform, hostile);
      assert.equal(await link('Open Pilotlight'), expected.app);
      assert.equal(await link('Pilotlight did not open? Continue in this browser'), expected.loopback);
      const outside = asked.filter((url) => !url.startsWith(`${base}/`) && !url.startsWith('dev.pilotlight:'));
      assert.deepEqual(outside, []);
      assert.equal(await page.locator('img').count(), 0);
      assert.deepEqual(said.filter((line) => /Content Security Policy/.test(line)), []);
      await page.close();
    });
  }

  test('without an answer it says so and opens nothing', async () => {
    const page = await chrome.newPage();
    await page.goto(`${base}/facebook/?state=x&target=https://evil.example`);
    await page.getByRole('heading', { name: 'Nothing to pass on' }).waitFor();
    assert.equal(await page.getByRole('link').count(), 0);
    await page.close();
  });
});
