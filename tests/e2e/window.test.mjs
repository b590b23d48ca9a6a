// What the window may do: call Pilotlight's own commands, and nothing else.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { telling } from './actions.mjs';
import { App } from './app.mjs';
import { World } from './environment.mjs';
import { mark } from './webdriver.mjs';

/** Commands of Tauri and of the plugins in the app, with arguments that would make them work. */
const FOREIGN = [
  ['plugin:event|listen', { event: 'deep-link://new-url', target: { kind: 'Any' }, handler: 1 }],
  [
    'plugin:event|emit',
    { event: 'deep-link://new-url', payload: ['dev.pilotlight:/return?code=a&state=b'] },
  ],
  ['plugin:event|emit_to', { target: { kind: 'Any' }, event: 'deep-link://new-url', payload: [] }],
  ['plugin:deep-link|get_current', {}],
  ['plugin:deep-link|register', { protocol: 'dev.pilotlight' }],
  ['plugin:deep-link|unregister', { protocol: 'dev.pilotlight' }],
  ['plugin:opener|open_url', { url: 'https://example.com' }],
  ['plugin:opener|open_path', { path: '/etc/passwd' }],
  ['plugin:opener|reveal_item_in_dir', { paths: ['/etc/passwd'] }],
  ['plugin:clipboard-manager|read_text', {}],
  ['plugin:clipboard-manager|write_text', { text: 'x' }],
  ['plugin:fs|read_text_file', { path: '/etc/passwd' }],
  ['plugin:shell|execute', { program: 'id', args: [] }],
  [
    'plugin:http|fetch',
    { clientConfig: { method: 'GET', url: 'https://example.com', headers: [] } },
  ],
  ['plugin:window|create', { options: { label: 'second' } }],
  ['plugin:window|close', { label: 'main' }],
  ['plugin:webview|create_webview_window', { options: { label: 'second' } }],
  ['plugin:app|version', {}],
  ['plugin:path|resolve_directory', { directory: 1 }],
  ['plugin:tray|new', { options: {} }],
  ['plugin:menu|new', { kind: 'Menu', options: {}, handler: 1 }],
  ['plugin:resources|close', { rid: 1 }],
];

let world;
let app;
let site;
let origin;
const requests = [];

const invoke = (command, args) =>
  app.window.evaluate(
    'return await window.__TAURI_INTERNALS__.invoke(args[0], args[1])',
    command,
    args,
  );

const step = (name, act) =>
  test(name, telling(`window, ${name}`, { world: () => world, app: () => app }, act));

before(async () => {
  site = createServer((request, response) => {
    requests.push(request.url);
    response.setHeader('access-control-allow-origin', '*');
    response.end('outside');
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${site.address().port}`;
  world = await World.open();
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
});

after(async () => {
  await world?.close();
  site?.close();
});

/** What axe-core holds against the page as it stands, in a line each. */
async function complaints() {
  // Colours that are still on their way are no colours to judge by.
  const { value, thrown } = await app.window.evaluate(`
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));`);
  assert.equal(thrown, undefined);
  return value;
}

step('every page can be used by everyone, in light and dark', async () => {
  await app.window.execute(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  for (const theme of ['light', 'dark']) {
    await app.window.click(mark(`theme-${theme}`));
    for (const page of ['activity', 'learn', 'settings', 'accounts']) {
      await app.window.click(mark(`nav-${page}`));
      assert.deepEqual(await complaints(), [], `${page}, ${theme}`);
    }
    await app.window.click(mark('connect-account'));
    await app.window.see(mark('connect-dialog'));
    assert.deepEqual(await complaints(), [], `connect, ${theme}`);
    await app.window.click(`${mark('connect-dialog')} ${mark('platform-card-facebook')}`);
    await app.window.see(mark('permission-preview'));
    assert.deepEqual(await complaints(), [], `permissions, ${theme}`);
    await app.window.click(`${mark('connect-dialog')} button[aria-label="Close"]`);
    await app.window.gone(mark('connect-dialog'));
  }
});

step('our own commands answer', async () => {
  const { value, thrown } = await invoke('audit_verify', {});
  assert.equal(thrown, undefined);
  assert.equal(value.intact, true);
});

for (const [command, args] of FOREIGN) {
  const spoken = command.replace('|', ' ');
  step(`DL-03 DL-04 WV-05 ${spoken} is refused`, async () => {
    const { value, thrown } = await invoke(command, args);
    assert.equal(value, undefined);
    assert.match(thrown, /not allowed/);
  });
}

step('WV-03 built-in prototypes cannot be changed', async () => {
  assert.equal(await app.window.execute('return Object.isFrozen(Object.prototype)'), true);
});

step('WV-02 WV-07 WV-11 nothing outside the app can be reached', async () => {
  const attempts = {
    fetch: 'await fetch(args[0] + "/fetch")',
    image: `await new Promise((done) => {
      const image = new Image();
      image.onload = image.onerror = done;
      image.src = args[0] + '/image';
    })`,
    frame: `await new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.onload = frame.onerror = done;
      document.addEventListener('securitypolicyviolation', done, { once: true });
      frame.src = args[0] + '/frame';
      document.body.append(frame);
    })`,
    script: `await new Promise((done) => {
      const script = document.createElement('script');
      script.onload = script.onerror = done;
      script.src = args[0] + '/script';
      document.body.append(script);
    })`,
    window: 'window.open(args[0] + "/window")',
    form: `await new Promise((done) => {
      const form = document.createElement('form');
      form.action = args[0] + '/form';
      document.body.append(form);
      document.addEventListener('securitypolicyviolation', done, { once: true });
      form.submit();
    })`,
  };
  for (const body of Object.values(attempts)) await app.window.evaluate(body, origin);
  assert.deepEqual(requests, []);
  // The page's own text is no script, whoever wrote it.
  const { thrown } = await app.window.evaluate('return eval("1 + 1")');
  assert.match(thrown, /Content Security Policy/);
});

step('WV-08 OA-11 the window cannot be led away', async () => {
  const address = await app.window.execute('return location.href');
  await app.window.execute('location.href = arguments[0] + "/away"', origin);
  // A call to the app and back, then a visit of our own: whatever was on its way has arrived by then.
  await invoke('audit_verify', {});
  await fetch(`${origin}/own`);
  assert.deepEqual(requests, ['/own']);
  assert.equal(await app.window.execute('return location.href'), address);
});
