import type { OaPush } from '../../../domain/notices/oa-pushes.ts';
import { fold } from '../../../domain/tickets/commit.ts';
import { pushesOf } from '../../../lambdas/publish/derived.ts';
import type { Story } from './story.ts';

/** What a commit pushes to the OA system. */
export const pushesOfCommit = ({ commits }: Story, n: number): readonly OaPush[] => {
  const commit = commits[n - 1];
  return commit ? pushesOf(fold(commits.slice(0, n - 1)), commit) : [];
};

/** What the last commit pushes: `kind → unit:post`. */
export const lastPushes = (story: Story): readonly string[] =>
  pushesOfCommit(story, story.commits.length).map(({ unit, post, kind }) => `${kind} → ${unit}:${post}`);
