// The developer apps behind the connections. A secret passes through on its way in and is kept nowhere.

import type { Failure, Platform, PlatformAppsView, PlatformAppView } from './bindings';
import { announcer } from './announcer.svelte';
import * as ipc from './ipc';
import { notices } from './notices.svelte';
import { t } from './words.svelte';

/** What is under way at a platform. */
export type Doing = 'saving' | 'checking' | 'removing';

class Apps {
  view: PlatformAppsView | null = $state.raw(null);
  /** Why nothing could be loaded. */
  failure: Failure | null = $state.raw(null);
  doing: Partial<Record<Platform, Doing>> = $state({});
  failures: Partial<Record<Platform, Failure | null>> = $state.raw({});
  /** Which address was copied last, and so says it. */
  copied = $state('');

  async load(): Promise<void> {
    this.view = null;
    this.failure = null;
    this.failures = {};
    this.copied = '';
    try {
      this.view = await ipc.platformApps();
    } catch (thrown) {
      this.failure = notices.respond(thrown);
    }
  }

  async save(platform: Platform, clientId: string, clientSecret: string | null): Promise<boolean> {
    const saved = await this.#run(platform, 'saving', () =>
      ipc.savePlatformApp(platform, clientId, clientSecret),
    );
    if (saved) announcer.say(t('apps-said-saved', { platform: saved.name }));
    return saved !== undefined;
  }

  async check(platform: Platform): Promise<void> {
    const checked = await this.#run(platform, 'checking', () => ipc.checkPlatformApp(platform));
    if (checked?.check) announcer.say(`${checked.check.headline}. ${checked.check.advice}`);
  }

  async remove(platform: Platform): Promise<boolean> {
    const removed = await this.#run(platform, 'removing', () => ipc.removePlatformApp(platform));
    if (removed) announcer.say(t('apps-said-removed', { platform: removed.name }));
    return removed !== undefined;
  }

  /** Sets the relay page's address; gives what was wrong with it. */
  async saveRelay(address: string): Promise<Failure | null> {
    try {
      this.view = await ipc.saveRelay(address);
      announcer.say(t('apps-said-relay-saved'));
      return null;
    } catch (thrown) {
      return notices.respond(thrown);
    }
  }

  async copy(app: PlatformAppView, index: number): Promise<void> {
    const done = await this.#guard(app.platform, () =>
      ipc.copyRedirect(app.platform, index).then(() => true),
    );
    if (!done) return;
    this.copied = app.redirects[index] ?? '';
    announcer.say(t('apps-said-copied'));
  }

  openPortal = (platform: Platform) =>
    this.#guard(platform, () => ipc.openLink('developerPortal', platform));

  async #run(
    platform: Platform,
    doing: Doing,
    action: () => Promise<PlatformAppView>,
  ): Promise<PlatformAppView | undefined> {
    this.doing[platform] = doing;
    const app = await this.#guard(platform, action);
    delete this.doing[platform];
    if (app) this.#put(app);
    return app;
  }

  async #guard<T>(platform: Platform, action: () => Promise<T>): Promise<T | undefined> {
    this.failures = { ...this.failures, [platform]: null };
    try {
      return await action();
    } catch (thrown) {
      this.failures = { ...this.failures, [platform]: notices.respond(thrown) };
      return undefined;
    }
  }

  #put(app: PlatformAppView): void {
    if (!this.view) return;
    const apps = this.view.apps.map((each) => (each.platform === app.platform ? app : each));
    this.view = { ...this.view, apps };
  }
}

export const apps = new Apps();
