import { describe, expect, it } from '@jest/globals';
import type { TicketClass } from '../../../domain/rules/rule-set.ts';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { at, type Play, play, staff } from './play.ts';

const handler = staff('handler', 'dept-housing');
const signatory = staff('signatory', 'dept-housing');
const head = staff('centre-head');
const supervisor = staff('supervisor');

const dispatched = (instant: string, ticketClass: TicketClass = 'ordinary'): Play =>
  play(instant).act(instant, 'dispatch', { unit: 'dept-housing', class: ticketClass }, staff('intake'));
const due = (ticket: Play): number | undefined => {
  const { phase } = ticket.ticket();
  return 'limit' in phase ? phase.limit.entry.due : undefined;
};
const breaches = (ticket: Play) =>
  ticket.ticket().breaches.map(({ limit, attributedTo, struck }) => ({ limit, attributedTo, struck }));

describe('the worked cases of the time rules', () => {
  it('ordinary Fri 11-27 14:00, return asked and granted Mon 11-30: new day 0, due Tue 12-01, no mark', () => {
    const ticket = dispatched('2026-11-27 14:00')
      .act(
        '2026-11-30 10:00',
        'request-return',
        { reason: '非本单位职责', suggestedUnit: 'dept-urban-management' },
        handler,
      )
      .act('2026-11-30 16:00', 'decide-return', { approve: true, reason: '属实' }, supervisor);
    expect(due(ticket)).toBe(at('2026-12-01 18:00'));
    expect(ticket.ticket()).toMatchObject({ returns: 1, breaches: [], filedAt: at('2026-11-27 14:00') });
    expect(ticket.ticket().phase).toMatchObject({ unit: 'dept-urban-management', receivedAt: at('2026-11-30 16:00') });
  });

  it('the same granted after the limit leaves no mark: the request held it', () => {
    const ticket = dispatched('2026-11-27 14:00')
      .act(
        '2026-11-30 17:30',
        'request-return',
        { reason: '非本单位职责', suggestedUnit: 'dept-urban-management' },
        handler,
      )
      .act('2026-12-01 09:00', 'decide-return', { approve: true, reason: '属实' }, supervisor);
    expect(due(ticket)).toBe(at('2026-12-02 18:00'));
    expect(breaches(ticket)).toEqual([]);
  });

  it('ordinary, return asked Mon 17:30, refused Tue 09:00: LimitPassed dated Mon 18:00, overdue at once', () => {
    const ticket = dispatched('2026-11-27 14:00')
      .act('2026-11-30 17:30', 'request-return', { reason: '非本单位职责', suggestedUnit: 'undetermined' }, handler)
      .act('2026-12-01 09:00', 'decide-return', { approve: false, reason: '属于本单位' }, supervisor);
    expect(ticket.events().at(-1)).toMatchObject({
      type: 'LimitPassed',
      at: at('2026-11-30 18:00'),
      recordedAt: at('2026-12-01 09:00'),
    });
    expect(breaches(ticket)).toEqual([{ limit: at('2026-11-30 18:00'), attributedTo: 'unit', struck: false }]);
    expect(waitOf(ticket.ticket(), county).state).toBe('AwaitOverdue');
    expect(
      ticket.refusal('2026-12-01 10:00', 'request-return', { reason: '再请', suggestedUnit: 'outside' }, handler),
    ).toBe('return-refused-before');
  });

  it.each(['2026-11-24 16:00', '2026-11-25 10:00'])(
    'ordinary Mon 11-23, extension k=4 asked Tue 15:00, granted %s: complex, due Fri 11-27, no mark',
    (granted) => {
      const ticket = dispatched('2026-11-23 10:00')
        .act('2026-11-24 15:00', 'request-extension', { reason: '需开挖管沟', workingDays: 4 }, handler)
        .act(granted, 'decide-extension', { approve: true, reason: '情况属实' }, head);
      expect(due(ticket)).toBe(at('2026-11-27 18:00'));
      expect(ticket.ticket().phase).toMatchObject({ class: 'complex' });
      expect(breaches(ticket)).toEqual([]);
      expect(waitOf(ticket.ticket(), county).state).toBe('AwaitExtended');
    },
  );

  it('the same refused Wed 10:00: breach dated Tue 18:00, the unit’s, since the review was within its own limit', () => {
    const ticket = dispatched('2026-11-23 10:00')
      .act('2026-11-24 15:00', 'request-extension', { reason: '需开挖管沟', workingDays: 4 }, handler)
      .act('2026-11-25 10:00', 'decide-extension', { approve: false, reason: '可当日修复' }, head);
    expect(breaches(ticket)).toEqual([{ limit: at('2026-11-24 18:00'), attributedTo: 'unit', struck: false }]);
  });

  it('refused after the review’s own limit: the breach is the reviewer’s', () => {
    const ticket = dispatched('2026-11-23 10:00')
      .act('2026-11-24 15:00', 'request-extension', { reason: '需开挖管沟', workingDays: 4 }, handler)
      .act('2026-11-26 10:00', 'decide-extension', { approve: false, reason: '可当日修复' }, head);
    expect(breaches(ticket)).toEqual([{ limit: at('2026-11-24 18:00'), attributedTo: 'reviewer', struck: false }]);
    expect(ticket.events().map(({ type }) => type)).toContain('ReviewLate');
  });

  it('complex Mon 11-23, returned, re-dispatched Wed 11-25: limit and window Fri 11-27, cap WD(4) Tue 12-01', () => {
    const ticket = dispatched('2026-11-23 10:00', 'complex')
      .act('2026-11-24 10:00', 'request-return', { reason: '非本单位职责', suggestedUnit: 'dept-water' }, handler)
      .act('2026-11-25 11:00', 'decide-return', { approve: true, reason: '属实' }, supervisor);
    expect(due(ticket)).toBe(at('2026-11-27 18:00'));
    const other = staff('handler', 'dept-water');
    const ask = (workingDays: number) =>
      ticket.refusal('2026-11-27 17:00', 'request-extension', { reason: '施工', workingDays }, other);
    expect([2, 3, 4, 5].map(ask)).toEqual(['extension-days', undefined, undefined, 'extension-days']);
    ticket
      .act('2026-11-27 17:00', 'request-extension', { reason: '施工', workingDays: 4 }, other)
      .act('2026-11-27 17:30', 'decide-extension', { approve: true, reason: '属实' }, head);
    expect(due(ticket)).toBe(at('2026-12-01 18:00'));
  });

  it('complex extended to 11-30, callback dissatisfied and audit fail Tue 12-01: round 2, due Thu 12-03', () => {
    const ticket = dispatched('2026-11-23 10:00', 'complex')
      .act('2026-11-25 10:00', 'request-extension', { reason: '施工', workingDays: 5 }, handler)
      .act('2026-11-25 11:00', 'decide-extension', { approve: true, reason: '属实' }, head)
      .act('2026-11-30 15:00', 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
      .act('2026-11-30 16:00', 'sign-result', { approve: true }, signatory)
      .act(
        '2026-12-01 10:00',
        'record-callback',
        { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
        supervisor,
      );
    expect(due(ticket)).toBe(at('2026-12-03 18:00'));
    expect(ticket.ticket()).toMatchObject({ round: 2 });
    expect(breaches(ticket)).toEqual([]);
  });

  it('ordinary Wed 2026-12-30 is provisional Thu 12-31; complex Mon 2027-01-04, WD(5) Thu 01-07', () => {
    expect(dispatched('2026-12-30 10:00').ticket().ledger.at(-1)).toMatchObject({
      due: at('2026-12-31 18:00'),
      provisional: true,
    });
    const complex = dispatched('2026-12-30 10:00', 'complex');
    expect(complex.ticket().ledger.at(-1)).toMatchObject({ due: at('2027-01-04 18:00'), provisional: true });
    complex
      .act('2026-12-31 10:00', 'request-extension', { reason: '施工', workingDays: 5 }, handler)
      .act('2026-12-31 11:00', 'decide-extension', { approve: true, reason: '属实' }, head);
    expect(complex.ticket().ledger.at(-1)).toMatchObject({ due: at('2027-01-07 18:00'), provisional: true });
  });

  it('a request undecided at the close of the cap day holds no longer: breach at the original instant, the reviewer’s', () => {
    const ticket = dispatched('2026-11-23 10:00')
      .act('2026-11-24 15:00', 'request-extension', { reason: '施工', workingDays: 4 }, handler)
      .until('2026-11-30 18:00');
    expect(breaches(ticket)).toEqual([{ limit: at('2026-11-24 18:00'), attributedTo: 'reviewer', struck: false }]);
    expect(stageOf(ticket.ticket())).toBe('extension-review');
    const held = ticket.commits().filter(({ command }) => command === 'milestone').length;
    expect(held).toBeLessThanOrEqual(8);
  });

  it('a closure application: confirmed by the signatory, accepted by level 2, refused by level 1, back for one working day', () => {
    const ticket = dispatched('2026-11-23 10:00').act(
      '2026-11-24 10:00',
      'request-closure',
      { ground: 'objective-conditions', replyToCitizen: '管网改造列入明年计划', statement: '需更换主管网' },
      handler,
    );
    expect(stageOf(ticket.ticket())).toBe('signature');
    ticket.act('2026-11-24 11:00', 'sign-result', { approve: true }, signatory);
    expect(stageOf(ticket.ticket())).toBe('closure-review');
    ticket.act('2026-11-25 09:00', 'decide-closure', { approve: true, reason: '属实' }, head);
    expect(stageOf(ticket.ticket())).toBe('upstream');
    expect(due(ticket)).toBeUndefined();
    expect(breaches(ticket)).toEqual([]);
    ticket.until('2026-12-02 18:00');
    expect(ticket.events().at(-1)?.type).toBe('UpstreamReminderDue');
    ticket.act(
      '2026-12-03 10:00',
      'record-upstream-decision',
      { accept: false, reason: '应继续办理' },
      staff('upstream'),
    );
    expect(due(ticket)).toBe(at('2026-12-04 18:00'));
    expect(ticket.refusal('2026-12-03 11:00', 'request-extension', { reason: '再延', workingDays: 3 }, handler)).toBe(
      'result-only',
    );
    expect(
      ticket.refusal(
        '2026-12-03 11:00',
        'request-closure',
        { ground: 'objective-conditions', replyToCitizen: '说明', statement: '说明' },
        handler,
      ),
    ).toBe('result-only');
  });
});
