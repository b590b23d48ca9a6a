// Where the person is in the window: the page, and the dialog above it.

import type { AccountId, CalendarEntryView, DeliveryId, Platform, PostId } from './bindings';

export type Page = 'accounts' | 'posts' | 'horizon' | 'activity' | 'learn' | 'settings';

/** The sections of the settings, by the ids of their headings. */
export type Section =
  | 'platform-apps'
  | 'world'
  | 'general'
  | 'language'
  | 'notifications'
  | 'posts-settings'
  | 'security'
  | 'activity-log'
  | 'about';

/** What can be asked of a section from elsewhere. */
export type Asked =
  'passphrase' | 'key' | 'backup' | 'restore' | 'revoke' | 'world' | 'licences' | 'diagnostics';

export type Above =
  | { kind: 'connect'; platform: Platform | null }
  | { kind: 'details'; account: AccountId; reconnect: boolean }
  | { kind: 'describe'; account: AccountId }
  | { kind: 'disconnect'; account: AccountId }
  | { kind: 'disconnectSeveral'; accounts: AccountId[] }
  | { kind: 'label'; accounts: AccountId[] }
  | { kind: 'reschedule'; post: PostId; deliveries: DeliveryId[]; local: string }
  | { kind: 'post'; post: PostId; movable: DeliveryId[]; local: string }
  | { kind: 'palette' }
  | { kind: 'shortcuts' };

class Place {
  page: Page = $state('accounts');
  above: Above | null = $state.raw(null);
  /** The platform whose app is to be looked at in the settings. */
  app: Platform | null = $state(null);
  /** The section of the settings that is to be brought into view. */
  section: Section | null = $state(null);
  #asked: Asked | null = $state(null);

  go(page: Page): void {
    this.page = page;
    this.above = null;
    this.app = null;
    this.section = null;
    this.#asked = null;
  }

  /** Opens a section of the settings, and asks it for something. */
  settings(section: Section, asked: Asked | null = null): void {
    this.go('settings');
    this.section = section;
    this.#asked = asked;
  }

  /** What is asked of whoever does these; told once. */
  take<Mine extends Asked>(...mine: Mine[]): Mine | null {
    const asked = mine.find((one) => one === this.#asked) ?? null;
    if (asked !== null) this.#asked = null;
    return asked;
  }

  /** Opens the section of the settings that holds the developer apps, at one platform's. */
  platformApps(platform: Platform | null = null): void {
    this.go('settings');
    this.app = platform;
  }

  /** Opens the list of platforms, or the preview of one. */
  connect(platform: Platform | null = null): void {
    this.above = { kind: 'connect', platform };
  }

  /** Opens an account; with its reconnection at hand when that is what is wanted. */
  details(account: AccountId, reconnect = false): void {
    this.above = { kind: 'details', account, reconnect };
  }

  /** Opens the owner's own name, brand and labels. */
  describe(account: AccountId): void {
    this.above = { kind: 'describe', account };
  }

  disconnect(account: AccountId): void {
    this.above = { kind: 'disconnect', account };
  }

  disconnectSeveral(accounts: AccountId[]): void {
    this.above = { kind: 'disconnectSeveral', accounts };
  }

  label(accounts: AccountId[]): void {
    this.above = { kind: 'label', accounts };
  }

  /** Opens the choice of another time for deliveries of a post. */
  reschedule(post: PostId, deliveries: DeliveryId[], local: string): void {
    this.above = { kind: 'reschedule', post, deliveries, local };
  }

  /** Opens a post of the calendar. */
  post({ post, movable, deliveries, planned }: CalendarEntryView): void {
    const ids = movable ? deliveries.map(({ id }) => id) : [];
    this.above = { kind: 'post', post, movable: ids, local: planned.local };
  }

  palette(): void {
    this.above = { kind: 'palette' };
  }

  shortcuts(): void {
    this.above = { kind: 'shortcuts' };
  }

  /** Closes what is open about an account that left. */
  forget(account: AccountId): void {
    const { above } = this;
    if (above?.kind !== 'details' && above?.kind !== 'describe') return;
    if (above.account === account) this.close();
  }

  close(): void {
    this.above = null;
  }
}

export const place = new Place();
