// The audit log as it is looked at: which entries are wanted, and the pages of them so far.

import type { AuditPageView, AuditSubject, AuditView, AuditWanted, Failure } from './bindings';
import { auditPage } from './ipc';
import { notices } from './notices.svelte';

const PAGE = 50;

/** A date as its field has it, at midnight here; `days` later. */
export function midnight(field: string, days = 0): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field);
  if (!found) return null;
  return new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]) + days).getTime();
}

class ActivityLog {
  /** Counts readings: an answer that was overtaken by a later question is dropped. */
  #turn = 0;

  account = $state('');
  subject: AuditSubject | '' = $state('');
  /** Dates as their fields have them. */
  from = $state('');
  until = $state('');
  search = $state('');

  entries: AuditView[] = $state.raw([]);
  fitting = $state(0);
  all = $state(0);
  loading = $state(true);
  failure: Failure | null = $state.raw(null);

  readonly filtering = $derived(
    [this.account, this.subject, this.from, this.until, this.search.trim()].some(
      (value) => value !== '',
    ),
  );
  readonly more = $derived(this.entries.length < this.fitting);

  /** What is wanted, as the app's side asks for it. */
  get wanted(): AuditWanted {
    return {
      account: this.account === '' ? null : this.account,
      subject: this.subject === '' ? null : this.subject,
      from: midnight(this.from),
      // The day that was chosen belongs to it.
      until: midnight(this.until, 1),
      search: this.search,
    };
  }

  /** Reads the first page anew, or the next one. */
  async load(next = false): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    this.failure = null;
    const last = next ? (this.entries.at(-1)?.sequence ?? null) : null;
    try {
      const page = await auditPage(this.wanted, last, PAGE);
      if (turn === this.#turn) this.#take(page, last !== null);
    } catch (thrown) {
      if (turn === this.#turn) this.failure = notices.respond(thrown);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  #take(page: AuditPageView, next: boolean): void {
    this.entries = next ? [...this.entries, ...page.entries] : page.entries;
    this.fitting = page.fitting;
    this.all = page.all;
  }

  clear(): void {
    this.account = '';
    this.subject = '';
    this.from = '';
    this.until = '';
    this.search = '';
  }
}

export const activity = new ActivityLog();
