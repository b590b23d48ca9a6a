// Takes pictures of the built window with invented data, under the app's own content security
// policy and with frozen prototypes, and fails when the page asks for anything outside, breaks a
// rule of that policy, is wider than the window, or when axe has something against it. For people who judge the look; not part of the test run.
//
//   npm run build && node tests/look.mjs <folder for the pictures> [part of a picture's name]

import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { createServer as createVite } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');
const [, , folder = 'look', only = ''] = process.argv;

const config = JSON.parse(await readFile(join(here, '../../tauri.conf.json'), 'utf8'));
const policy = Object.entries(config.app.security.csp)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const vite = await createVite({
  root: join(here, '..'),
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const data = await vite.ssrLoadModule('/tests/fixtures/snapshot.ts');
const { scenes } = await vite.ssrLoadModule('/tests/fixtures/scenes.ts');
await vite.close();

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/avatar/')) {
    const tint = (pathname.length * 53) % 360;
    response.setHeader('content-type', 'image/svg+xml');
    response.end(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${tint} 45% 72%)"/><circle cx="4" cy="3.2" r="1.6" fill="hsl(${tint} 40% 34%)"/><path d="M1 8a3 3 0 0 1 6 0" fill="hsl(${tint} 40% 34%)"/></svg>`,
    );
    return;
  }
  const path = pathname === '/' ? '/index.html' : pathname;
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  try {
    const body = await readFile(join(dist, path));
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', policy);
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const address = `http://127.0.0.1:${port}/`;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless=new'],
});
await mkdir(folder, { recursive: true });
let broken = 0;

for (const scene of scenes(data)) {
  for (const width of scene.widths ?? [1400]) {
    for (const colours of scene.colours ?? ['light', 'dark']) {
      const name = `${scene.name}-${width}-${colours}`;
      if (!name.includes(only)) continue;
      const page = await browser.newPage({
        viewport: { width, height: scene.height ?? 900 },
        colorScheme: colours,
        reducedMotion: 'reduce',
      });
      const complain = (what) => {
        broken += 1;
        process.stderr.write(`${name}: ${what}\n`);
      };
      page.on('pageerror', (error) => complain(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complain(line.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) complain(`asked for ${request.url()}`);
      });
      await page.addInitScript(
        ({ answers, now }) => {
          Object.freeze(Object.prototype);
          const start = Date.now();
          const real = Date.now;
          Date.now = () => now + (real() - start);
          window.__TAURI_INTERNALS__ = {
            transformCallback: () => 1,
            unregisterCallback: () => undefined,
            convertFileSrc: (key, scheme) => `/${scheme}/${key}`,
            invoke: (command) => {
              const answer = answers[command];
              if (answer === 'never') return new Promise(() => undefined);
              if (answer && answer.failure) return Promise.reject(answer.failure);
              return Promise.resolve(answer ?? null);
            },
          };
        },
        { answers: scene.answers, now: data.NOW },
      );
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      for (const step of scene.steps ?? []) {
        if (step.click) await page.locator(step.click).first().click();
        if (step.fill) await page.locator(step.fill).first().fill(step.text);
        if (step.press) await page.keyboard.press(step.press);
        if (step.hover) await page.locator(step.hover).first().hover();
        if (step.select) await page.locator(step.select).selectOption(step.text);
        if (step.wheel) {
          await page.mouse.move(scene.middle ?? 600, 500);
          await page.mouse.wheel(0, step.wheel);
          await page.waitForTimeout(400);
        }
        if (step.scroll) await page.locator(step.scroll).last().scrollIntoViewIfNeeded();
      }
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
await browser.close();
server.close();
process.exitCode = broken === 0 ? 0 : 1;
