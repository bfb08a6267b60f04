import { describe, expect, it } from '@jest/globals';
import { waitOf } from '../../../../domain/tickets/wait.ts';
import { admin } from '../../support/people.ts';
import { dispatched } from '../../support/stages.ts';
import { at, given } from '../../support/story.ts';

const stuck = dispatched('2026-11-23 09:00').with({
  type: 'WorkflowStuck',
  at: at('2026-11-23 10:00'),
  by: 'workflow',
  run: 1,
  hop: 4,
  error: 'States.Runtime',
});

describe('restarting the workflow', () => {
  it('raises the run under the original limits, and the commit says where the run starts', () => {
    const before = dispatched('2026-11-23 09:00');
    const story = before.when('restart', {}, admin, '2026-11-23 11:00').yields({ type: 'WorkflowRestarted', run: 2 });
    expect(story.ticket).toMatchObject({ run: 2, runStartedAt: at('2026-11-23 11:00') });
    expect(story.ticket.phase).toEqual(before.ticket.phase);
    expect(story.commits.at(-1)?.start).toEqual({ run: 2, ...waitOf(story.ticket, story.county) });
    expect(story.commits.map(({ start }) => start?.run)).toEqual([1, undefined, 2]);
  });

  it('frees a stuck one', () => {
    const story = stuck.when('restart', {}, admin, '2026-11-23 11:00').after();
    expect(story.ticket.stuck).toBeUndefined();
    expect(waitOf(story.ticket, story.county).state).toBe('AwaitDayOne');
  });
});

describe('resuming the workflow', () => {
  it('goes on in the same run', () => {
    const story = stuck.when('resume', {}, admin, '2026-11-23 11:00').yields({ type: 'WorkflowResumed', run: 1 });
    expect(story.ticket.stuck).toBeUndefined();
    expect(story.commits.at(-1)?.start).toBeUndefined();
  });

  it('is for a stuck one only', () => {
    given('2026-11-23 09:00').when('resume', {}, admin, '2026-11-23 11:00').refused('not-stuck');
  });
});
