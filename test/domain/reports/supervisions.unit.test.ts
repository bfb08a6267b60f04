import { describe, expect, it } from '@jest/globals';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, type Month } from '../../../domain/reports/period.ts';
import { dispatched, handler, supervisor } from '../cases/given.ts';
import { at, type Play } from '../cases/play.ts';

const housing = 'dept-housing';

const ofUnit = (ticket: Play, month: Month): readonly string[] =>
  contributionsOf(ticket.commits(), { ...boundsOf(month), cutoff: Number.MAX_SAFE_INTEGER })
    .flatMap(({ unit, figure }) => (unit === housing && figure.startsWith('superv') ? [figure] : []))
    .toSorted();

describe('督办: one reply to several demands (R55)', () => {
  it('late for the demand of last month and in time for this month’s, it counts in each month as it was', () => {
    const ticket = dispatched('2026-11-27 09:00', housing, 'complex')
      .act('2026-11-27 10:00', 'supervise', { message: '请说明', replyBy: at('2026-11-30 12:00') }, supervisor)
      .act('2026-11-30 15:00', 'supervise', { message: '再请说明', replyBy: at('2026-12-01 12:00') }, supervisor)
      .act('2026-12-01 09:00', 'reply-supervision', { text: '正在办理' }, handler);
    expect(ofUnit(ticket, '2026-11')).toEqual(['supervised', 'supervision-due']);
    expect(ofUnit(ticket, '2026-12')).toEqual(['supervised-on-time', 'supervision-due']);
  });

  it('late for one of two demands of the same month, the ticket is not in time', () => {
    const ticket = dispatched('2026-11-23 09:00', housing, 'complex')
      .act('2026-11-23 10:00', 'supervise', { message: '请说明', replyBy: at('2026-11-24 12:00') }, supervisor)
      .act('2026-11-24 15:00', 'supervise', { message: '再请说明', replyBy: at('2026-11-25 12:00') }, supervisor)
      .act('2026-11-25 09:00', 'reply-supervision', { text: '正在办理' }, handler);
    expect(ofUnit(ticket, '2026-11')).toEqual(['supervised', 'supervision-due']);
  });
});
