import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { dispatched as housingTicket } from '../support/stages.ts';
import { concluded, dispatched, handler, supervisor } from './given.ts';
import { at, staff } from './play.ts';

const leading = staff('leading-group');
const waterHandler = staff('handler', 'dept-water');
const text = { text: '正在开挖' };
const supervisedHousing = (when: string, replyBy: string) =>
  housingTicket('2026-11-23 09:00').when('supervise', demand(replyBy), supervisor, when).after();
const demand = (replyBy: string) => ({ message: '请说明进度', replyBy: at(replyBy) });

describe('a supervision (督办, R55)', () => {
  it('that nobody answers is on record as late at its limit, and the late answer too', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
      .act('2026-11-23 10:00', 'supervise', demand('2026-11-23 16:00'), supervisor)
      .until('2026-11-23 16:00');
    expect(ticket.events().at(-1)).toMatchObject({ type: 'SupervisionDue', order: 1, at: at('2026-11-23 16:00') });
    ticket.act('2026-11-23 17:00', 'reply-supervision', text, handler);
    expect(ticket.events().at(-1)).toMatchObject({
      type: 'SupervisionReplied',
      unit: 'dept-housing',
      answered: [{ order: 1, late: true }],
    });
    expect(boardOf(ticket.ticket())).not.toHaveProperty('supervisedQueue');
  });

  it('is on record as late with the answer itself, if that comes before the workflow has recorded it', () => {
    const story = supervisedHousing('2026-11-23 10:00', '2026-11-23 16:00');
    const outcome = story.when('reply-supervision', text, handler, '2026-11-23 16:00');
    outcome.yields(
      { type: 'SupervisionDue', at: at('2026-11-23 16:00'), by: 'workflow', order: 1 },
      { type: 'SupervisionReplied', answered: [{ order: 1, replyBy: at('2026-11-23 16:00'), late: true }] },
    );
  });

  it('is not answered by an opinion', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
      .act('2026-11-23 10:00', 'supervise', demand('2026-11-23 16:00'), supervisor)
      .act('2026-11-23 11:00', 'contribute', { opinion: '正在开挖' }, handler);
    expect(ticket.ticket().supervisions).toMatchObject([{ order: 1 }]);
    expect(ticket.ticket().supervisions[0]).not.toHaveProperty('repliedAt');
  });

  it('keeps its record when another follows: each has its own limit, one answer answers both', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
      .act('2026-11-23 10:00', 'supervise', demand('2026-11-23 16:00'), supervisor)
      .act('2026-11-23 11:00', 'supervise', demand('2026-11-24 16:00'), leading);
    expect(boardOf(ticket.ticket())).toMatchObject({ replyKey: expect.stringMatching(/^2026-11-23T16:00/) });
    ticket.act('2026-11-23 17:00', 'reply-supervision', text, handler);
    expect(ticket.ticket().supervisions).toEqual([
      {
        order: 1,
        at: at('2026-11-23 10:00'),
        unit: 'dept-housing',
        replyBy: at('2026-11-23 16:00'),
        noticedAt: at('2026-11-23 16:00'),
        repliedAt: at('2026-11-23 17:00'),
        late: true,
      },
      {
        order: 2,
        at: at('2026-11-23 11:00'),
        unit: 'dept-housing',
        replyBy: at('2026-11-24 16:00'),
        repliedAt: at('2026-11-23 17:00'),
        late: false,
      },
    ]);
    expect(ticket.refusal('2026-11-23 18:00', 'reply-supervision', text, handler)).toBe('no-supervision');
  });

  it('is answered by whoever holds the ticket, also after its result was signed', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex').act(
      '2026-11-23 10:00',
      'supervise',
      demand('2026-11-27 16:00'),
      supervisor,
    );
    expect(ticket.refusal('2026-11-23 11:00', 'reply-supervision', text, waterHandler)).toBe('wrong-relation');
    ticket
      .act('2026-11-23 12:00', 'submit-result', { summary: '已修', outcome: 'solved' }, handler)
      .act('2026-11-23 13:00', 'sign-result', { approve: true }, staff('signatory', 'dept-housing'))
      .act('2026-11-23 14:00', 'reply-supervision', text, handler);
    expect(ticket.ticket().supervisions).toMatchObject([{ late: false }]);
  });

  it('is late iff it is answered at or after its limit, to the millisecond', () => {
    const replyBy = at('2026-11-23 16:00');
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 90 }), (minutes) => {
        const instant = new Date(replyBy + minutes * 60_000 + 8 * 3_600_000)
          .toISOString()
          .slice(0, 16)
          .replace('T', ' ');
        const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
          .act('2026-11-23 10:00', 'supervise', demand('2026-11-23 16:00'), supervisor)
          .act(instant, 'reply-supervision', text, handler);
        expect(ticket.ticket().supervisions[0]?.late).toBe(minutes >= 0);
      }),
    );
  });

  it('makes its ticket wait for the earliest of all its limits', () => {
    const ticket = dispatched('2026-11-23 09:00', 'dept-housing', 'complex')
      .act('2026-11-23 10:00', 'supervise', demand('2026-11-23 13:00'), supervisor)
      .act('2026-11-23 10:30', 'supervise', demand('2026-11-23 12:00'), supervisor);
    expect(waitOf(ticket.ticket(), county).until).toBe(at('2026-11-23 12:00'));
    ticket.until('2026-11-23 12:00');
    expect(waitOf(ticket.ticket(), county).until).toBe(at('2026-11-23 13:00'));
  });
});

describe('a hard matter (疑难, R72)', () => {
  const proposal = { reason: '涉及供水、道路', impact: 'several-units' } as const;
  const hardQueue = { hardQueue: 'hard' };

  it('is proposed to the leading group and stands among the hard matters until it is declined', () => {
    const ticket = dispatched('2026-11-23 09:00');
    expect(boardOf(ticket.ticket())).not.toHaveProperty('hardQueue');
    ticket.act('2026-11-23 10:00', 'propose-joint', proposal, supervisor);
    expect(boardOf(ticket.ticket())).toMatchObject(hardQueue);
    expect(ticket.refusal('2026-11-23 11:00', 'propose-joint', proposal, supervisor)).toBe('joint-proposed-already');
    ticket.act('2026-11-23 11:00', 'decline-joint', { reason: '由住建局办理' }, leading);
    expect(boardOf(ticket.ticket())).not.toHaveProperty('hardQueue');
  });

  it('is answered by the appointment of a lead and partners', () => {
    const ticket = dispatched('2026-11-23 09:00')
      .act('2026-11-23 10:00', 'propose-joint', proposal, supervisor)
      .act('2026-11-23 11:00', 'join', { lead: 'dept-water', partners: ['dept-housing'], minutes: '纪要' }, leading);
    expect(ticket.ticket()).not.toHaveProperty('jointProposed');
    expect(ticket.refusal('2026-11-23 12:00', 'decline-joint', { reason: '不必' }, leading)).toBe('no-joint-proposal');
    expect(ticket.refusal('2026-11-23 12:00', 'propose-joint', proposal, supervisor)).toBe('already-joint');
  });

  it('falls once the matter is concluded', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00');
    expect(ticket.refusal('2026-11-23 16:00', 'propose-joint', proposal, supervisor)).toBe('wrong-stage');
  });
});
