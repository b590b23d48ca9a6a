// The composer as its tests open it: fourteen accounts, and an app that keeps and sends whatever it is given.

import { screen } from '@testing-library/svelte';

import type { PostDraft } from '../src/lib/bindings';
import { CHOSEN, checked, kept, page, post } from './fixtures/posts';
import { manyAccounts } from './fixtures/snapshot';
import { openWindow } from './window';

export const ACCOUNTS = manyAccounts(14).map((each, index) => ({
  ...each,
  postsPublished: each.platform === 'youtube' ? 50 + index : index,
}));
export const WELL = ACCOUNTS.find(
  ({ platform, status }) => platform === 'x' && status === 'healthy',
)!;
export const CHANNEL = ACCOUNTS.find(
  ({ platform, status }) => platform === 'youtube' && status !== 'error',
)!;

export const PROFILE = ACCOUNTS.find(
  ({ platform, status }) => platform === 'instagram' && status !== 'error',
)!;

export async function open(answers = {}, given = {}) {
  const opened = await openWindow(
    { accounts: ACCOUNTS, ...given },
    {
      posts: () => page(),
      check_draft: ({ draft }) => checked(draft as PostDraft),
      save_draft: ({ draft }) => kept(draft as PostDraft),
      schedule_post: () => post('scheduled'),
      publish_post: () => post('published'),
      choose_files: () => CHOSEN,
      ...answers,
    },
  );
  await opened.user.keyboard('n');
  await screen.findByTestId('composer');
  return opened;
}

export const pick = (id: string) =>
  screen.getAllByTestId('pick-account').find((box) => box.dataset.id === id)!;
export const text = () => screen.getByTestId('composer-text');
export const send = () => screen.getByTestId('composer-send');
export const draft = (call: { args: Record<string, unknown> } | undefined) =>
  call!.args.draft as PostDraft;
