// A file that the owner asked for: being written, written, or not.

import { announcer } from './announcer.svelte';
import type { Failure } from './bindings';
import { showSavedFile, type SavedFile } from './ipc';
import { notices } from './notices.svelte';
import { t } from './words.svelte';

export class Saving {
  busy = $state(false);
  file: SavedFile | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);

  /** Writes a file, and says where it went. */
  async run(write: () => Promise<SavedFile>): Promise<void> {
    this.busy = true;
    this.file = null;
    this.failure = null;
    try {
      this.file = await write();
      announcer.say(t('saved-as', { ...this.file }));
    } catch (thrown) {
      this.failure = notices.respond(thrown);
    } finally {
      this.busy = false;
    }
  }

  async show(): Promise<void> {
    this.failure = null;
    try {
      await showSavedFile();
    } catch (thrown) {
      this.failure = notices.respond(thrown);
    }
  }
}
