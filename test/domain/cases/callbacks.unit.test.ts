import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { citizen, concluded, due, handler, head, signatory, supervisor } from './given.ts';
import { at, staff } from './play.ts';

describe('callbacks (三(四))', () => {
  it('three failed attempts in different half-days over two days: archived on the audit as unreachable', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00');
    const missed = { medium: 'phone', reached: false } as const;
    ticket
      .act('2026-11-23 16:00', 'record-callback', missed, supervisor)
      .act('2026-11-23 17:00', 'record-callback', missed, supervisor);
    expect(ticket.refusal('2026-11-24 09:00', 'record-callback', { ...missed, audit: 'pass' }, supervisor)).toBe(
      'not-unreachable-yet',
    );
    ticket
      .act('2026-11-24 09:00', 'record-callback', missed, supervisor)
      .act('2026-11-24 14:00', 'record-callback', { ...missed, audit: 'pass' }, supervisor);
    expect(ticket.ticket()).toMatchObject({ archivedAs: { callbackOutcome: 'unreachable' } });
  });

  it('dissatisfied, audit passes, closure: level 2 decides without a unit’s limit; refused it is reworked', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00');
    const unhappy = {
      medium: 'phone',
      reached: true,
      solved: 'no',
      satisfaction: 'dissatisfied',
      audit: 'pass',
      next: 'closure',
    } as const;
    expect(ticket.refusal('2026-11-24 09:00', 'record-callback', unhappy, supervisor)).toBe('statement-needed');
    ticket.act('2026-11-24 09:00', 'record-callback', { ...unhappy, comment: '要求超出政策' }, supervisor);
    expect(stageOf(ticket.ticket())).toBe('closure-review');
    expect(due(ticket)).toBeUndefined();
    ticket.act('2026-11-24 15:00', 'decide-closure', { approve: false, reason: '应再办理' }, head);
    expect(ticket.ticket()).toMatchObject({ round: 2 });
    expect(due(ticket)).toBe(at('2026-11-25 18:00'));
  });

  it('accepted by level 1 it is archived as a closure, and the survey is still answered', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00')
      .act(
        '2026-11-24 09:00',
        'record-callback',
        {
          medium: 'phone',
          reached: true,
          solved: 'no',
          satisfaction: 'dissatisfied',
          audit: 'pass',
          next: 'closure',
          comment: '要求超出政策',
        },
        supervisor,
      )
      .act('2026-11-24 15:00', 'decide-closure', { approve: true, reason: '属实' }, head)
      .act('2026-11-26 15:00', 'record-upstream-decision', { accept: true, reason: '同意' }, staff('upstream'));
    expect(ticket.ticket()).toMatchObject({ archivedAs: { callbackOutcome: 'closure' } });
    ticket.act('2026-11-26 16:00', 'answer-survey', { solved: 'no', satisfaction: 'dissatisfied' }, citizen);
    expect(stageOf(ticket.ticket())).toBe('archived');
  });

  it('the third rework is the head’s to decide, the fourth the leading group’s', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 10:00');
    const failed = {
      medium: 'phone',
      reached: true,
      solved: 'no',
      satisfaction: 'dissatisfied',
      audit: 'fail',
    } as const;
    const again = (day: string) =>
      ticket
        .act(`${day} 14:00`, 'submit-result', { summary: '再次修复', outcome: 'solved' }, handler)
        .act(`${day} 15:00`, 'sign-result', { approve: true }, signatory);
    ticket.act('2026-11-24 09:00', 'record-callback', failed, supervisor);
    again('2026-11-24').act('2026-11-25 09:00', 'record-callback', failed, supervisor);
    again('2026-11-25');
    expect(ticket.refusal('2026-11-26 09:00', 'record-callback', failed, supervisor)).toBe('higher-decides');
    ticket.act('2026-11-26 09:00', 'record-callback', failed, head);
    again('2026-11-26');
    expect(ticket.refusal('2026-11-27 09:00', 'record-callback', failed, head)).toBe('higher-decides');
    expect(stageOf(ticket.ticket())).toBe('callback');
    ticket.act('2026-11-27 09:00', 'record-callback', failed, staff('leading-group'));
    expect(ticket.ticket()).toMatchObject({ round: 5 });
  });
});
