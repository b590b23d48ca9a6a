// The library: which posts are looked at, and what the owner does with them.
//
// The engine decides what can be done and words every outcome; nothing here guesses a state.

import type {
  AccountId,
  DeliveryAction,
  DeliveryView,
  Failure,
  PageMarkView,
  Platform,
  PostFilterView,
  PostId,
  PostState,
  PostView,
} from './bindings';
import { announcer } from './announcer.svelte';
import * as ipc from './ipc';
import { notices } from './notices.svelte';

export const SHELVES = ['upcoming', 'needsYou', 'past', 'drafts', 'all'] as const;
export type Shelf = (typeof SHELVES)[number];

/** What stands on each shelf; nothing excludes nothing. */
export const ON_SHELF: Record<Shelf, readonly PostState[]> = {
  upcoming: ['scheduled', 'due', 'publishing', 'held'],
  needsYou: ['unconfirmed', 'failed', 'held'],
  past: ['published', 'unconfirmed', 'failed', 'missed', 'cancelled'],
  drafts: ['draft'],
  all: [],
};

const PAGE = 20;
/** What is still to come is read whole, so that the next one can stand first. */
const WHOLE = 200;
const MOST_PAGES = 10;
const PAUSE = 250;

class Posts {
  /** Counts readings, so that an answer that was overtaken is not shown. */
  #turn = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;

  all: PostView[] = $state.raw([]);
  next: PageMarkView | null = $state.raw(null);
  loading = $state(false);
  /** Whether the shelf was read at all. */
  read = $state(false);
  failure: Failure | null = $state.raw(null);

  shelf: Shelf = $state('upcoming');
  account: AccountId | 'all' = $state('all');
  platform: Platform | 'all' = $state('all');
  state: PostState | 'all' = $state('all');
  search = $state('');

  /** The one that is looked at by itself, in the calendar. */
  looked: PostView | null = $state.raw(null);

  /** What did not work with which post. */
  refused: { post: PostId; failure: Failure } | null = $state.raw(null);
  busy: PostId | null = $state(null);

  readonly narrowed = $derived(
    this.account !== 'all' ||
      this.platform !== 'all' ||
      this.state !== 'all' ||
      this.search.trim() !== '',
  );

  readonly filter: PostFilterView = $derived({
    accounts: this.account === 'all' ? [] : [this.account],
    platforms: this.platform === 'all' ? [] : [this.platform],
    states: this.state === 'all' ? [...ON_SHELF[this.shelf]] : [this.state],
    search: this.search.trim(),
  });

  /** Reads the shelf from its beginning. What stands there stays in sight meanwhile. */
  async load(): Promise<void> {
    clearTimeout(this.#wait);
    const turn = ++this.#turn;
    const { filter, shelf } = this;
    this.loading = true;
    try {
      const found = shelf === 'upcoming' ? await this.#whole(filter) : null;
      const page = found ?? (await ipc.posts(filter, null, Math.max(PAGE, this.#shown)));
      if (turn !== this.#turn) return;
      this.all = page.posts;
      this.next = page.next;
      this.failure = null;
      this.read = true;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  /** Reads on after the last post. */
  async more(): Promise<void> {
    if (!this.next) return;
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const page = await ipc.posts(this.filter, this.next, PAGE);
      if (turn !== this.#turn) return;
      this.all = [...this.all, ...page.posts];
      this.next = page.next;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  /** Reads anew after a moment, as changes come in bursts. */
  stir(): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.load(), PAUSE);
  }

  /** Another shelf, as if opened afresh. */
  show(shelf: Shelf): void {
    this.shelf = shelf;
    this.state = 'all';
    this.all = [];
    this.next = null;
    this.read = false;
    void this.load();
  }

  widen(): void {
    this.account = 'all';
    this.platform = 'all';
    this.state = 'all';
    this.search = '';
    void this.load();
  }

  /** A post as it is now. Whether it still belongs here is for the engine to say. */
  put(post: PostView): void {
    if (this.looked?.id === post.id) this.looked = post;
    const at = this.all.findIndex(({ id }) => id === post.id);
    if (at >= 0) this.all = this.all.with(at, post);
    if (this.read) this.stir();
  }

  remove(id: PostId): void {
    this.all = this.all.filter((post) => post.id !== id);
  }

  /** Does what the owner wants with a delivery; what opens a dialog or a page is not done here. */
  async act(post: PostView, delivery: DeliveryView, action: DeliveryAction): Promise<void> {
    const { id } = delivery;
    const ways: Partial<Record<DeliveryAction, () => Promise<PostView[] | null>>> = {
      publishNow: () => ipc.publishDeliveries([id]),
      retry: () => ipc.publishDeliveries([id]),
      cancel: () => ipc.cancelDeliveries([id]),
      skip: () => ipc.skipDeliveries([id]),
      itIsThere: () => ipc.deliveryIsThere(id),
      sendAgain: () => ipc.deliveryIsNotThere(id, true),
      leaveIt: () => ipc.deliveryIsNotThere(id, false),
      open: () => ipc.openPost(id),
    };
    const way = ways[action];
    if (way) await this.run(post.id, way);
  }

  async refresh(post: PostView): Promise<void> {
    await this.run(post.id, async () => [await ipc.refreshFigures(post.id)]);
  }

  async discard(post: PostView): Promise<void> {
    await this.run(post.id, async () => {
      await ipc.discardDraft(post.id);
      this.remove(post.id);
      return null;
    });
  }

  /** Runs one thing at a post; its failure stands beside it. Returns whether it went well. */
  async run(post: PostId, way: () => Promise<PostView[] | null>): Promise<boolean> {
    this.busy = post;
    this.refused = null;
    try {
      const changed = (await way()) ?? [];
      changed.forEach((each) => this.put(each));
      const told = changed[0];
      if (told) announcer.say(told.summary);
      return true;
    } catch (thrown) {
      const failure = notices.respond(thrown);
      if (failure) this.refused = { post, failure };
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    clearTimeout(this.#wait);
    this.#turn += 1;
    this.all = [];
    this.next = null;
    this.read = false;
    this.loading = false;
    this.failure = null;
    this.refused = null;
    this.busy = null;
    this.shelf = 'upcoming';
    this.account = 'all';
    this.platform = 'all';
    this.state = 'all';
    this.search = '';
  }

  get #shown(): number {
    return Math.min(this.all.length, WHOLE);
  }

  async #whole(filter: PostFilterView) {
    const posts: PostView[] = [];
    let next: PageMarkView | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await ipc.posts(filter, next, WHOLE);
      posts.push(...found.posts);
      next = found.next;
      if (!next) break;
    }
    return { posts: posts.reverse(), next: null };
  }
}

export const posts = new Posts();
