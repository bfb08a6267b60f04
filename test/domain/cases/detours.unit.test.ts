import { describe, expect, it } from '@jest/globals';
import { calendarData } from '../../../config/county.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import { decideRestatement } from '../../../domain/tickets/decide.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { stageOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { at, help, type Play, play, staff } from './play.ts';

const handler = staff('handler', 'dept-housing');
const signatory = staff('signatory', 'dept-housing');
const head = staff('centre-head');
const supervisor = staff('supervisor');
const citizen: Actor = { kind: 'citizen', medium: 'page' };

const dispatched = (instant: string, unit = 'dept-housing', ticketClass: 'ordinary' | 'complex' = 'ordinary'): Play =>
  play(instant).act(instant, 'dispatch', { unit, class: ticketClass }, staff('intake'));
const concluded = (filed: string, signed: string): Play =>
  dispatched(filed)
    .act(signed, 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
    .act(signed, 'sign-result', { approve: true }, signatory);
const due = ({ ticket }: Play) => {
  const { phase } = ticket();
  return 'limit' in phase ? phase.limit.entry.due : undefined;
};

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

  it('a supervision has a reply limit of its own and falls silent when the unit replies', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
      .act('2026-11-23 10:00', 'supervise', { message: '请说明进度', replyBy: at('2026-11-23 16:00') }, supervisor)
      .until('2026-11-23 16:00');
    expect(ticket.events().at(-1)).toMatchObject({ type: 'SupervisionDue', at: at('2026-11-23 16:00') });
    ticket.act('2026-11-23 17:00', 'contribute', { opinion: '正在开挖' }, handler);
    expect(ticket.ticket().supervision).toBeUndefined();
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

describe('the year-end notice', () => {
  const notice = {
    year: 2027,
    notice: '国办发明电〔2026〕号(测试)',
    source: 'test',
    names: {},
    off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
    on: ['2027-01-09'],
  };
  const published = compileCalendar({ ...calendarData, published: [...calendarData.published, notice] });
  const after = { ...county, calendar: published };
  const restate = (ticket: Ticket, when: string) => decideRestatement(ticket, at(when), after);

  it('restates a provisional limit to the same n of the published calendar', () => {
    const { ticket } = dispatched('2026-12-30 10:00', 'dept-housing', 'complex');
    expect(decideRestatement(ticket(), at('2026-12-30 12:00'), county)).toEqual([]);
    const [event] = restate(ticket(), '2026-12-30 12:00');
    expect(event).toMatchObject({
      type: 'LimitRestated',
      entry: { kind: 'restatement', due: at('2027-01-05 18:00'), provisional: false },
    });
    expect(restate(evolve(ticket(), event as never), '2026-12-30 13:00')).toEqual([]);
  });

  it('never lets a pending request hold the mark for less than the restated limit (§9-F)', () => {
    const { ticket } = dispatched('2026-12-30 10:00', 'dept-housing', 'complex').act(
      '2026-12-30 11:00',
      'request-closure',
      { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' },
      handler,
    );
    const asked = evolve(ticket(), {
      type: 'ClosureRequested',
      at: at('2026-12-30 12:00'),
      by: 'signatory',
      ground: 'objective-conditions',
      reviewDue: at('2026-12-31 18:00'),
      holdUntil: at('2027-01-04 18:00'),
      private: {},
    });
    const [event] = restate(asked, '2026-12-30 13:00');
    expect(evolve(asked, event as never).phase).toMatchObject({
      limit: { entry: { due: at('2027-01-05 18:00') } },
      request: { holdUntil: at('2027-01-05 18:00') },
    });
  });

  it('never restates to earlier than the close of the next working day, and leaves others alone', () => {
    const { ticket } = dispatched('2026-12-30 10:00');
    expect(restate(ticket(), '2026-12-31 10:00')).toMatchObject([
      { entry: { due: at('2026-12-31 18:00'), provisional: false } },
    ]);
    expect(restate(dispatched('2026-11-23 10:00').ticket(), '2026-11-23 11:00')).toEqual([]);
    expect(restate(play('2026-12-30 10:00', help).ticket(), '2026-12-30 11:00')).toEqual([]);
  });
});
