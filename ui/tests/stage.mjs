// The built window on invented data, under the app's own content security policy and with frozen
// prototypes, in a real Chromium. What it is opened for stands in look.mjs and measure.mjs.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { createServer as createVite } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The policy of the app itself. */
async function contentPolicy() {
  const config = JSON.parse(await readFile(join(here, '../../tauri.conf.json'), 'utf8'));
  return Object.entries(config.app.security.csp)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The invented data and the scenes made of it. */
async function inventions() {
  const vite = await createVite({
    root: join(here, '..'),
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const data = await vite.ssrLoadModule('/tests/fixtures/snapshot.ts');
  const { scenes } = await vite.ssrLoadModule('/tests/fixtures/scenes.ts');
  await vite.close();
  return { data, scenes: scenes(data) };
}

/** A face in a colour of its own, as the app's avatar scheme would serve one. */
function picture(path) {
  const tint = (path.length * 53) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${tint} 45% 72%)"/><circle cx="4" cy="3.2" r="1.6" fill="hsl(${tint} 40% 34%)"/><path d="M1 8a3 3 0 0 1 6 0" fill="hsl(${tint} 40% 34%)"/></svg>`;
}

async function serve() {
  const policy = await contentPolicy();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/avatar/')) {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(picture(pathname));
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
  return { server, address: `http://127.0.0.1:${port}/` };
}

/** Opens the stage; `close` it afterwards. */
export async function openStage() {
  const { data, scenes } = await inventions();
  const { server, address } = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new'],
  });
  return {
    data,
    scenes,
    address,
    /** A page that gets these answers; `complain` hears of every error and outside request. */
    async page(answers, options, complain) {
      const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
      page.on('pageerror', (error) => complain(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complain(line.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) complain(`asked for ${request.url()}`);
      });
      await page.addInitScript(
        ({ given, now }) => {
          Object.freeze(Object.prototype);
          const start = Date.now();
          const real = Date.now;
          Date.now = () => now + (real() - start);
          window.__TAURI_INTERNALS__ = {
            transformCallback: () => 1,
            unregisterCallback: () => undefined,
            convertFileSrc: (key, scheme) => `/${scheme}/${key}`,
            invoke: (command) => {
              const answer = given[command];
              if (answer === 'never') return new Promise(() => undefined);
              if (answer && answer.failure) return Promise.reject(answer.failure);
              return Promise.resolve(answer ?? null);
            },
          };
        },
        { given: answers, now: data.NOW },
      );
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
