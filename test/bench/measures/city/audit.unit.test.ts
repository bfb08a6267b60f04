import { describe, expect, it } from '@jest/globals';
import { operator, signatoryOf, signed } from '../../../../bench/measures/city/acts.ts';
import { audit } from '../../../../bench/measures/city/audit.ts';
import type { Hotline, TicketView } from '../../../../bench/measures/city/hotline.ts';
import type { Played } from '../../../../bench/measures/city/play.ts';

const limit = '2026-11-24T18:00:00.000+08:00';
const unit = 'dept-housing';

/** An ordinary ticket that was signed a day too late. */
const late: Played = {
  key: 'late',
  life: 'overdue',
  ticketId: '20261123001017',
  filed: { body: {}, unit, class: 'ordinary', urgent: false, phone: '+8613900000001' },
  filedAt: Date.parse('2026-11-23T09:00:00+08:00'),
  acts: [
    { at: Date.parse('2026-11-23T10:00:00+08:00'), by: operator, command: 'dispatch', body: { class: 'ordinary' } },
    { at: Date.parse('2026-11-25T10:00:00+08:00'), by: signatoryOf(unit), command: 'sign-result', body: signed },
  ],
};

const recorded: TicketView = {
  ticketId: late.ticketId,
  stage: 'archived',
  run: 1,
  breaches: [{ kind: 'handling', limit, recordedAt: limit }],
  timeline: [{ event: 'LimitPassed', at: limit }],
};

/** A hotline that knows this one ticket. */
const hotlineWith = (view: TicketView): Hotline => {
  const unused = async (): Promise<never> => {
    throw new Error('the audit only reads tickets');
  };
  return {
    ticket: async () => view,
    file: unused,
    act: unused,
    text: unused,
    moveTo: unused,
    settled: unused,
    close: () => undefined,
  };
};

describe('the audit of a day', () => {
  it('finds nothing where the record says what the recount says', async () => {
    expect(await audit(hotlineWith(recorded), [late])).toEqual({ passed: 1, wrong: [], open: [] });
  });

  it.each([
    ['a limit that was missed', { breaches: [], timeline: [] }],
    [
      'one recorded a second late',
      { breaches: [{ kind: 'handling', limit, recordedAt: '2026-11-24T18:00:01+08:00' }] },
    ],
    ['one dated otherwise', { timeline: [{ event: 'LimitPassed', at: '2026-11-24T18:00:01+08:00' }] }],
    ['one recorded twice', { timeline: [...recorded.timeline, ...recorded.timeline] }],
    ['one made up', { breaches: [...recorded.breaches, { kind: 'callback', limit, recordedAt: limit }] }],
  ])('finds %s', async (_, change) => {
    const { wrong } = await audit(hotlineWith({ ...recorded, ...change }), [late]);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(late.ticketId);
  });

  it('finds a ticket that did not end', async () => {
    const { open } = await audit(hotlineWith({ ...recorded, stage: 'callback' }), [late]);
    expect(open).toEqual([`${late.ticketId} (overdue): callback`]);
  });
});
