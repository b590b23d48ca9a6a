// "Fix all": the fewest sign-ins that heal every account, one after another.
//
// What is to be done is never remembered from the beginning: it is read from the app's latest plan,
// so an account that was healed meanwhile asks for nothing. A browser is opened only by a press.

import { accounts } from './accounts.svelte';
import { attempt } from './attempt.svelte';
import type { AccountId, AccountView, SignInView } from './bindings';
import { platforms } from './platforms.svelte';
import { listed, t } from './words.svelte';

/** A sign-in that is behind us. */
interface Settled {
  signIn: SignInView;
  connected: boolean;
}

/** Where the walk stands: what is behind, and the one in hand. */
interface Walk {
  settled: readonly Settled[];
  current: SignInView;
}

class FixAll {
  /** The walk as it will stand once the attempt that is asked for has begun. */
  #asked: Walk | null = $state.raw(null);
  #walk: Walk | null = $state.raw(null);
  #leaving = false;
  /** Every account that was in a plan of this walk. */
  #planned: ReadonlySet<AccountId> = $state.raw(new Set());

  /** The fewest sign-ins, the gravest first, as the app last said. */
  signIns: SignInView[] = $state.raw([]);
  /** Whether the summary of a walk that was left is shown. */
  told = $state(false);

  readonly #ended = $derived(
    attempt.view?.phase.phase === 'ended' ? attempt.view.phase.ending.ending : null,
  );
  readonly #hand = $derived(
    this.#asked !== null && this.#ended === null ? this.#asked : this.#walk,
  );
  readonly #remaining = $derived(this.#hand === null ? [] : this.#after(this.#hand));

  readonly walking = $derived(this.#hand !== null);
  /** Whether the sign-in in hand is over and healed what it was for. */
  readonly connected = $derived(this.walking && this.#ended === 'connected');
  /** The next sign-in after the one in hand; none when that is the last. */
  readonly next = $derived(this.#remaining[0] ?? null);
  /** Whether the sign-in in hand still has anything to heal. */
  readonly needed = $derived(this.#hand !== null && this.#now(this.#hand.current) !== undefined);

  /** Each sign-in of the walk and how it went, for a picture of the progress. */
  readonly steps = $derived.by(() => {
    const hand = this.#hand;
    if (hand === null) return [];
    const behind = hand.settled.map(({ connected }) => (connected ? 'healed' : 'skipped'));
    const current = this.connected ? 'healed' : 'current';
    return [...behind, current, ...this.#remaining.map(() => 'ahead')] as const;
  });

  /** Where the walk stands, in a line. */
  readonly progress = $derived.by(() => {
    const hand = this.#hand;
    if (hand === null) return '';
    const place = hand.settled.length + 1;
    const total = this.steps.length;
    if (!this.connected) {
      const { platform, heals } = this.#now(hand.current) ?? hand.current;
      return t('fix-progress', {
        place,
        total,
        platform: platforms.name(platform),
        names: listed(heals),
      });
    }
    if (this.next === null) return '';
    const { platform, heals } = this.next;
    return t('fix-progress-next', {
      place: place + 1,
      total,
      platform: platforms.name(platform),
      names: listed(heals),
    });
  });

  /** What a button calls the next sign-in: its platform, or its account where the platform stays. */
  readonly nextName = $derived.by(() => {
    if (this.next === null || this.#hand === null) return '';
    const { platform, heals } = this.next;
    const lead = heals[0];
    return platform === this.#hand.current.platform && lead ? lead : platforms.name(platform);
  });

  /** The words on the button that begins. */
  readonly label = $derived.by(() => {
    const signIns = this.signIns.length;
    const healed = this.signIns.reduce((sum, { heals }) => sum + heals.length, 0);
    if (signIns === 1 && healed === 1) return t('fix-sign-in-again');
    if (healed === 2 && accounts.needCount === 2) return t('fix-both', { signIns });
    return t('fix-several', { count: healed, signIns });
  });

  readonly healed = $derived(
    accounts.all.filter(({ id, needsPerson }) => this.#planned.has(id) && !needsPerson),
  );
  readonly left = $derived(
    accounts.all.filter(({ id, needsPerson }) => this.#planned.has(id) && needsPerson),
  );
  /** What is healed and what is left, in a sentence or two. */
  readonly summary = $derived.by(() => {
    const told = (all: AccountView[]) => ({ count: all.length, names: listed(named(all)) });
    const healed =
      this.healed.length === 0 ? t('fix-nothing-healed') : t('fix-healed', told(this.healed));
    return this.left.length === 0 ? healed : `${healed} ${t('fix-left', told(this.left))}`;
  });

  /** Begins with the gravest. One sign-in for one account is no walk. */
  async start(): Promise<void> {
    const [first] = this.signIns;
    if (!first) return;
    this.end();
    if (this.signIns.length === 1 && first.heals.length === 1) {
      await attempt.reconnect(first.account);
    } else {
      await this.#begin({ settled: [], current: first });
    }
  }

  /** Goes on with the next; what is in hand counts as skipped unless it connected. */
  async goOn(): Promise<void> {
    const hand = this.#hand;
    const next = this.next;
    if (hand === null || next === null) return;
    const settled = [...hand.settled, { signIn: hand.current, connected: this.connected }];
    await this.#begin({ settled, current: next });
  }

  /** The sign-in in hand once more. */
  async again(): Promise<void> {
    const hand = this.#hand;
    if (hand) await this.#begin({ ...hand, current: this.#now(hand.current) ?? hand.current });
  }

  /** Leaves the walk and tells how far it came. */
  async stop(): Promise<void> {
    this.#leaving = true;
    this.#plan();
    await attempt.dismiss();
    this.#leaving = false;
    if (attempt.view !== null) return;
    this.#walk = null;
    this.told = true;
  }

  /** After the last sign-in there is nothing more to tell. */
  async finish(): Promise<void> {
    await attempt.dismiss();
    if (attempt.view === null) this.end();
  }

  /** The attempt was put out of sight elsewhere, and the walk with it. */
  lost(): void {
    if (this.#asked === null && !this.#leaving) this.#walk = null;
  }

  /** Puts everything out of sight. */
  end(): void {
    this.#walk = null;
    this.#asked = null;
    this.#planned = new Set();
    this.told = false;
  }

  async #begin(walk: Walk): Promise<void> {
    this.#plan();
    this.#asked = walk;
    const begun = await attempt.reconnect(walk.current.account);
    if (begun) this.#walk = walk;
    this.#asked = null;
  }

  /** Remembers which accounts are planned for now. A plan names them; a name is good on a platform. */
  #plan(): void {
    const planned = accounts.all.filter(({ platform, name, needsPerson }) =>
      this.signIns.some(
        (signIn) => needsPerson && signIn.platform === platform && signIn.heals.includes(name),
      ),
    );
    this.#planned = new Set([...this.#planned, ...planned.map(({ id }) => id)]);
  }

  /** The planned sign-in that heals what this one was for; another account may lead it by now. */
  #now(signIn: SignInView): SignInView | undefined {
    const lead = signIn.heals[0];
    return (
      this.signIns.find(({ account }) => account === signIn.account) ??
      this.signIns.find(
        ({ platform, heals }) =>
          platform === signIn.platform && lead !== undefined && heals.includes(lead),
      )
    );
  }

  /** What is planned beyond this walk's steps. A Page left out of its sign-in gets one of its own. */
  #after({ settled, current }: Walk): SignInView[] {
    const over = [...settled, { signIn: current, connected: this.#ended === 'connected' }].map(
      ({ signIn, connected }) => (connected ? signIn.account : this.#now(signIn)?.account),
    );
    return this.signIns.filter(({ account }) => !over.includes(account));
  }
}

function named(all: AccountView[]): string[] {
  return all.map(({ name, platform }) => `${name} (${platforms.name(platform)})`);
}

export const fixAll = new FixAll();
