// The composer: the one post that is being written. It outlives the page, so that who leaves and comes
// back finds every word; a draft is also kept by the engine as one types.
//
// A post that is more than a draft is changed only by scheduling it anew, so it is never saved half
// written; it then stays here until it is scheduled or put away.

import type {
  AccountId,
  ChosenMediaView,
  Content,
  Failure,
  Media,
  PostCheckView,
  PostDraft,
  PostId,
  PostProblemView,
  PostView,
} from './bindings';
import { accounts } from './accounts.svelte';
import { announcer } from './announcer.svelte';
import * as ipc from './ipc';
import { isVideo } from './media';
import { notices } from './notices.svelte';
import { place } from './place.svelte';
import { posts } from './posts.svelte';
import { type Field, fieldOf } from './problem-fields';
import { t } from './words.svelte';

export type When = 'now' | 'later';
export type Saving = 'nothing' | 'waiting' | 'saving' | 'saved' | 'failed';

const CHECK_AFTER = 200;
const SAVE_AFTER = 600;

const blank = (): Content => ({
  text: '',
  link: null,
  media: [],
  youtube: { title: '', visibility: 'public', madeForKids: null, synthetic: false },
  instagram: { kind: 'post' },
});

class Composer {
  #checkTurn = 0;
  #checkWait: ReturnType<typeof setTimeout> | undefined;
  #saveWait: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  /** What is written, and what of it the engine has. */
  #written = 0;
  #kept = 0;

  open = $state(false);
  id: PostId | null = $state(null);
  /** Whether it is kept as one types; a post that has left the drafts is not. */
  isDraft = $state(true);
  content: Content = $state(blank());
  chosen: AccountId[] = $state([]);
  local = $state('');
  zone: string | null = $state(null);
  lateMinutes: number | null = $state(null);
  when: When = $state('later');
  /** How the accounts are grouped that it can go to. */
  grouping: 'platform' | 'brand' = $state('platform');

  check: PostCheckView | null = $state.raw(null);
  checking = $state(false);
  checkFailure: Failure | null = $state.raw(null);
  saving: Saving = $state('nothing');
  failure: Failure | null = $state.raw(null);
  busy = $state(false);
  /** Files that cannot be used, with why. */
  refused: ChosenMediaView[] = $state.raw([]);
  looking = $state(false);
  /** Files hang over the window. */
  over = $state(false);

  /** The chosen accounts that nothing can be sent to now. */
  readonly dead = $derived(
    this.chosen.flatMap((id) => {
      const account = accounts.find(id);
      return account?.status === 'error' ? [account] : [];
    }),
  );
  readonly ready = $derived(
    !this.checking &&
      !this.busy &&
      (this.when === 'now'
        ? (this.check?.canBePublished ?? false) && this.dead.length === 0
        : (this.check?.canBeScheduled ?? false)),
  );

  readonly #empty = $derived(
    this.content.text.trim() === '' &&
      (this.content.link ?? '').trim() === '' &&
      this.content.media.length === 0 &&
      this.content.youtube.title.trim() === '' &&
      this.chosen.length === 0,
  );

  problems(field: Field): PostProblemView[] {
    return (this.check?.problems ?? []).filter((each) => fieldOf(each) === field);
  }

  /** What is wrong with one medium; none asks for what is wrong with all of them together. */
  mediaProblems(index: number | null): PostProblemView[] {
    return this.problems('media').filter(({ problem }) =>
      problem && 'index' in problem ? problem.index === index : index === null,
    );
  }

  /** Opens what is being written, or an empty sheet. */
  begin(local: string | null = null): void {
    place.go('posts');
    if (this.open) {
      if (local !== null) this.at(local);
      return;
    }
    this.#lay();
    if (local !== null) this.local = local;
    this.open = true;
    this.#look(0);
  }

  /** Opens a post that was written before. */
  edit(post: PostView): void {
    place.go('posts');
    this.#lay();
    this.id = post.id;
    this.isDraft = post.state === 'draft';
    this.content = structuredClone(post.content);
    this.chosen = post.deliveries
      .filter(({ state, connected }) => connected && state !== 'cancelled')
      .map(({ account }) => account);
    this.local = post.planned?.local ?? '';
    this.zone = post.planned?.zone ?? null;
    this.lateMinutes = post.lateMinutes;
    this.saving = this.isDraft ? 'saved' : 'nothing';
    this.open = true;
    this.#look(0);
  }

  /** Something was typed or chosen. */
  changed(): void {
    this.#written += 1;
    this.#look(CHECK_AFTER);
    if (!this.isDraft || (this.#empty && this.id === null)) return;
    this.saving = 'waiting';
    clearTimeout(this.#saveWait);
    this.#saveWait = setTimeout(() => void this.keep(), SAVE_AFTER);
  }

  toggle(id: AccountId): void {
    this.chosen = this.chosen.includes(id)
      ? this.chosen.filter((each) => each !== id)
      : [...this.chosen, id];
    this.changed();
  }

  at(local: string): void {
    this.local = local;
    this.when = 'later';
    this.changed();
  }

  /** Has files chosen by the system's own dialog. */
  async chooseFiles(): Promise<void> {
    this.#take(await this.#gather(ipc.chooseFiles));
  }

  /** Files that were dropped on the window: they go into the post that is written, or into a new one. */
  dropped(files: ChosenMediaView[]): void {
    if (place.above) return;
    this.begin();
    this.#take(files);
  }

  /** Looks at what lies at a public address, and takes it. */
  async addAddress(address: string): Promise<boolean> {
    return this.#take(await this.#gather(async () => [await ipc.lookAtAddress(address)]));
  }

  /** Looks whether a medium lies at a public address as well, and has it fetched there. */
  async lookForCopy(index: number, address: string): Promise<boolean> {
    const [found] = await this.#gather(async () => [await ipc.lookAtAddress(address)]);
    const medium = this.content.media[index];
    if (!found || !medium) return false;
    if (found.media && isVideo(found.media) !== isVideo(medium)) {
      found.words = t('posts-copy-other-kind');
      found.media = null;
    }
    this.refused = found.media ? [] : [found];
    if (found.media) this.change(index, { onTheWeb: found.media });
    return found.media !== null;
  }

  /** Changes what a medium is: its words, or where the same lies on the web. */
  change(index: number, to: Partial<Pick<Media, 'alt' | 'onTheWeb'>>): void {
    const medium = this.content.media[index];
    if (!medium) return;
    Object.assign(medium, to);
    this.changed();
  }

  async #gather(way: () => Promise<ChosenMediaView[]>): Promise<ChosenMediaView[]> {
    if (this.looking) return [];
    this.looking = true;
    this.failure = null;
    try {
      return await way();
    } catch (thrown) {
      this.failure = notices.respond(thrown);
      return [];
    } finally {
      this.looking = false;
    }
  }

  /** Takes what can be used of what was found, and says why the rest cannot be. */
  #take(found: ChosenMediaView[]): boolean {
    if (found.length === 0) return false;
    const usable = found.flatMap(({ media }): Media[] => (media ? [media] : []));
    this.refused = found.filter(({ media }) => media === null);
    if (usable.length === 0) return false;
    this.content.media = [...this.content.media, ...usable];
    announcer.say(t('posts-said-files', { count: usable.length }));
    this.changed();
    return true;
  }

  removeMedia(index: number): void {
    this.content.media = this.content.media.filter((_, each) => each !== index);
    this.changed();
  }

  /** Moves a medium one place to the front. */
  advance(index: number): void {
    const media = [...this.content.media];
    const [moved] = media.splice(index, 1);
    if (!moved) return;
    media.splice(Math.max(0, index - 1), 0, moved);
    this.content.media = media;
    this.changed();
  }

  /** Has the engine keep what is written. One saving at a time, so that no draft is made twice. */
  async keep(): Promise<void> {
    clearTimeout(this.#saveWait);
    if (this.#saving) {
      await this.#saving;
      if (this.#written === this.#kept) return;
    }
    if (!this.open || !this.isDraft || this.#written === this.#kept) return;
    this.#saving = this.#save().finally(() => (this.#saving = null));
    await this.#saving;
  }

  /** Back to the posts; the draft is kept. */
  async leave(): Promise<void> {
    if (this.#empty) {
      await this.#saving;
      await this.discard();
      return;
    }
    await this.keep();
    if (this.saving !== 'failed') this.#close();
  }

  /** Throws away what is written. */
  async discard(): Promise<void> {
    clearTimeout(this.#saveWait);
    await this.#saving;
    const { id, isDraft } = this;
    if (id !== null && isDraft && !(await this.#run(() => ipc.discardDraft(id)))) return;
    if (id !== null && isDraft) posts.remove(id);
    this.#close();
  }

  /** Schedules or publishes, whichever is chosen. */
  async send(): Promise<void> {
    if (!this.ready) return;
    const now = this.when === 'now';
    clearTimeout(this.#saveWait);
    await this.#saving;
    const draft = this.#draft();
    const sent = await this.#run(() => (now ? ipc.publishPost(draft) : ipc.schedulePost(draft)));
    if (!sent) return;
    this.#close();
    announcer.say(sent.done.summary);
    posts.show('upcoming');
  }

  /** Forgets everything; the next window begins afresh. */
  clear(): void {
    this.#close();
    this.#lay();
  }

  async #run<T>(way: () => Promise<T>): Promise<{ done: T } | null> {
    this.busy = true;
    this.failure = null;
    try {
      return { done: await way() };
    } catch (thrown) {
      this.failure = notices.respond(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #save(): Promise<void> {
    const written = this.#written;
    this.saving = 'saving';
    try {
      const saved = await ipc.saveDraft(this.#draft());
      this.id = saved.id;
      this.#kept = written;
      this.saving = this.#written === written ? 'saved' : 'waiting';
      this.failure = null;
    } catch (thrown) {
      this.saving = 'failed';
      this.failure = notices.respond(thrown);
    }
  }

  #draft(): PostDraft {
    const content = $state.snapshot(this.content) as Content;
    const link = content.link?.trim() ?? '';
    return {
      id: this.id,
      content: { ...content, link: link === '' ? null : link },
      accounts: [...this.chosen],
      local: this.local === '' ? null : this.local,
      zone: this.zone,
      lateMinutes: this.lateMinutes,
    };
  }

  #look(after: number): void {
    clearTimeout(this.#checkWait);
    const turn = ++this.#checkTurn;
    this.checking = true;
    this.#checkWait = setTimeout(() => void this.#checkNow(turn), after);
  }

  async #checkNow(turn: number): Promise<void> {
    try {
      const found = await ipc.checkDraft(this.#draft());
      if (turn !== this.#checkTurn) return;
      this.check = found;
      this.checkFailure = null;
    } catch (thrown) {
      if (turn !== this.#checkTurn) return;
      this.check = null;
      this.checkFailure = notices.respond(thrown);
    }
    this.checking = false;
  }

  /** Looks again, as after a failure. */
  checkAgain(): void {
    this.#look(0);
  }

  #close(): void {
    clearTimeout(this.#saveWait);
    clearTimeout(this.#checkWait);
    this.#checkTurn += 1;
    // Nothing is left to keep. The page keeps what is written when it goes, and then still sees it open.
    this.#kept = this.#written;
    this.open = false;
  }

  /** An empty sheet. */
  #lay(): void {
    this.id = null;
    this.isDraft = true;
    this.content = blank();
    this.chosen = [];
    this.local = '';
    this.zone = null;
    this.lateMinutes = null;
    this.when = 'later';
    this.check = null;
    this.checking = false;
    this.checkFailure = null;
    this.saving = 'nothing';
    this.failure = null;
    this.busy = false;
    this.refused = [];
    this.looking = false;
    this.#written = 0;
    this.#kept = 0;
  }
}

export const composer = new Composer();
