import { describe, expect, it } from '@jest/globals';
import { isOverdue } from '../../../../domain/tickets/ticket.ts';
import { citizen, housing, supervisor } from '../../support/people.ts';
import { answered, dispatched, inCallback, submitted } from '../../support/stages.ts';
import { at, given, type Story } from '../../support/story.ts';

const monday = '2026-11-23 09:00';
const limit = '2026-11-24 18:00';
const breaches = (story: Story) => story.events.filter(({ type }) => type === 'LimitPassed');
const at1 = (story: Story, time: string) => breaches(story.whenItIs(time).after());

describe('the breach of the centre’s dispatch limit', () => {
  it.each([
    ['a Monday', '2026-11-23 09:00', '2026-11-23 23:59:59.999', '2026-11-24 00:00'],
    ['a Sunday', '2026-11-29 09:00', '2026-11-29 23:59:59.999', '2026-11-30 00:00'],
    ['the Spring Festival', '2026-02-18 23:59', '2026-02-18 23:59:59.999', '2026-02-19 00:00'],
  ])('comes at midnight of %s', (_, filed, before, midnight) => {
    expect(at1(given(filed), before)).toEqual([]);
    expect(at1(given(filed), midnight)).toMatchObject([
      { at: at(midnight), limit: at(midnight), kind: 'dispatch', attributedTo: 'centre', by: 'workflow' },
    ]);
  });
});

describe.each([
  ['nothing was reported', dispatched(monday)],
  ['the result is not signed yet', submitted(dispatched(monday), '2026-11-24 17:00')],
])('the breach of a unit’s limit when %s', (_, story) => {
  it('waits for the limit’s instant and names the unit', () => {
    expect(at1(story, '2026-11-24 17:59:59.999')).toEqual([]);
    expect(at1(story, limit)).toMatchObject([
      { at: at(limit), recordedAt: at(limit), unit: housing, attributedTo: 'unit' },
    ]);
  });

  it('is dated at the limit’s own instant, however late the milestone fires', () => {
    for (const time of ['2026-11-24 18:00:00.400', '2026-11-24 21:13:07', '2026-12-08 03:00'])
      expect(at1(story, time)).toMatchObject([{ at: at(limit), limit: at(limit), recordedAt: at(time) }]);
  });

  it('is recorded once', () => {
    const late = story.whenItIs(limit).after();
    expect(isOverdue(late.ticket)).toBe(true);
    expect(at1(late, '2026-11-24 18:00:01')).toHaveLength(1);
    expect(at1(late, '2026-12-24 18:00')).toHaveLength(1);
  });
});

describe('the breach of a new limit', () => {
  it('of the second round stands beside that of the first', () => {
    const second = inCallback()
      .when(
        'record-callback',
        { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
        supervisor,
        '2026-11-24 10:00',
      )
      .after()
      .whenItIs('2026-11-25 18:00')
      .after();
    expect(second.ticket.breaches).toMatchObject([{ round: 2, limit: at('2026-11-25 18:00') }]);
  });
});

describe('the breach of the callback limit', () => {
  it('is the centre’s, at close of business of the next working day', () => {
    expect(at1(inCallback(), '2026-11-24 17:59:59.999')).toEqual([]);
    const [breach] = at1(inCallback(), limit);
    expect(breach).toMatchObject({ kind: 'callback', attributedTo: 'centre', at: at(limit) });
    expect(breach).not.toHaveProperty('unit');
    expect(isOverdue(inCallback().whenItIs(limit).after().ticket)).toBe(false);
  });

  it('comes for what was answered at intake too', () => {
    expect(at1(answered('2026-11-27 16:00'), '2026-11-30 18:00')).toMatchObject([{ kind: 'callback' }]);
  });

  it('never comes after a first attempt or the caller’s own answer', () => {
    const tried = inCallback().when(
      'record-callback',
      { medium: 'phone', reached: false },
      supervisor,
      '2026-11-24 09:00',
    );
    const heard = inCallback().when(
      'answer-survey',
      { solved: 'yes', satisfaction: 'satisfied' },
      citizen,
      '2026-11-23 20:00',
    );
    for (const outcome of [tried, heard]) expect(at1(outcome.after(), '2026-12-24 18:00')).toEqual([]);
  });
});
