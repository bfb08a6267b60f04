import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../domain/access/roles.ts';
import {
  decideMeeting,
  holdMeeting,
  type MeetingCommand,
  overdueFollowUps,
} from '../../../domain/supervision/meetings/decide.ts';
import { type Meeting, type MeetingEvent, meetingsOf } from '../../../domain/supervision/meetings/meeting.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { at, factsOf, register } from './support.ts';

const held = {
  date: '2026-11-23',
  subject: '供暖问题会商',
  participants: ['住建局分管负责人', '中心负责人'],
  tickets: ['20261123000016'],
  warnings: ['growth-category'],
  conclusions: '先抢修,后改造',
  followUps: [{ unit: 'dept-housing', text: '三日内完成抢修', dueOn: '2026-11-26' }],
} as const;

const begun = () => {
  const book = register<MeetingEvent, Meeting>(meetingsOf);
  const facts = factsOf('general', '2026-11-23 17:00');
  expect(book.enter(holdMeeting(held, facts), facts)).toBeUndefined();
  const act = (instant: string, command: MeetingCommand, unit = 'dept-housing') => {
    const by = factsOf(unit === 'centre' ? 'general' : 'handler', instant, unit);
    return book.enter(decideMeeting(book.one('2026-1'), command, by), by);
  };
  return { ...book, act, one: () => book.one('2026-1') };
};

const done: MeetingCommand = { name: 'complete-follow-up', body: { followUp: 1, text: '已抢修' } };

describe('a meeting (会商, R78)', () => {
  it('gives matters to units, which complete their own', () => {
    const { act, one } = begun();
    expect(one().followUps).toMatchObject([{ followUp: 1, unit: 'dept-housing', overdue: false }]);
    expect(act('2026-11-24 09:00', done, 'dept-water')).toBe('not-your-finding');
    expect(act('2026-11-24 09:00', done)).toBeUndefined();
    expect(act('2026-11-24 09:30', done)).toBe('follow-up-done');
    expect(one().followUps).toMatchObject([{ done: { late: false } }]);
  });

  it('leaves what a merged unit was given to the one that goes on for it, and gives the former nothing more (R10)', () => {
    const { one } = begun();
    const housing = county.organisation.get('dept-housing');
    if (!housing) throw new Error('no housing');
    const organisation = new Map(county.organisation).set('dept-housing', { ...housing, successor: 'dept-water' });
    const decided = (unit: string, role: Role, command: MeetingCommand) => {
      const decision = decideMeeting(one(), command, { ...factsOf(role, '2026-11-24 09:00', unit), organisation });
      return decision.ok ? 'taken' : decision.refusal.code;
    };
    expect(decided('dept-water', 'handler', done)).toBe('taken');
    expect(decided('dept-education', 'handler', done)).toBe('not-your-finding');
    const more: MeetingCommand = { name: 'add-follow-up', body: held.followUps[0] };
    expect(decided('centre', 'general', more)).toBe('unknown-unit');
  });

  it('adds matters later, also of what the centre completes itself', () => {
    const { act, one } = begun();
    const more = { unit: 'centre', text: '通报情况', dueOn: '2026-11-30' };
    expect(act('2026-11-24 09:00', { name: 'add-follow-up', body: more }, 'centre')).toBeUndefined();
    const second: MeetingCommand = { name: 'complete-follow-up', body: { followUp: 2, text: '已通报' } };
    expect(act('2026-11-25 09:00', second, 'centre')).toBeUndefined();
    expect(one().followUps).toHaveLength(2);
    const third: MeetingCommand = { name: 'complete-follow-up', body: { followUp: 3, text: '无' } };
    expect(act('2026-11-25 09:00', third)).toBe('unknown-follow-up');
  });

  it('records once that a matter is overdue', () => {
    const { act, one, all, enter } = begun();
    expect(overdueFollowUps(all(), at('2026-11-26 17:59'), county)).toEqual([]);
    const events = overdueFollowUps(all(), at('2026-11-26 18:00'), county);
    expect(events).toEqual([{ type: 'FollowUpOverdue', id: '2026-1', followUp: 1 }]);
    enter({ ok: true, events }, factsOf('admin', '2026-11-27 08:30'));
    expect(overdueFollowUps(all(), at('2026-11-28 08:30'), county)).toEqual([]);
    act('2026-11-28 09:00', done);
    expect(one().followUps).toMatchObject([{ overdue: true, done: { late: true } }]);
  });

  it('is entered once it was held, with units that there are and dates ahead', () => {
    const facts = factsOf('general', '2026-11-23 17:00');
    const code = (more: object) => {
      const decision = holdMeeting({ ...held, ...more }, facts);
      return decision.ok ? undefined : [decision.refusal.code, decision.refusal.field];
    };
    const followUp = held.followUps[0];
    expect(code({ date: '2026-11-24' })).toEqual(['meeting-from-future', 'date']);
    expect(code({ followUps: [{ ...followUp, unit: 'x' }] })).toEqual(['unknown-unit', 'followUps.0.unit']);
    expect(code({ followUps: [followUp, { ...followUp, dueOn: '2026-11-22' }] })).toEqual([
      'date-past',
      'followUps.1.dueOn',
    ]);
  });
});
