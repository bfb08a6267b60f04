import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { dispatched, due, handler, head, signatory, supervisor } from './given.ts';
import { at, type Play, staff } from './play.ts';

describe('returns (三(二))', () => {
  const ask = (ticket: Play, when: string, unit: string, suggestedUnit: string) =>
    ticket.act(when, 'request-return', { reason: '非职责', suggestedUnit }, staff('handler', unit));

  it('the second request is the head’s to decide, the third designates finally', () => {
    const ticket = dispatched('2026-11-23 09:00');
    ask(ticket, '2026-11-23 10:00', 'dept-housing', 'dept-water').act(
      '2026-11-23 11:00',
      'decide-return',
      { approve: true, reason: '属实' },
      supervisor,
    );
    ask(ticket, '2026-11-23 13:00', 'dept-water', 'dept-transport');
    expect(ticket.refusal('2026-11-23 14:00', 'decide-return', { approve: true, reason: '属实' }, supervisor)).toBe(
      'review-by-higher',
    );
    ticket.act('2026-11-23 14:00', 'decide-return', { approve: true, reason: '属实' }, head);
    ask(ticket, '2026-11-23 15:00', 'dept-transport', 'undetermined');
    expect(ticket.refusal('2026-11-23 15:30', 'decide-return', { approve: true, reason: '属实' }, head)).toBe(
      'return-needs-unit',
    );
    ticket.act('2026-11-23 16:00', 'decide-return', { approve: true, reason: '指定办理', unit: 'dept-ecology' }, head);
    expect(ticket.ticket()).toMatchObject({ returns: 3, designated: true });
    expect(
      ticket.refusal(
        '2026-11-23 17:00',
        'request-return',
        { reason: '非职责', suggestedUnit: 'outside' },
        staff('handler', 'dept-ecology'),
      ),
    ).toBe('designated');
  });

  it('goes to one place: a unit and a way outside the county together are refused, granted or not', () => {
    const ticket = ask(dispatched('2026-11-23 09:00'), '2026-11-23 10:00', 'dept-housing', 'outside');
    for (const approve of [true, false]) {
      const both = { approve, reason: '两处', unit: 'dept-water', outside: 'level-1' } as const;
      expect(ticket.refusal('2026-11-23 11:00', 'decide-return', both, supervisor)).toBe('unit-or-outside');
    }
    expect(stageOf(ticket.ticket())).toBe('return-review');
  });

  it('granted as outside the county it goes to level 1, and refused there it waits to be dispatched that day', () => {
    const ticket = ask(dispatched('2026-11-23 09:00'), '2026-11-23 10:00', 'dept-housing', 'outside').act(
      '2026-11-23 11:00',
      'decide-return',
      { approve: true, reason: '市管道路', outside: 'level-1' },
      supervisor,
    );
    expect(stageOf(ticket.ticket())).toBe('upstream');
    ticket.act('2026-11-25 10:00', 'record-upstream-decision', { accept: false, reason: '属县管' }, staff('upstream'));
    expect(stageOf(ticket.ticket())).toBe('received');
    expect(due(ticket)).toBe(at('2026-11-26 00:00'));
  });

  it('granted with a route it is declined; without the route it is refused', () => {
    const ticket = ask(dispatched('2026-11-23 09:00'), '2026-11-23 10:00', 'dept-housing', 'outside');
    expect(
      ticket.refusal(
        '2026-11-23 11:00',
        'decide-return',
        { approve: true, reason: '诉讼', outside: 'declined' },
        supervisor,
      ),
    ).toBe('route-needed');
    ticket.act(
      '2026-11-23 11:00',
      'decide-return',
      { approve: true, reason: '诉讼', outside: 'declined', route: '请向法院起诉' },
      supervisor,
    );
    expect(stageOf(ticket.ticket())).toBe('declined');
  });

  it('is asked within the first working day only, one request at a time, and withdrawn it may be asked again', () => {
    const ticket = ask(dispatched('2026-11-23 09:00'), '2026-11-23 10:00', 'dept-housing', 'outside');
    expect(ticket.refusal('2026-11-23 10:30', 'request-extension', { reason: '施工', workingDays: 3 }, handler)).toBe(
      'request-pending',
    );
    ticket.act('2026-11-23 11:00', 'withdraw-request', {}, signatory);
    expect(
      ticket.refusal('2026-11-24 17:59', 'request-return', { reason: '非职责', suggestedUnit: 'outside' }, handler),
    ).toBeUndefined();
    expect(
      ticket.refusal('2026-11-24 18:00', 'request-return', { reason: '非职责', suggestedUnit: 'outside' }, handler),
    ).toBe('return-window-over');
  });

  it('a signed result ends the request and is judged by the original limit', () => {
    const ticket = ask(dispatched('2026-11-23 09:00'), '2026-11-24 17:00', 'dept-housing', 'outside')
      .act('2026-11-24 20:00', 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
      .act('2026-11-24 21:00', 'sign-result', { approve: true }, signatory);
    expect(ticket.ticket().breaches).toMatchObject([{ limit: at('2026-11-24 18:00'), attributedTo: 'unit' }]);
    expect(stageOf(ticket.ticket())).toBe('callback');
  });

  it('a late review escalates one step each working day: the leading group may decide then, not before', () => {
    const group = staff('leading-group');
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex').act(
      '2026-11-23 10:00',
      'request-extension',
      { reason: '施工', workingDays: 5 },
      handler,
    );
    expect(ticket.refusal('2026-11-24 17:59', 'decide-extension', { approve: true, reason: '属实' }, group)).toBe(
      'not-escalated',
    );
    expect(ticket.refusal('2026-11-24 18:00', 'decide-extension', { approve: true, reason: '属实' }, group)).toBe(
      'not-escalated',
    );
    ticket.until('2026-11-24 18:00');
    expect(
      ticket.refusal('2026-11-24 18:01', 'decide-extension', { approve: true, reason: '属实' }, group),
    ).toBeUndefined();
  });
});
