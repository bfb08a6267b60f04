import { describe, expect, it } from '@jest/globals';
import { dueEvents, nextMilestone } from '../../../../domain/tickets/milestones/milestones.ts';
import { waitOf } from '../../../../domain/tickets/wait.ts';
import { toIso } from '../../../../domain/time/instant.ts';
import { citizen, signatory } from '../../support/people.ts';
import { dispatched, submitted } from '../../support/stages.ts';
import { at, given, type Story } from '../../support/story.ts';

const monday = '2026-11-23 09:00';
const due = (story: Story, time: string) => dueEvents(story.ticket, at(time), story.county);

describe('a run of the workflow', () => {
  it('hands over to the next after 300 days, and the commit says where that starts', () => {
    const filed = dispatched('2026-01-05 09:00');
    const handover = at('2026-11-01 09:00');
    const story = filed.whenItIs('2026-11-01 09:00').after();
    expect(story.ticket).toMatchObject({ run: 2, runStartedAt: handover });
    expect(story.commits.at(-1)?.start).toEqual({ run: 2, ...waitOf(story.ticket, story.county) });
    expect(filed.whenItIs('2026-11-01 08:59:59.999').after().ticket.run).toBe(1);
  });
});

/** As the story takes an instant, with its seconds. */
const inWords = (instant: number): string => toIso(instant).slice(0, 19).replace('T', ' ');

describe('a run with a long history', () => {
  const { rules } = dispatched(monday).county;
  const ringing = (commits: number): Story => {
    let story = dispatched(monday, { urgent: true });
    while (story.ticket.commits < commits)
      story = story.whenItIs(inWords(waitOf(story.ticket, story.county).until)).after();
    return story;
  };

  it('hands over with the milestone that finds so many commits, and the next run begins with none', () => {
    const before = ringing(rules.runCommits.value);
    expect(before.ticket.run).toBe(1);
    const after = ringing(rules.runCommits.value + 1);
    expect(after.ticket).toMatchObject({ run: 2, runStartedAfter: rules.runCommits.value });
    expect(after.commits.at(-1)?.start).toEqual({ run: 2, ...waitOf(after.ticket, after.county) });
    expect(ringing(rules.runCommits.value + 2).ticket.run).toBe(2);
  });
});

describe('a stuck workflow', () => {
  const stuck = dispatched(monday).with({
    type: 'WorkflowStuck',
    at: at('2026-11-23 10:00'),
    by: 'workflow',
    run: 1,
    hop: 3,
    error: 'States.Runtime',
  });

  it('waits for an operator, who is called again each morning at nine, week-ends included', () => {
    expect(waitOf(stuck.ticket, stuck.county)).toEqual({ state: 'AwaitOperator', until: at('2026-11-24 09:00') });
    const called = stuck.whenItIs('2026-11-24 09:00').yields({ type: 'OperatorAlarmDue', at: at('2026-11-24 09:00') });
    expect(waitOf(called.ticket, called.county).until).toBe(at('2026-11-25 09:00'));
  });

  it('records the limits that passed meanwhile, at their own instants, and nothing else', () => {
    const story = stuck
      .whenItIs('2026-11-28 09:30')
      .yields(
        { type: 'LimitPassed', at: at('2026-11-24 18:00'), recordedAt: at('2026-11-28 09:30') },
        { type: 'OperatorAlarmDue', at: at('2026-11-28 09:30') },
      );
    expect(waitOf(story.ticket, story.county).until).toBe(at('2026-11-29 09:00'));
  });

  it('takes commands meanwhile, and catches up when it is resumed', () => {
    const draft = submitted(stuck, '2026-11-23 11:00');
    expect(waitOf(draft.ticket, draft.county).state).toBe('AwaitOperator');
    const signed = draft.when('sign-result', { approve: true }, signatory, '2026-11-23 12:00').after();
    const resumed = signed
      .when('resume', {}, { kind: 'staff', sub: 'admin', roles: ['admin'] }, '2026-11-25 12:00')
      .after();
    expect(resumed.events.some(({ type }) => type === 'LimitPassed')).toBe(true);
    expect(waitOf(resumed.ticket, resumed.county).state).toBe('AwaitCallback');
  });

  it('is forgotten with the end of the ticket', () => {
    const ended = stuck.when('withdraw', { reason: '撤回' }, citizen, '2026-11-23 11:00').after();
    expect(waitOf(ended.ticket, ended.county)).toEqual({ state: 'Archive', until: at('2026-11-23 11:00') });
  });
});

describe('all that is due at once', () => {
  it('comes in one commit, in order of instant', () => {
    const story = dispatched('2026-11-23 21:30', { urgent: true });
    const moments = due(story, '2026-11-25 10:00').map(({ at: moment }) => moment);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.length).toBeGreaterThan(2);
    expect(due(story.whenItIs('2026-11-25 10:00').after(), '2026-11-25 10:00')).toEqual([]);
  });

  it('is nothing for an ended ticket', () => {
    const ended = given(monday).when('withdraw', { reason: '撤回' }, citizen, monday).after();
    expect(due(ended, '2027-12-01 00:00')).toEqual([]);
    expect(nextMilestone(ended.ticket, ended.county)).toBeUndefined();
  });
});
