import { type Notice, recipientKey } from '../../../domain/notices/notice.ts';
import { noticesOf } from '../../../domain/notices/notices.ts';
import { putOffUntil } from '../../../domain/notices/put-off.ts';
import { fold } from '../../../domain/tickets/commit.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Story } from './story.ts';

/** A notice that a commit gives rise to, and whether it waits for the morning. */
export type Told = { readonly notice: Notice; readonly later: boolean };

/** What the commit makes known, event by event. */
export const noticesOfCommit = ({ commits, county }: Pick<Story, 'commits' | 'county'>, n: number): readonly Told[] => {
  const told: Told[] = [];
  let before: Ticket | undefined = fold(commits.slice(0, n - 1));
  for (const event of commits[n - 1]?.events ?? []) {
    const after = evolve(before, event);
    for (const notice of noticesOf(before, event, after, county))
      told.push({ notice, later: putOffUntil(notice, event.at, after, county) !== undefined });
    before = after;
  }
  return told;
};

const last = (story: Story): readonly Told[] => noticesOfCommit(story, story.commits.length);

/** What the last commit makes known: `template → recipient`, and `later` when it waits for the morning. */
export const lastNotices = (story: Story): readonly string[] =>
  last(story).map(
    ({ notice, later }) => `${notice.template} → ${recipientKey(notice.recipient)}${later ? ' later' : ''}`,
  );

/** The notice of that template in the last commit. */
export const lastNotice = (story: Story, template: string): Notice | undefined =>
  last(story).find(({ notice }) => notice.template === template)?.notice;
