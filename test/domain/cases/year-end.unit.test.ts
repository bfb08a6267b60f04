import { describe, expect, it } from '@jest/globals';
import { calendarData } from '../../../config/county.ts';
import { decideRestatement } from '../../../domain/tickets/decide.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
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

  it('never restates to earlier than the close of the next working day, and leaves others alone', () => {
    const { ticket } = dispatched('2026-12-30 10:00');
    expect(restate(ticket(), '2026-12-31 10:00')).toMatchObject([
      { entry: { due: at('2026-12-31 18:00'), provisional: false } },
    ]);
    expect(restate(dispatched('2026-11-23 10:00').ticket(), '2026-11-23 11:00')).toEqual([]);
    expect(restate(play('2026-12-30 10:00', help).ticket(), '2026-12-30 11:00')).toEqual([]);
  });
});
