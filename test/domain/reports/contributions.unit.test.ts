import { describe, expect, it } from '@jest/globals';
import type { Contribution } from '../../../domain/reports/contribution.ts';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, type Month } from '../../../domain/reports/period.ts';
import { citizen, concluded, dispatched, handler, head, signatory, supervisor } from '../cases/given.ts';
import { at, type Play, play, staff } from '../cases/play.ts';

const housing = 'dept-housing';
const reason = '属实';
const satisfied = {
  medium: 'phone',
  reached: true,
  solved: 'yes',
  satisfaction: 'satisfied',
  audit: 'pass',
} as const;
const noted = (found: readonly Contribution[]) => found.map(({ unit, figure }) => `${unit} ${figure}`).toSorted();

/** What the ticket counts in, in a month, as it was known at an instant; 24:00 of the last day unless told. */
const counted = (ticket: Play, month: Month, cutoff?: string): readonly string[] => {
  const bounds = boundsOf(month);
  return noted(contributionsOf(ticket.commits(), { ...bounds, cutoff: cutoff ? at(cutoff) : bounds.until }));
};
const of = (unit: string, found: readonly string[]): readonly string[] =>
  found.flatMap((line) => (line.startsWith(`${unit} `) ? [line.slice(unit.length + 1)] : []));
const sign = (ticket: Play, when: string): Play =>
  ticket
    .act(when, 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
    .act(when, 'sign-result', { approve: true }, signatory);

describe('what a ticket counts in', () => {
  it('a usual ticket: received, handled and called back in time, and the caller satisfied', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00').act(
      '2026-11-24 10:00',
      'record-callback',
      satisfied,
      supervisor,
    );
    const both = ['callback-due', 'called-back', 'handled', 'on-time', 'rated', 'received', 'satisfied', 'solved'];
    expect(counted(ticket, '2026-11')).toEqual([
      ...both.map((f) => `centre ${f}`),
      ...both.map((f) => `${housing} ${f}`),
    ]);
    expect(counted(ticket, '2026-10')).toEqual([]);
    expect(counted(ticket, '2026-12')).toEqual([]);
  });

  it('a limit that passed counts in its month while the ticket is still open, and the late result is not in time', () => {
    const open = dispatched('2026-11-26 09:00').until('2026-12-01 09:00');
    expect(of(housing, counted(open, '2026-11'))).toEqual(['overdue', 'received']);
    sign(open, '2026-12-01 10:00');
    expect(of(housing, counted(open, '2026-11', '2026-12-02 00:00'))).toEqual(['overdue', 'received']);
    expect(of(housing, counted(open, '2026-12'))).toEqual(['handled']);
  });

  it('before the cutoff nothing later is known, though it belongs into the month', () => {
    const held = dispatched('2026-11-27 09:00').act(
      '2026-11-30 15:00',
      'request-extension',
      { reason: '施工', workingDays: 4 },
      handler,
    );
    held.act('2026-12-01 09:00', 'decide-extension', { approve: false, reason }, head);
    expect(of(housing, counted(held, '2026-11'))).toEqual(['received']);
    expect(of(housing, counted(held, '2026-11', '2026-12-02 00:00'))).toEqual(['overdue', 'received']);
  });

  it('a breach that was struck is nobody’s, and what was reassigned away within the month was not received', () => {
    const ticket = dispatched('2026-11-23 09:00').until('2026-11-25 09:00');
    expect(of(housing, counted(ticket, '2026-11'))).toEqual(['overdue', 'received']);
    ticket.act('2026-11-25 10:00', 'reassign', { unit: 'dept-water', reason }, supervisor);
    expect(of(housing, counted(ticket, '2026-11'))).toEqual([]);
    expect(of('dept-water', counted(ticket, '2026-11'))).toContain('received');
  });

  it('a granted return is told of the unit and the centre; the ticket is the next unit’s', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'request-return', { reason, suggestedUnit: 'dept-water' }, handler)
      .act('2026-11-23 11:00', 'decide-return', { approve: true, reason }, supervisor);
    const found = counted(ticket, '2026-11');
    expect(of(housing, found)).toEqual(['returned']);
    expect(of('centre', found)).toEqual(['handled', 'on-time', 'received', 'returned']);
    expect(of('dept-water', found)).toEqual(['received']);
  });

  it('a breach through a late reviewer is the centre’s, and the unit’s late result neither in time nor overdue', () => {
    const ticket = dispatched('2026-11-19 09:00')
      .act('2026-11-20 15:00', 'request-extension', { reason: '施工', workingDays: 4 }, handler)
      .act('2026-11-24 09:00', 'decide-extension', { approve: false, reason }, head);
    sign(ticket, '2026-11-24 15:00');
    const found = counted(ticket, '2026-11');
    expect(of(housing, found)).toEqual(['handled', 'received']);
    expect(of('centre', found)).toContain('overdue');
    expect(of('centre', found)).not.toContain('on-time');
  });

  it('who cannot be reached is in the callback’s denominator and in no satisfaction', () => {
    const call = { medium: 'phone', reached: false } as const;
    const ticket = concluded('2026-11-16 09:00', '2026-11-16 15:00')
      .act('2026-11-17 10:00', 'record-callback', call, supervisor)
      .act('2026-11-17 15:00', 'record-callback', call, supervisor)
      .act('2026-11-18 10:00', 'record-callback', { ...call, audit: 'pass' }, supervisor);
    expect(of(housing, counted(ticket, '2026-11'))).toEqual([
      'callback-due',
      'handled',
      'on-time',
      'received',
      'unreachable',
    ]);
  });

  it('a callback that nobody made is due all the same, and overdue at the centre only', () => {
    const ticket = concluded('2026-11-16 09:00', '2026-11-16 15:00').until('2026-11-18 09:00');
    const found = counted(ticket, '2026-11');
    expect(of(housing, found)).toEqual(['callback-due', 'handled', 'on-time', 'received']);
    expect(of('centre', found)).toEqual(['callback-due', 'handled', 'overdue', 'received']);
  });

  it('of several answers the last one of the month decides', () => {
    const no = { ...satisfied, satisfaction: 'dissatisfied', solved: 'no', audit: 'fail' } as const;
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00').act(
      '2026-11-24 10:00',
      'record-callback',
      no,
      supervisor,
    );
    expect(of(housing, counted(ticket, '2026-11'))).toEqual(expect.arrayContaining(['rated', 'reworked']));
    expect(of(housing, counted(ticket, '2026-11'))).not.toContain('satisfied');
    sign(ticket, '2026-11-25 09:00').act('2026-11-26 10:00', 'record-callback', satisfied, supervisor);
    expect(of(housing, counted(ticket, '2026-11'))).toEqual(expect.arrayContaining(['rated', 'reworked', 'satisfied']));
  });

  it('an answer after the archive counts in its own month for 31 days', () => {
    const archived = () => {
      const asked = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;
      return dispatched('2026-11-23 09:00')
        .act('2026-11-23 10:00', 'request-closure', asked, handler)
        .act('2026-11-23 11:00', 'sign-result', { approve: true }, signatory)
        .act('2026-11-23 14:00', 'decide-closure', { approve: true, reason }, head)
        .act('2026-11-24 10:00', 'record-upstream-decision', { accept: true, reason }, staff('upstream', 'city'));
    };
    const survey = { solved: 'partly', satisfaction: 'dissatisfied' } as const;
    const late = archived().act('2026-12-24 10:00', 'answer-survey', survey, citizen);
    expect(of(housing, counted(late, '2026-12'))).toEqual(['callback-due', 'called-back', 'rated']);
    const tooLate = archived().act('2026-12-25 10:00', 'answer-survey', survey, citizen);
    expect(counted(tooLate, '2026-12')).toEqual([]);
  });

  it('supervision is told of the unit, with a reply in time or not', () => {
    const supervised = () =>
      dispatched('2026-11-23 09:00', housing, 'complex').act(
        '2026-11-23 10:00',
        'supervise',
        { message: '请说明', replyBy: at('2026-11-24 12:00') },
        supervisor,
      );
    const replied = supervised().act('2026-11-24 09:00', 'reply-supervision', { text: '正在办理' }, handler);
    expect(of(housing, counted(replied, '2026-11'))).toEqual([
      'received',
      'supervised',
      'supervised-on-time',
      'supervision-due',
    ]);
    const silent = supervised().until('2026-11-24 13:00');
    expect(of(housing, counted(silent, '2026-11'))).toEqual(['received', 'supervised', 'supervision-due']);
    const received = '2026-11-24 11:59';
    const overtaken = silent.act(received, 'reply-supervision', { text: '正在办理' }, handler);
    expect(of(housing, counted(overtaken, '2026-11'))).toContain('supervised-on-time');
    expect(of(housing, counted(supervised(), '2026-11'))).toEqual(['received', 'supervised']);
  });

  it('joint handling counts for the lead and each partner, the village’s part for the village', () => {
    const joint = { lead: 'dept-water', partners: [housing], minutes: '纪要' };
    const ticket = play('2026-11-23 09:00').act('2026-11-23 10:00', 'join', joint, staff('leading-group'));
    expect(of('dept-water', counted(ticket, '2026-11'))).toEqual(['joint', 'received']);
    expect(of(housing, counted(ticket, '2026-11'))).toEqual(['joint']);
    const village = '640121100201';
    const town = 'town-yanghe';
    const task = dispatched('2026-11-23 09:00', town)
      .act('2026-11-23 10:00', 'delegate', { unit: village }, staff('handler', town))
      .act('2026-11-23 16:00', 'submit-result', { summary: '已清理', outcome: 'solved' }, staff('liaison', village));
    expect(of(village, counted(task, '2026-11'))).toEqual(['handled', 'on-time', 'received']);
    expect(of(town, counted(task, '2026-11'))).toEqual(['received']);
    const silent = dispatched('2026-11-23 09:00', town)
      .act('2026-11-23 10:00', 'delegate', { unit: village }, staff('handler', town))
      .until('2026-11-25 09:00');
    expect(of(village, counted(silent, '2026-11'))).toEqual(['overdue', 'received']);
  });

  it('what level 1 was sent and decided is level 1’s; a closure that level 2 accepted the unit handled in time', () => {
    const application = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'request-closure', application, handler)
      .act('2026-11-23 11:00', 'sign-result', { approve: true }, signatory)
      .act('2026-11-23 14:00', 'decide-closure', { approve: true, reason }, head);
    expect(of(housing, counted(ticket, '2026-11'))).toEqual(['handled', 'on-time', 'received']);
    ticket.act('2026-12-01 10:00', 'record-upstream-decision', { accept: false, reason }, staff('upstream', 'city'));
    expect(of('city', counted(ticket, '2026-11'))).toEqual(['received']);
    expect(of('city', counted(ticket, '2026-12'))).toEqual(['handled', 'returned']);
  });

  it('declined and withdrawn tickets count at the centre, a withdrawn one at its unit too', () => {
    const route = { reason, route: '请向法院起诉' };
    const declined = play('2026-11-23 09:00').act('2026-11-23 10:00', 'decline', route, supervisor);
    expect(counted(declined, '2026-11')).toEqual(
      ['declined', 'handled', 'on-time', 'received'].map((f) => `centre ${f}`),
    );
    const withdrawn = dispatched('2026-11-23 09:00').act('2026-11-23 10:00', 'withdraw', { reason }, staff('intake'));
    expect(of(housing, counted(withdrawn, '2026-11'))).toEqual(['received', 'withdrawn']);
  });
});
