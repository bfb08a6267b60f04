import type { Filing } from '../tickets/commands.ts';
import type { Commit } from '../tickets/commit.ts';

/** Whether a matter came from level 1 (R4): it has level 1's number, or was told by it. */
export const isOfLevelOne = ({ channel, upstreamNumber }: Omit<Filing, 'private'>): boolean =>
  channel === 'upstream' || upstreamNumber !== undefined;

/** Whether a ticket has gone up to level 1 in these commits: with an application for its closure, or as none of the county's. */
export const wentUpstream = (commits: readonly Commit[]): boolean =>
  commits.some(({ events }) => events.some(({ type }) => type === 'SentUpstream'));
