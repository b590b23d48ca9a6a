// What an owner does with posts in the window, and what the sandbox says arrived.

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { begin, complete } from './actions.mjs';
import { windows } from './desktop.mjs';
import { until } from './processes.mjs';
import { consent, control, sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

const SECOND = 1000;

/** The button that opens the system's dialog for the files of a post, and the dialog's title. */
const MEDIA = { button: mark('media-choose'), title: 'Choose pictures and videos' };

/**
 * Asks again and again, and lets ten seconds of the sandbox's time pass in between: platforms that work on a video, and
 * the minute between two posts of one account, take no time of ours.
 */
export function passing(app, what, question, rounds = 60) {
  let round = 0;
  return until(
    what,
    async () => {
      const answer = await question();
      if (answer) return answer;
      if (round < rounds) await control(app, { do: 'advance', ms: 10 * SECOND });
      round += 1;
      return undefined;
    },
    60,
  );
}

/** Connects by the window's own buttons; the consent is given without drawing its page. */
export async function connectQuickly(app, browser, platform, { choose, ...answer }) {
  await begin(app.window, platform);
  const back = new URL(await consent(app, await browser.next(), answer));
  if (back.protocol === 'http:') {
    // The relay page only passes on what it is given, so its second link can be followed without it.
    const link = back.pathname.startsWith('/relay/')
      ? `http://127.0.0.1:47813/return/${platform}${back.search}`
      : back;
    await until('the return is taken', async () => (await fetch(link)).ok);
  } else await app.runBare(back.href);
  return complete(app.window, { choose });
}

/** Writes a video that all platforms take, and gives its path, size and SHA-256. No two are alike. */
export async function video(world, name) {
  const head = Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1');
  const body = Buffer.alloc(120_000, name);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(body.length + 8);
  size.write('mdat', 4);
  const bytes = Buffer.concat([head, size, body]);
  const path = world.path(name);
  await writeFile(path, bytes);
  return {
    path,
    name,
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Makes a pipe with a file's name: whoever opened it to read would wait for somebody to write. */
export async function pipe(world, name) {
  const path = world.path(name);
  const made = await world.run('mkfifo', [path]);
  if (made.code !== 0) throw new Error(made.stderr);
  return path;
}

/** Chooses a file in the system's own dialog, as who types does. */
export async function chooseFile(world, window, path, { button, title } = MEDIA) {
  await window.click(button);
  const seen = async () => {
    const { stdout } = await world.run('xdotool', [
      'search',
      '--onlyvisible',
      '--name',
      `^${title}$`,
    ]);
    return stdout.trim().split('\n').at(-1);
  };
  await until('the dialog can be seen', seen);
  // A dialog that is only being framed hears no key, so what counts is that it closes. It may be kept, unseen.
  await until('the dialog took the path', async () => {
    const id = await seen();
    if (!id) return true;
    await world.run('xdotool', ['windowfocus', '--sync', id]);
    await world.run('xdotool', ['key', '--clearmodifiers', 'ctrl+a']);
    // The path's first sign opens the field for it.
    await world.run('xdotool', ['type', '--clearmodifiers', path]);
    await world.run('xdotool', ['key', '--clearmodifiers', 'Return']);
    return until('the dialog is closed', async () => !(await seen()), 5).catch(() => false);
  });
}

/** Drags a file from another program over the window, waits until that is seen, and lets go. */
export async function dropFile(world, window, path) {
  const script = fileURLToPath(new URL('drag-source.py', import.meta.url));
  const source = world.start('/usr/bin/python3', [script, path], {
    listen: /^ready$/,
  });
  await source.line;
  const [id] = await windows(world);
  const mouse = (...args) => world.run('xdotool', args);
  const before = await window.count(mark('medium'));
  await mouse('mousemove', '20', '20', 'mousedown', '1', 'mousemove', '28', '28');
  let step = 0;
  await until('the window sees that a file hangs over it', async () => {
    // A drag is told where the pointer moves.
    step += 1;
    await mouse('mousemove', '--window', id, `${300 + (step % 9) * 8}`, '300');
    return (await window.count(mark('media', { over: true }))) > 0;
  });
  await mouse('mouseup', '1');
  // The program it comes from is asked for the file only now.
  await until('the file has come over', async () => (await window.count(mark('medium'))) > before);
  source.child.kill();
}

/** Opens an empty composer, whatever stands there. */
export async function compose(window, text, accounts) {
  await window.click(mark('nav-posts'));
  await window.click(mark('new-post'));
  for (const id of accounts) await window.click(mark('pick-account', { id }));
  await window.type(mark('composer-text'), text);
}

/** Sends what is written, and waits until the composer is closed. */
export async function send(window) {
  await window.click(`${mark('composer-send')}:not(:disabled)`);
  await window.gone(mark('composer'));
}

/** The moment on the wall that the composer has, in ms; worlds stand in UTC. */
export async function planned(window) {
  return Date.parse(`${await window.property(mark('when-moment'), 'value')}Z`);
}

/** Lets time pass until so long after a moment. */
export async function toMoment(app, moment, after = SECOND) {
  const { now_ms: now } = await sandboxState(app);
  await control(app, { do: 'advance', ms: Math.max(0, moment + after - now) });
}

/** What arrived at the sandbox with this in its text, by platform. */
export async function arrived(app, words) {
  const { posts } = await sandboxState(app);
  return Object.fromEntries(
    posts.filter(({ text }) => text.includes(words)).map((post) => [post.platform, post]),
  );
}

/** The states of a post's deliveries in the library, by account; its card is opened for it. */
export async function outcomes(window, words) {
  const card = await window.execute(
    `return [...document.querySelectorAll('[data-testid=post]')]
      .find((each) => each.innerText.includes(arguments[0]))?.dataset.id`,
    words,
  );
  if (!card) return undefined;
  const of = mark('post', { id: card });
  const open = `${of} ${mark('post-deliveries')}[aria-expanded=false]`;
  if ((await window.count(open)) > 0) await window.click(open);
  return (await window.list(`${of} ${mark('delivery')}`)).map(({ state, text }) => ({
    state,
    text,
  }));
}
