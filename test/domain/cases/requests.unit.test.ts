import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../support/county.ts';
import { centreHead, handler, intake, signatory, staff, supervisor, water } from '../support/people.ts';
import { dispatched as storyOf } from '../support/stages.ts';
import { at, type Play, play } from './play.ts';

const agreed = { approve: true, reason: '属实' } as const;
const refused = { approve: false, reason: '应由贵单位办理' } as const;
const longer = (workingDays: number) => ({ reason: '施工', workingDays });
const away = { reason: '非职责', suggestedUnit: water } as const;
const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;
const result = { summary: '已修复', outcome: 'solved' } as const;
const unhappy = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' } as const;

const dispatched = (when: string, ticketClass: 'simple' | 'ordinary' | 'complex' = 'ordinary'): Play =>
  play(when).act(when, 'dispatch', { unit: 'dept-housing', class: ticketClass }, intake);
const due = ({ ticket }: Play) => {
  const { phase } = ticket();
  return 'limit' in phase ? phase.limit.entry.due : undefined;
};
const handlerOf = (unit: string) => staff('handler', unit);

describe('a request (三(二)-(三))', () => {
  it('is withdrawn by who asked or by the signatory, by no colleague', () => {
    const ticket = dispatched('2026-11-23 09:00').act('2026-11-23 10:00', 'request-return', away, handler);
    const colleague = staff('handler', 'dept-housing', 'handler-2@dept-housing');
    expect(ticket.refusal('2026-11-23 11:00', 'withdraw-request', {}, colleague)).toBe('wrong-role');
    expect(ticket.refusal('2026-11-23 11:00', 'withdraw-request', {}, handler)).toBeUndefined();
    expect(ticket.refusal('2026-11-23 11:00', 'withdraw-request', {}, signatory)).toBeUndefined();
  });

  it('stays decidable while a result waits for its signature, which it does not touch', () => {
    const ticket = dispatched('2026-11-23 09:00', 'complex')
      .act('2026-11-23 10:00', 'request-extension', longer(4), handler)
      .act('2026-11-23 11:00', 'submit-result', result, handler);
    expect(stageOf(ticket.ticket())).toBe('signature');
    ticket.act('2026-11-23 12:00', 'decide-extension', agreed, centreHead);
    expect(stageOf(ticket.ticket())).toBe('signature');
    expect(due(ticket)).toBe(at('2026-11-27 18:00'));
  });

  it('refused late but before the limit leaves the unit its time: the breach is the unit’s (§9-F)', () => {
    const ticket = dispatched('2026-11-23 09:00', 'complex')
      .act('2026-11-23 10:00', 'request-extension', longer(4), handler)
      .act('2026-11-25 09:00', 'decide-extension', refused, centreHead)
      .until('2026-11-25 18:00');
    expect(ticket.ticket().breaches).toMatchObject([{ limit: at('2026-11-25 18:00'), attributedTo: 'unit' }]);
  });

  it('refused after the limit is told then; the first overdue notice comes the next working day', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-24 15:00', 'request-extension', longer(4), handler)
      .act('2026-11-25 10:00', 'decide-extension', refused, centreHead)
      .until('2026-11-25 18:00');
    expect(ticket.events().filter(({ type }) => type === 'OverdueNoticeDue')).toEqual([]);
    ticket.until('2026-11-26 08:30');
    expect(ticket.events().at(-1)).toMatchObject({ type: 'OverdueNoticeDue', at: at('2026-11-26 08:30') });
  });

  it('that holds the mark lets no reminder be waited for in the past, also after a standstill (§9-F)', () => {
    const story = storyOf('2026-11-23 09:00').when('request-extension', longer(4), handler, '2026-11-23 10:00').after();
    const { ticket } = story.whenItIs('2026-11-24 20:00').after();
    expect(ticket.breaches).toEqual([]);
    expect(waitOf(ticket, county).until).toBeGreaterThan(at('2026-11-24 20:00'));
  });
});

describe('returns (三(二), R34-R37)', () => {
  it('the third designates the unit finally also when it is refused (指定办理)', () => {
    const ticket = dispatched('2026-11-23 09:00');
    ticket
      .act('2026-11-23 10:00', 'request-return', away, handler)
      .act('2026-11-23 10:10', 'decide-return', agreed, supervisor)
      .act('2026-11-23 10:20', 'request-return', { ...away, suggestedUnit: 'dept-transport' }, handlerOf(water))
      .act('2026-11-23 10:30', 'decide-return', agreed, centreHead)
      .act('2026-11-23 10:40', 'request-return', away, handlerOf('dept-transport'))
      .act('2026-11-23 10:50', 'decide-return', refused, centreHead);
    expect(ticket.ticket()).toMatchObject({ returns: 2, designated: true, phase: { unit: 'dept-transport' } });
  });

  it('re-dispatches under the class of the last dispatch, not under what an extension made of it', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'request-extension', longer(4), handler)
      .act('2026-11-23 11:00', 'decide-extension', agreed, centreHead)
      .act('2026-11-23 12:00', 'request-return', away, handler)
      .act('2026-11-23 13:00', 'decide-return', agreed, supervisor);
    expect(ticket.ticket().phase).toMatchObject({ unit: water, class: 'ordinary' });
    expect(due(ticket)).toBe(at('2026-11-24 18:00'));
  });

  it('a reassignment ends the request, strikes the old unit’s mark and leaves the returns uncounted', () => {
    const ticket = dispatched('2026-11-23 09:00', 'simple')
      .act('2026-11-24 10:00', 'request-return', away, handler)
      .act('2026-11-24 11:00', 'reassign', { unit: water, reason: '误派' }, supervisor);
    expect(ticket.events().map(({ type }) => type)).toEqual(expect.arrayContaining(['RequestEnded']));
    expect(ticket.ticket()).toMatchObject({ returns: 0, breaches: [{ unit: 'dept-housing', struck: true }] });
    expect(due(ticket)).toBe(at('2026-11-24 18:00'));
  });
});

describe('extensions (三(三), R40)', () => {
  it('of a simple matter reach to WD(2) at least, of an ordinary one past WD(1), none past WD(5)', () => {
    const refusal = (ticketClass: 'simple' | 'ordinary' | 'complex', days: number) =>
      dispatched('2026-11-23 09:00', ticketClass).refusal(
        '2026-11-23 10:00',
        'request-extension',
        longer(days),
        handler,
      );
    expect([1, 2].map((days) => refusal('simple', days))).toEqual(['extension-days', undefined]);
    expect([1, 2, 5, 6].map((days) => refusal('ordinary', days))).toEqual([
      'extension-days',
      undefined,
      undefined,
      'extension-days',
    ]);
    expect([2, 3].map((days) => refusal('complex', days))).toEqual(['extension-days', undefined]);
  });

  it('of a rework: one, for a complex matter, within WD(5) of the rework (R47)', () => {
    const ticket = dispatched('2026-11-23 09:00', 'complex')
      .act('2026-11-23 10:00', 'submit-result', result, handler)
      .act('2026-11-23 11:00', 'sign-result', { approve: true }, signatory)
      .act('2026-11-24 09:00', 'record-callback', unhappy, supervisor);
    expect(ticket.refusal('2026-11-24 10:00', 'request-extension', longer(6), handler)).toBe('extension-days');
    ticket
      .act('2026-11-24 10:00', 'request-extension', longer(5), handler)
      .act('2026-11-24 11:00', 'decide-extension', agreed, centreHead);
    expect(due(ticket)).toBe(at('2026-12-01 18:00'));
    expect(ticket.refusal('2026-11-24 12:00', 'request-extension', longer(5), handler)).toBe('extension-decided');
  });

  it('a closure applied for in time and accepted within the review’s limit leaves no mark, also at the cap (R41)', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'request-extension', longer(5), handler)
      .act('2026-11-23 11:00', 'decide-extension', agreed, centreHead)
      .act('2026-11-30 16:00', 'request-closure', closure, handler)
      .act('2026-11-30 17:00', 'sign-result', { approve: true }, signatory)
      .act('2026-12-01 10:00', 'decide-closure', agreed, centreHead);
    expect(ticket.ticket()).toMatchObject({ breaches: [], phase: { kind: 'upstream' } });
  });
});
