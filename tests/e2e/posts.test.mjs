// Posts, end to end: an owner writes one for five accounts on five platforms, publishes one now and one at its time, and
// sees in library and calendar what arrived at the platforms.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { cards, disconnect, telling } from './actions.mjs';
import { App } from './app.mjs';
import { SilentBrowser } from './desktop.mjs';
import { World } from './environment.mjs';
import {
  arrived,
  chooseFile,
  compose,
  dropFile,
  connectQuickly,
  outcomes,
  passing,
  pipe,
  planned,
  send,
  toMoment,
  video,
} from './posting.mjs';
import { until } from './processes.mjs';
import { sandboxOf, sandboxState } from './sandbox.mjs';
import { mark } from './webdriver.mjs';

/** The protocol's keys (W3C WebDriver, 17.4.2). */
const [SHIFT, LEFT, RIGHT] = ['\uE008', '\uE012', '\uE014'];
const PLATFORMS = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'];
const ON_THE_WEB = 'https://corner-florist.example/tulips.mp4';

let world;
let browser;
let app;
/** The ids of the five accounts, by platform. */
let five;

const step = (name, act) =>
  test(name, telling(`posts, ${name}`, { world: () => world, app: () => app }, act));

before(async () => {
  world = await World.open();
  browser = await SilentBrowser.install(world);
  app = new App(world);
  await app.start();
  await app.window.see(mark('glance'));
});

after(async () => {
  await app?.stop().catch(() => {});
  await world?.close();
});

step('five accounts on five platforms are connected', async () => {
  await connectQuickly(app, browser, 'facebook', {
    persona: 'lena',
    choose: ['Corner Florist'],
  });
  for (const platform of ['instagram', 'x']) {
    await connectQuickly(app, browser, platform, { persona: 'lena' });
  }
  await connectQuickly(app, browser, 'linkedin', {
    persona: 'lena',
    choose: ['Lena Moritz'],
  });
  await connectQuickly(app, browser, 'youtube', { persona: 'lena' });
  five = await until('five cards are healthy', async () => {
    const all = await cards(app.window);
    const healthy = all.length === 5 && all.every(({ status }) => status === 'healthy');
    return healthy && Object.fromEntries(all.map(({ platform, id }) => [platform, id]));
  });
  assert.deepEqual(Object.keys(five).sort(), PLATFORMS);
});

/** A post for all five with a video, as far as the choice of its time. */
async function forAllFive(text, title, film) {
  const { window } = app;
  await compose(window, text, Object.values(five));
  await chooseFile(world, window, film.path);
  await window.see(mark('medium', { format: 'mp4', kind: 'file' }));
  await window.type(mark('alt'), 'Yellow tulips in a bucket');
  await window.type(mark('copy-address'), ON_THE_WEB);
  await window.click(mark('copy-add'));
  assert.match(await window.text(mark('medium-copy')), /fetches it from .*tulips\.mp4/);
  await window.type(mark('youtube-title'), title);
  // What was missing without it goes away with the same look at it, and moves what stands below.
  await until('the title is looked at', async () =>
    (await window.text(mark('preview', { platform: 'youtube' }))).includes(title),
  );
  await window.click(mark('kids-false'));
  // Each platform's own look at it, with nothing in the way.
  await until('all five take it', async () => {
    const shown = (await window.list(mark('preview'))).map(({ platform }) => platform);
    return shown.sort().join() === PLATFORMS.join() && (await window.count(mark('problem'))) === 0;
  });
}

/** Holds what arrived to what was written. */
function right(posts, text, title, film) {
  assert.deepEqual(Object.keys(posts).sort(), PLATFORMS);
  for (const [platform, post] of Object.entries(posts)) {
    assert.equal(post.text, text, platform);
    assert.equal(post.media.length, 1, platform);
    const [piece] = post.media;
    assert.equal(piece.kind, 'video/mp4', platform);
    // Instagram fetched it itself; everybody else got each byte.
    assert.equal(piece.digest, platform === 'instagram' ? ON_THE_WEB : film.digest, platform);
    if (platform !== 'instagram') assert.equal(piece.bytes, film.size, platform);
  }
  assert.equal(posts.youtube.title, title);
  assert.equal(posts.youtube.visibility, 'public');
}

/** Waits until the library says of a post that it is published at all five. */
const publishedAtAll = (words) =>
  passing(app, `the library shows "${words}" as published at all five`, async () => {
    const all = await outcomes(app.window, words);
    return all?.length === 5 && all.every(({ state }) => state === 'published') && all;
  });

const NOW = 'Fresh tulips are in this morning.';
const LATER = 'Roses come tomorrow, from nine o’clock on.';
let films;

step('a pipe is refused in words, and the page can name no file', async () => {
  const { window } = app;
  films = [await video(world, 'tulips.mp4'), await video(world, 'roses.mp4')];
  const waiting = await pipe(world, 'pipe.jpg');
  await compose(window, 'Only looking.', [five.x]);
  await chooseFile(world, window, waiting);
  assert.match(await window.text(mark('file-refused')), /pipe\.jpg This is no file/);
  assert.equal(await window.count(mark('medium')), 0);
  // What the page says by itself counts for nothing: neither a command that takes paths nor a path in a post.
  const said = await window.evaluate(
    `const { invoke } = window.__TAURI_INTERNALS__;
     const tries = [
       () => invoke('look_at_files', { files: [args[0]] }),
       () => invoke('plugin:dialog|open', { options: {} }),
       () => invoke('save_draft', { draft: { id: null, accounts: [], local: null, zone: null, lateMinutes: null,
         content: { text: 'x', media: [{ source: { kind: 'file', at: args[0] }, format: 'mp4', size: 1, pixels: null, seconds: null, alt: '' }] } } }),
     ];
     const answers = [];
     for (const each of tries) answers.push(await each().then(() => 'taken', (error) => error.message ?? error));
     return answers;`,
    films[0].path,
  );
  assert.match(said.value[0], /not found|not allowed/);
  assert.match(said.value[1], /not found|not allowed/);
  assert.match(said.value[2], /was not chosen here/);
  await window.click(mark('composer-discard'));
});

step('a file that is dragged from another program is added', async () => {
  const { window } = app;
  await compose(window, 'Only looking.', [five.x]);
  await dropFile(world, window, films[0].path);
  await window.see(mark('medium', { format: 'mp4', kind: 'file' }));
  assert.match(await window.text(mark('medium')), /tulips\.mp4/);
  assert.ok(!(await window.execute('return document.body.innerHTML')).includes(world.home));
  await window.click(mark('composer-discard'));
});

step('a post for all five is published now', async () => {
  await forAllFive(NOW, 'Fresh tulips', films[0]);
  await app.window.click(mark('when-now'));
  await send(app.window);
  await app.window.click(mark('shelf-all'));
  const all = await publishedAtAll(NOW);
  for (const { text } of all) assert.match(text, /Published/);
  right(await arrived(app, NOW), NOW, 'Fresh tulips', films[0]);
});

let due;

step('another is scheduled, and not sent before its time', async () => {
  await forAllFive(LATER, 'Roses tomorrow', films[1]);
  await app.window.click(mark('when-later'));
  await app.window.click(mark('when-offer'));
  due = await planned(app.window);
  assert.ok(due > (await sandboxState(app)).now_ms);
  await send(app.window);
  const all = await until('the library shows it as scheduled', () => outcomes(app.window, LATER));
  assert.deepEqual(
    all.map(({ state }) => state),
    Array(5).fill('scheduled'),
  );
  await toMoment(app, due, -60_000);
  assert.deepEqual(await arrived(app, LATER), {});
});

step('it goes out at its time, with the right bodies', async () => {
  await toMoment(app, due);
  await app.window.click(mark('shelf-all'));
  await publishedAtAll(LATER);
  const posts = await arrived(app, LATER);
  right(posts, LATER, 'Roses tomorrow', films[1]);
  for (const post of Object.values(posts)) assert.ok(post.at_ms >= due, 'none before its time');
  const { posts: all } = await sandboxState(app);
  assert.equal(all.length, 10, 'nothing arrived twice');
});

/** How many accounts of the post tell figures. */
let figures = 0;

step('the library tells figures with their age, and leads to the post', async () => {
  const { window } = app;
  const card = mark('post', {
    id: (await window.list(mark('post'))).find(({ text }) => text.includes(LATER)).id,
  });
  await window.click(`${card} ${mark('post-figures')}`);
  await until('figures are there', async () => {
    const asking = await window.count(`${card} ${mark('post-figures')}:disabled`);
    const told = await window.list(`${card} ${mark('figures')}`);
    figures = told.length;
    return asking === 0 && figures > 0 && told.every(({ text }) => /asked/.test(text));
  });
  const before = await browser.last();
  await window.click(
    `${card} ${mark('delivery', { state: 'published' })} ${mark('delivery-open')}`,
  );
  const opened = await until('the browser opens it', async () => {
    const last = await browser.last();
    return last !== before && last;
  });
  // The sandbox stands in for the platforms: its page shows what arrived.
  assert.ok(opened.startsWith(await sandboxOf(app)), opened);
  const page = await (await fetch(opened)).text();
  assert.ok(page.includes(LATER) && page.includes(NOW));
});

step('the calendar shows both on their days, with their outcome', async () => {
  const { window } = app;
  await window.click(mark('view-calendar'));
  const day = new Date(due).toISOString().slice(0, 10);
  for (const words of [NOW, LATER]) {
    await until(`"${words}" stands in the calendar`, async () => {
      const entries = await window.list(mark('calendar-entry', { state: 'published' }));
      return entries.some(({ text }) => text.includes(words));
    });
  }
  const there = await window.list(
    `${mark('calendar-day', { day })} ${mark('calendar-entry', { state: 'published' })}`,
  );
  assert.ok(
    there.some(({ text }) => text.includes(LATER)),
    JSON.stringify(there),
  );
});

step('in the calendar a post is moved by the keyboard and by the mouse, and back', async () => {
  const { window } = app;
  const words = 'Wreaths, a workshop.';
  await compose(window, words, [five.x]);
  // In a week, so that the days around it are still to come.
  await window.click(`${mark('when-offer')}:nth-of-type(3)`);
  const first = new Date(await planned(window));
  await send(window);
  await window.click(mark('calendar-span-week'));
  await window.click(mark('calendar-after'));
  const [from, to, key] = await until('its week is there', async () => {
    const days = (await window.list(mark('calendar-day'))).map(({ day }) => day);
    const place = days.indexOf(first.toISOString().slice(0, 10));
    if (place < 0) return undefined;
    return place < 6 ? [days[place], days[place + 1], RIGHT] : [days[place], days[place - 1], LEFT];
  });
  const entry = (day) =>
    `${mark('calendar-day', { day })} ${mark('calendar-entry', { state: 'scheduled' })}`;
  const stands = (day, what) =>
    until(what, async () =>
      (await window.list(entry(day))).some(({ text }) => text.includes(words)),
    );
  await stands(from, 'it stands on its day');
  await window.execute('document.querySelector(arguments[0]).focus()', entry(from));
  await window.keys([SHIFT, key]);
  await stands(to, 'it was moved by the keyboard');
  await window.click(mark('undo'));
  await stands(from, 'it is back');
  const day = mark('calendar-day', { day: to });
  await window.drag(entry(from), `${mark('calendar-day')}:nth-child(7)`);
  await until('what is dragged hangs below the pointer, inside the window', () =>
    window.execute(
      `const box = document.querySelector(arguments[0])?.getBoundingClientRect();
      return box && box.width > 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight`,
      mark('calendar-dragged'),
    ),
  );
  await window.dragOn(day);
  await until('the day under the pointer shows it', () =>
    window.execute('return document.querySelector(arguments[0]).classList.contains("over")', day),
  );
  await window.drop();
  await stands(to, 'it was dragged by the mouse');
  assert.equal(await window.count(mark('post-dialog')), 0, 'a drag is no click');
  await window.click(mark('undo'));
  await stands(from, 'it is back from the drag');
});

step('figures and outcomes are kept when an account is disconnected', async () => {
  const { window } = app;
  await window.click(mark('nav-accounts'));
  await disconnect(window, five.x);
  await window.click(mark('nav-posts'));
  await window.click(mark('view-calendar'));
  await window.click(mark('shelf-all'));
  await until('it is published there still, and has its figures', async () => {
    const all = await outcomes(window, LATER);
    const told = all?.filter(({ text }) => /asked/.test(text)) ?? [];
    return all?.every(({ state }) => state === 'published') && told.length >= figures;
  });
});
