import { describe, expect, it } from '@jest/globals';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, type Month } from '../../../domain/reports/period.ts';
import { dispatched } from '../cases/given.ts';
import { at, type Play, staff } from '../cases/play.ts';

const town = 'town-yanghe';
const village = '640121100201';
const liaison = staff('liaison', village);
const townHandler = staff('handler', town);
const townHead = staff('unit-head', town);
const report = { summary: '已清理', outcome: 'solved' } as const;
const reason = '连日下雨';

const ofVillage = (ticket: Play, month: Month = '2026-11'): readonly string[] =>
  contributionsOf(ticket.commits(), { ...boundsOf(month), cutoff: Number.MAX_SAFE_INTEGER })
    .flatMap(({ unit, figure }) => (unit === village ? [figure] : []))
    .toSorted();

/** The village has until Monday 30 November, 12:00. */
const delegated = (): Play =>
  dispatched('2026-11-27 09:00', town, 'complex').act(
    '2026-11-27 10:00',
    'delegate',
    { unit: village, dueAt: at('2026-11-30 12:00') },
    townHandler,
  );
const stuck = {
  type: 'WorkflowStuck',
  at: at('2026-11-27 11:00'),
  by: 'workflow',
  run: 1,
  hop: 1,
  error: 'x',
} as const;

describe('交办: the part of a village (R9)', () => {
  it('reported after its limit is overdue in the month of the limit, also if nobody recorded that it passed', () => {
    const ticket = delegated()
      .record('2026-11-27 11:00', stuck)
      .act('2026-12-01 09:00', 'submit-result', report, liaison);
    expect(ofVillage(ticket)).toEqual(['overdue', 'received']);
    expect(ofVillage(ticket, '2026-12')).toEqual(['handled']);
  });

  it('reported before its limit is in time, although it was written down after the limit was', () => {
    const ticket = delegated().until('2026-11-30 12:00');
    expect(ofVillage(ticket)).toEqual(['overdue', 'received']);
    ticket.act('2026-11-30 11:59', 'submit-result', report, liaison);
    expect(ofVillage(ticket)).toEqual(['handled', 'on-time', 'received']);
  });

  it('asked for more time before its limit, and given it after, has missed none', () => {
    const more = { reason, dueAt: at('2026-12-01 12:00') };
    const ticket = delegated()
      .act('2026-11-30 11:00', 'request-extension', more, liaison)
      .act('2026-11-30 14:00', 'decide-extension', { approve: true, reason }, townHead);
    expect(ofVillage(ticket)).toEqual(['extended', 'received']);
  });

  it('that asked for more time only after its limit missed it, whether it was given more or not', () => {
    const more = { reason, dueAt: at('2026-12-01 12:00') };
    const late = delegated().act('2026-11-30 13:00', 'request-extension', more, liaison);
    expect(ofVillage(late)).toEqual(['overdue', 'received']);
    late.act('2026-11-30 14:00', 'decide-extension', { approve: true, reason }, townHead);
    expect(ofVillage(late)).toEqual(['extended', 'overdue', 'received']);
  });
});
