// Which part of the composer mends what is wrong with a post.

import type { PostProblemView, Problem } from './bindings';

export type Field = 'accounts' | 'text' | 'title' | 'kids' | 'media' | 'time';

const FIELDS: Partial<Record<Problem['kind'], Field>> = {
  titleMissing: 'title',
  titleTooLong: 'title',
  madeForKidsUnstated: 'kids',
  empty: 'text',
  textTooLong: 'text',
  signRefused: 'text',
  tooManyHashtags: 'text',
  tooManyMentions: 'text',
};

/** Where a problem is mended. */
export function fieldOf({ platform, problem }: PostProblemView): Field {
  if (problem) return FIELDS[problem.kind] ?? 'media';
  return platform === null ? 'time' : 'accounts';
}
