import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { citizen, concluded, dispatched, due, handler, supervisor } from './given.ts';
import { at, staff } from './play.ts';

describe('joint handling, villages, reopening, merging', () => {
  it('the leading group appoints lead and partners: WD(5) from the appointment, pending requests end, no return', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'request-extension', { reason: '施工', workingDays: 4 }, handler)
      .act(
        '2026-11-23 11:00',
        'join',
        { lead: 'dept-water', partners: ['dept-housing', 'dept-finance'], minutes: '会议纪要' },
        staff('leading-group'),
      );
    expect(due(ticket)).toBe(at('2026-11-30 18:00'));
    expect(ticket.ticket().phase).toMatchObject({
      unit: 'dept-water',
      joint: { partners: ['dept-housing', 'dept-finance'] },
    });
    expect(
      ticket.refusal(
        '2026-11-23 12:00',
        'request-return',
        { reason: '非职责', suggestedUnit: 'outside' },
        staff('handler', 'dept-water'),
      ),
    ).toBe('joint-no-request');
    ticket.act('2026-11-23 12:00', 'contribute', { opinion: '配合更换阀门' }, handler);
    expect(
      ticket.refusal('2026-11-23 12:00', 'contribute', { opinion: '意见' }, staff('handler', 'dept-education')),
    ).toBe('wrong-relation');
    ticket.act(
      '2026-11-23 13:00',
      'join',
      { lead: 'dept-water', partners: ['dept-finance'], minutes: '补充纪要', dueAt: at('2026-12-04 12:00') },
      staff('leading-group'),
    );
    expect(due(ticket)).toBe(at('2026-12-04 12:00'));
  });

  it('a village’s part never moves the township’s limit; its liaison reports, the handler submits', () => {
    const town = staff('handler', 'town-yanghe');
    const village = [...county.organisation.values()].find(({ parent }) => parent === 'town-yanghe')?.id ?? '';
    const liaison = staff('liaison', village);
    const ticket = dispatched('2026-11-23 09:00', 'town-yanghe', 'complex');
    expect(ticket.refusal('2026-11-23 09:30', 'delegate', { unit: 'dept-water' }, town)).toBe('not-your-village');
    ticket.act('2026-11-23 10:00', 'delegate', { unit: village, dueAt: at('2026-11-24 12:00') }, town);
    expect(
      ticket.refusal(
        '2026-11-23 11:00',
        'request-extension',
        { reason: '人手不足', dueAt: at('2026-11-26 12:00') },
        liaison,
      ),
    ).toBe('task-beyond-limit');
    ticket
      .act('2026-11-23 11:00', 'request-extension', { reason: '人手不足', dueAt: at('2026-11-25 12:00') }, liaison)
      .act('2026-11-23 12:00', 'decide-extension', { approve: true, reason: '同意' }, town);
    expect(due(ticket)).toBe(at('2026-11-25 18:00'));
    ticket.act('2026-11-24 10:00', 'submit-result', { summary: '垃圾已清运', outcome: 'solved' }, liaison);
    expect(stageOf(ticket.ticket())).toBe('dispatched');
    ticket.act('2026-11-24 11:00', 'submit-result', { summary: '已核实', outcome: 'solved' }, town);
    expect(stageOf(ticket.ticket())).toBe('signature');
  });

  it('a citizen’s reopening is a recorded request, a supervisor’s a new round and run', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00').act(
      '2026-11-23 16:00',
      'record-callback',
      { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      supervisor,
    );
    ticket.act('2026-11-25 10:00', 'reopen', { reason: '又不热了' }, citizen);
    expect(stageOf(ticket.ticket())).toBe('archived');
    ticket.act('2026-11-25 11:00', 'reopen', { reason: '属实' }, supervisor);
    expect(ticket.ticket()).toMatchObject({ round: 2, run: 2 });
    expect(ticket.commits().at(-1)?.start).toMatchObject({ run: 2, state: 'AwaitDayOne' });
    expect(due(ticket)).toBe(at('2026-11-26 18:00'));
  });

  it('a ticket is reopened within thirty days of its archive', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00').act(
      '2026-11-23 16:00',
      'record-callback',
      { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      supervisor,
    );
    expect(ticket.refusal('2026-12-23 15:59', 'reopen', { reason: '又不热了' }, citizen)).toBeUndefined();
    expect(ticket.refusal('2026-12-23 16:00', 'reopen', { reason: '又不热了' }, citizen)).toBe('reopen-window-over');
  });
});
