// Opens the whole window on invented answers, and hears what it asks for.

import { mockConvertFileSrc, mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';

import App from '../src/App.svelte';
import { accounts } from '../src/lib/accounts.svelte';
import { announcer } from '../src/lib/announcer.svelte';
import { attempt } from '../src/lib/attempt.svelte';
import { calendar } from '../src/lib/calendar.svelte';
import { composer } from '../src/lib/composer.svelte';
import type { Failure, Snapshot, Update } from '../src/lib/bindings';
import { finding } from '../src/lib/finding.svelte';
import { fixAll } from '../src/lib/fix-all.svelte';
import { held } from '../src/lib/held.svelte';
import { horizon } from '../src/lib/horizon.svelte';
import { menu } from '../src/lib/menu.svelte';
import { notices } from '../src/lib/notices.svelte';
import { place } from '../src/lib/place.svelte';
import { activity } from '../src/lib/activity.svelte';
import { security } from '../src/lib/security.svelte';
import { posts } from '../src/lib/posts.svelte';
import { selection } from '../src/lib/selection.svelte';
import { undo } from '../src/lib/undo.svelte';
import { vault } from '../src/lib/vault.svelte';
import { words } from '../src/lib/words.svelte';
import { welcome } from '../src/lib/welcome.svelte';
import { snapshot } from './fixtures/snapshot';

export interface Call {
  command: string;
  args: Record<string, unknown>;
}

type Answer = (args: Record<string, unknown>) => unknown;

/** A refusal as the app's own side gives it. */
export function refuse(code: Failure['code'], message: string): Answer {
  return () => {
    const failure: Failure = { code, message };
    throw failure;
  };
}

function reset(): void {
  place.go('accounts');
  menu.close();
  finding.clear();
  finding.sort = 'attention';
  finding.chosenGrouping = null;
  selection.end();
  undo.close();
  welcome.reset();
  activity.clear();
  activity.entries = [];
  security.view = null;
  security.failure = null;
  horizon.clear();
  held.clear();
  posts.clear();
  composer.clear();
  calendar.clear();
  accounts.checkingAll = false;
  notices.dismiss();
  notices.broken = null;
  attempt.take(null);
  attempt.failure = null;
  fixAll.end();
  vault.failure = null;
  announcer.message = '';
  words.speak('en');
}

export async function openWindow(
  given: Partial<Snapshot> = {},
  answers: Record<string, Answer> = {},
) {
  reset();
  const calls: Call[] = [];
  let channel: { onmessage: (updates: Update[]) => void } | undefined;
  mockConvertFileSrc('linux');
  mockIPC((command, payload) => {
    const args = { ...(payload as Record<string, unknown>) };
    if (command === 'subscribe') {
      channel = args.channel as typeof channel;
      const answer = answers.subscribe;
      return answer ? answer(args) : snapshot(given);
    }
    calls.push({ command, args });
    if (command === 'language' && !answers.language) return { chosen: null, spoken: 'en' };
    if (command === 'post_settings' && !answers.post_settings) return { lateMinutes: 15 };
    if (command === 'held_anywhere' && !answers.held_anywhere) return [];
    return answers[command]?.(args) ?? null;
  });
  const view = render(App);
  if (!answers.subscribe) await screen.findByTestId('nav-accounts').then(settle);
  return {
    ...view,
    user: userEvent.setup(),
    calls,
    called: (command: string) => calls.filter((call) => call.command === command),
    async hear(...updates: Update[]) {
      channel?.onmessage(updates);
      await settle();
    },
  };
}

/** Lets answers that are ready arrive, and the page follow. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  await tick();
}
