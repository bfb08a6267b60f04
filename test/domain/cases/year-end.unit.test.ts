import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarData } from '../../../config/county.ts';
import { closeOfWorkday, receiptEntry } from '../../../domain/limits/limits.ts';
import { restated } from '../../../domain/limits/restatement.ts';
import { decideMilestone } from '../../../domain/tickets/decide.ts';
import { decideRestatement } from '../../../domain/tickets/decide-restatement.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { requestOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
import { hour } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { dispatched, handler } from './given.ts';
import { at, help, play } from './play.ts';

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

  it('restates what a pending request brought with it, by the same notice (§9-F)', () => {
    const asking = { reason: '施工', workingDays: 4 };
    const { ticket } = dispatched('2026-12-30 10:00', 'dept-housing', 'complex').act(
      '2026-12-31 11:00',
      'request-extension',
      asking,
      handler,
    );
    expect(requestOf(ticket())).toMatchObject({
      reviewDue: at('2027-01-04 18:00'),
      holdUntil: at('2027-01-07 18:00'),
      provisional: true,
    });
    const events = restate(ticket(), '2026-12-31 12:00');
    expect(events).toMatchObject([
      { type: 'LimitRestated', entry: { due: at('2027-01-05 18:00') } },
      { type: 'ReviewRestated', reviewDue: at('2027-01-05 18:00'), holdUntil: at('2027-01-08 18:00') },
    ]);
    const settled = events.reduce<Ticket>(evolve, ticket());
    expect(restate(settled, '2026-12-31 13:00')).toEqual([]);
    const late = decideMilestone(settled, at('2027-01-05 18:00'), after).map(({ type }) => type);
    expect(late).toContain('ReviewLate');
    expect(decideMilestone(settled, at('2027-01-04 18:00'), after).map(({ type }) => type)).not.toContain('ReviewLate');
  });

  it('never lets a provisional limit pass that the notice moved later, swept or not', () => {
    const { ticket } = dispatched('2026-12-30 10:00', 'dept-housing', 'complex');
    expect(decideMilestone(ticket(), at('2027-01-04 18:00'), county)).toMatchObject([{ type: 'LimitPassed' }]);
    const due = decideMilestone(ticket(), at('2027-01-04 18:00'), after).filter(({ type }) => type.startsWith('Limit'));
    expect(due).toMatchObject([{ type: 'LimitRestated', entry: { due: at('2027-01-05 18:00') } }]);
    const restatedLate = due.reduce<Ticket>(evolve, ticket());
    expect(decideMilestone(restatedLate, at('2027-01-05 18:00'), after)).toMatchObject([
      { type: 'LimitPassed', at: at('2027-01-05 18:00') },
    ]);
  });

  it('moves no limit to earlier than the close of the next working day, whatever the notice says', () => {
    const january = fc.subarray(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((d) => `2027-01-${d}`),
    );
    const instants = fc.integer({ min: at('2026-12-28 08:00'), max: at('2026-12-31 23:00') });
    const classes = fc.constantFrom('simple', 'ordinary', 'complex');
    fc.assert(
      fc.property(january, january, instants, classes, fc.nat(72), (off, on, receivedAt, ticketClass, hours) => {
        const year = { ...notice, off, on: on.filter((day) => !off.includes(day)) };
        const calendar = compileCalendar({ ...calendarData, published: [...calendarData.published, year] });
        const facts = { calendar, rules: county.rules };
        const start = { kind: 'dispatch', at: receivedAt, by: 'intake', returns: 0, unit: 'dept-housing' } as const;
        const entry = receiptEntry({ ...start, class: ticketClass }, { ...facts, calendar: county.calendar });
        const now = receivedAt + hours * hour;
        const again = restated(entry, now, facts);
        expect(again).toMatchObject({ provisional: false, at: entry.at, by: 'workflow' });
        expect(closeOfWorkday(entry.at, again?.workingDays ?? 0, facts)).toBe(again?.due);
        const published = closeOfWorkday(entry.at, entry.workingDays, facts);
        const earliest = closeOfWorkday(now, 1, facts);
        expect(again?.due).toBe(published === entry.due ? entry.due : Math.max(published, earliest));
        expect(again && restated(again, now + hour, facts)).toBeUndefined();
      }),
    );
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
