// The app's side as the window knows it: filled by one snapshot, then kept by its stream of updates.

import type { AccountView, AttemptView, Failure, Snapshot, Update, World } from './bindings';
import { accounts } from './accounts.svelte';
import { attempt } from './attempt.svelte';
import { composer } from './composer.svelte';
import { clock } from './clock.svelte';
import { disk } from './disk.svelte';
import { finding } from './finding.svelte';
import { fixAll } from './fix-all.svelte';
import { horizon } from './horizon.svelte';
import { subscribe } from './ipc';
import { notices } from './notices.svelte';
import { place } from './place.svelte';
import { platforms } from './platforms.svelte';
import { posts } from './posts.svelte';
import { recovery } from './recovery.svelte';
import { vault } from './vault.svelte';
import { words } from './words.svelte';

class House {
  /** Counts subscriptions, so that a stream that was replaced is not heard any more. */
  #turn = 0;

  state: 'loading' | 'open' | 'failed' = $state('loading');
  failure: Failure | null = $state.raw(null);
  world: World = $state('live');
  version = $state('');

  async open(): Promise<void> {
    this.state = 'loading';
    this.failure = null;
    notices.onGone((id) => accounts.remove(id));
    await this.#subscribe();
  }

  async #subscribe(): Promise<void> {
    const turn = ++this.#turn;
    // Updates may overtake the snapshot; they wait for it.
    let early: Update[] | null = [];
    try {
      const snapshot = await subscribe((updates) => {
        if (turn !== this.#turn) return;
        if (early) early.push(...updates);
        else this.#hear(updates);
      });
      if (turn !== this.#turn) return;
      this.#load(snapshot);
      const waiting = early;
      early = null;
      this.#hear(waiting);
      this.state = 'open';
      // After the picture that shows them; `cargo xtask bench` reads it.
      requestAnimationFrame(() => setTimeout(() => performance.mark('accounts drawn')));
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = notices.respond(thrown);
      this.state = 'failed';
    }
  }

  #load(snapshot: Snapshot): void {
    this.world = snapshot.world;
    this.version = snapshot.version;
    words.speak(snapshot.language);
    clock.set(snapshot.now);
    platforms.load(snapshot.platforms);
    accounts.load(snapshot.accounts, snapshot.former, snapshot.glance);
    accounts.round = snapshot.round;
    fixAll.signIns = snapshot.signIns;
    this.#attempt(snapshot.attempt);
    vault.take(snapshot.vault);
    disk.view = snapshot.disk;
    recovery.view = snapshot.recovery;
  }

  #attempt(view: AttemptView | null): void {
    attempt.take(view);
    if (view === null) fixAll.lost();
  }

  /** Takes changes over, in their order; cards that follow each other are put in place together. */
  #hear(updates: readonly Update[]): void {
    // An age must never be older than the fact it stands beside.
    if (updates.length > 0) clock.tick();
    let cards: AccountView[] = [];
    for (const update of updates) {
      if (update.type === 'account') cards.push(update.account);
      else {
        accounts.put(...cards);
        cards = [];
        this.#apply(update);
      }
    }
    accounts.put(...cards);
  }

  #apply(update: Exclude<Update, { type: 'account' }>): void {
    switch (update.type) {
      case 'everything':
        return this.#load(update.snapshot);
      case 'accountLeft':
        place.forget(update.id);
        return accounts.remove(update.id);
      case 'former':
        accounts.former = update.former;
        return;
      case 'glance':
        accounts.glance = update.glance;
        fixAll.signIns = update.signIns;
        return;
      case 'round':
        accounts.round = update.round;
        return;
      case 'attempt':
        return this.#attempt(update.attempt);
      case 'platforms':
        return platforms.load(update.platforms);
      case 'vault':
        return vault.take(update.vault);
      case 'disk':
        disk.view = update.disk;
        return;
      case 'show':
        place.go('accounts');
        if (update.account !== null) place.details(update.account, update.reconnect);
        else if (update.reconnect) {
          finding.clear();
          finding.onlyNeedsYou = accounts.needCount > 0;
        }
        return;
      case 'fixAll':
        place.go('accounts');
        // A sign-in that is in hand stays what the window shows.
        if (attempt.view === null && !fixAll.walking) void fixAll.start();
        return;
      case 'notice':
        notices.told = { message: update.message, said: update.said };
        return;
      case 'post':
        return posts.put(update.post);
      case 'postGone':
        return posts.remove(update.id);
      case 'postsChanged':
        if (posts.read) posts.stir();
        return;
      case 'filesOver':
        composer.over = update.over;
        return;
      case 'filesDropped':
        return composer.dropped(update.files);
      case 'language':
        words.speak(update.language);
        // Cards, glance and the rest come with words in them.
        horizon.clear();
        if (posts.read) posts.stir();
        void this.#subscribe();
        return;
      case 'clock':
        return clock.set(update.now);
    }
  }
}

export const house = new House();
