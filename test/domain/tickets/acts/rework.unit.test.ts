import { describe, expect, it } from '@jest/globals';
import type { CommandBodies } from '../../../../domain/tickets/commands.ts';
import { limitOf, stageOf } from '../../../../domain/tickets/ticket.ts';
import { centreHead, handler, housing, leadingGroup, signatory, supervisor } from '../../support/people.ts';
import { concluded, dispatched, inCallback } from '../../support/stages.ts';
import { at, type Story } from '../../support/story.ts';

type Body = CommandBodies['record-callback'];
const tuesday = '2026-11-24 10:00';
const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' } as const;
const failed = { ...satisfied, audit: 'fail' } as const;
const record = (body: Body, story = inCallback(), actor = supervisor, time = tuesday) =>
  story.when('record-callback', body, actor, time);

describe('a rework', () => {
  const again = (story: Story, time: string, actor = supervisor): Story => {
    const reopened = story.when('record-callback', failed, actor, time).after();
    return reopened
      .when('submit-result', { summary: '重办', outcome: 'solved' }, handler, time)
      .after()
      .when('sign-result', { approve: true }, signatory, time)
      .after();
  };

  it('opens a round for the same unit under the class’s own limit, counted from the decision', () => {
    const complex = inCallback({ class: 'complex' });
    const story = record(failed, complex, supervisor, '2026-12-01 10:00').after();
    expect(stageOf(story.ticket)).toBe('dispatched');
    expect(story.ticket).toMatchObject({ round: 2, phase: { unit: housing, class: 'complex' } });
    expect(limitOf(story.ticket)?.entry).toMatchObject({ kind: 'rework', returns: 0, due: at('2026-12-03 18:00') });
  });

  it('leaves the first round’s record standing', () => {
    const late = concluded(dispatched('2026-11-23 09:00').whenItIs('2026-11-24 18:00').after(), '2026-11-25 10:00');
    const story = record(failed, late, supervisor, '2026-11-25 11:00').after();
    expect(story.ticket.breaches).toMatchObject([
      { kind: 'handling', limit: at('2026-11-24 18:00'), round: 1, unit: housing, attributedTo: 'unit', struck: false },
    ]);
    const lateAgain = story.whenItIs('2026-11-26 18:00').after();
    expect(lateAgain.ticket.breaches.map(({ round }) => round)).toEqual([1, 2]);
  });

  it('is the supervisor’s twice, the centre head’s the third time and the leading group’s the fourth', () => {
    const third = again(again(inCallback(), tuesday), tuesday);
    record(failed, third).refused('higher-decides');
    record({ ...satisfied, solved: 'no', next: 'rework' }, third).refused('higher-decides');
    expect(stageOf(third.ticket)).toBe('callback');
    const fourth = again(third, tuesday, centreHead);
    record(failed, fourth, centreHead).refused('higher-decides');
    record(failed, fourth, leadingGroup).yields({ type: 'CallbackRecorded' }, { type: 'ReworkOrdered', round: 5 });
    record(satisfied, fourth).yields({ type: 'CallbackRecorded' }, { type: 'TicketArchived' });
  });
});
