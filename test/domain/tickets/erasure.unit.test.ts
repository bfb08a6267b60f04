import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rules } from '../../../config/county.ts';
import { noticesOf } from '../../../domain/notices/notices.ts';
import { fold } from '../../../domain/tickets/commit.ts';
import {
  endedBefore,
  erasureBasis,
  periodOver,
  personalPaths,
  privateErased,
} from '../../../domain/tickets/erasure.ts';
import { day } from '../../../domain/time/instant.ts';
import { county } from '../support/county.ts';
import { erasedCommits } from '../support/erased.ts';
import { phone, secret } from '../support/filing.ts';
import { atTheEnd } from '../support/lives.ts';
import { admin, centreHead, citizen, intake, supervisor } from '../support/people.ts';
import { archived, dispatched, inCallback } from '../support/stages.ts';
import { at, given, type Story } from '../support/story.ts';

const tuesday = '2026-11-24 10:00';
const ended = () => archived(inCallback(), tuesday);
const basisOf = ({ ticket }: Story, time: string) => erasureBasis(ticket, at(time), county);
const afterPeriod = '2031-11-25 02:00';

describe('the period for which the private part of a ticket is kept', () => {
  it('is the county’s decision, with its reason, and as long as the handling can be taken to court', () => {
    expect(rules.privateYears.value).toBe(5);
    expect(rules.privateYears.clause).toContain('个人信息保护法第19条');
    expect(rules.privateYears.clause).toContain('行政诉讼法第46条');
  });

  it.each([
    ['2026-11-24 10:00', '2031-11-25 00:00'],
    ['2026-11-24 00:00', '2031-11-25 00:00'],
    ['2026-11-24 23:59', '2031-11-25 00:00'],
    ['2026-12-31 18:00', '2032-01-01 00:00'],
    ['2028-02-29 12:00', '2033-03-01 00:00'],
    ['2027-02-28 12:00', '2032-02-29 00:00'],
  ])('of one that ended %s is over %s', (end, over) => {
    expect(periodOver(at(end), rules)).toBe(at(over));
  });

  it('is found by a bound that never passes over what is due', () => {
    const instant = fc.integer({ min: at('2017-11-10 00:00'), max: at('2060-01-01 00:00') });
    fc.assert(
      fc.property(instant, fc.integer({ min: -3 * day, max: 3 * day }), (end, shift) => {
        const now = periodOver(end, rules) + shift;
        if (periodOver(end, rules) <= now) expect(end).toBeLessThan(endedBefore(now, rules));
        if (end < endedBefore(now, rules)) expect(periodOver(end, rules)).toBeLessThanOrEqual(now + day);
      }),
    );
  });
});

describe('what is kept of a person', () => {
  it('is erased when the period after the end is over, not an instant earlier', () => {
    expect(basisOf(ended(), '2031-11-24 23:59')).toBeUndefined();
    expect(basisOf(ended(), '2031-11-25 00:00')).toBe('period');
  });

  it.each([
    ['declined', given(tuesday).when('decline', { reason: '诉讼', route: '法院' }, supervisor, tuesday).after()],
    ['withdrawn', given(tuesday).when('withdraw', { reason: '已解决' }, citizen, tuesday).after()],
  ])('is erased of a ticket that was %s, too', (_, story) => {
    expect(basisOf(story, afterPeriod)).toBe('period');
  });

  it('stays while the ticket is open, also when it was taken up again', () => {
    expect(basisOf(dispatched(tuesday), '2040-01-01 00:00')).toBeUndefined();
    const reopened = ended().when('reopen', { reason: '又不热了' }, supervisor, '2026-12-01 10:00').after();
    expect(basisOf(reopened, '2040-01-01 00:00')).toBeUndefined();
  });

  it('stays while the caller waits for an answer to a request to reopen', () => {
    const asked = ended().when('reopen', { reason: '又不热了' }, citizen, '2026-12-01 10:00').after();
    expect(basisOf(asked, afterPeriod)).toBeUndefined();
    const answered = asked.when('decline-reopen', { reason: '新的诉求' }, supervisor, '2026-12-01 11:00').after();
    expect(basisOf(answered, afterPeriod)).toBe('period');
  });

  it('stays with a merged ticket until the master’s period is over', () => {
    const merged = given(tuesday).with({ type: 'TicketMerged', at: at(tuesday), by: 'x', into: '20261123004210' });
    const basis = (master: Story, time: string) => erasureBasis(merged.ticket, at(time), county, master.ticket);
    const later = archived(inCallback(), '2026-11-26 10:00');
    expect(basis(dispatched(tuesday), afterPeriod)).toBeUndefined();
    expect(basis(later, '2031-11-26 02:00')).toBeUndefined();
    expect(basis(later, '2031-11-27 00:00')).toBe('period');
  });
});

describe('erasure on request', () => {
  const ordered = () => ended().when('erase', { reason: '本人申请' }, admin, '2026-12-01 10:00').after();

  it('is ordered of a ticket that has ended, and due at once', () => {
    expect(basisOf(ordered(), '2026-12-01 10:00')).toBe('order');
    dispatched(tuesday).when('erase', { reason: '本人申请' }, centreHead, tuesday).refused('wrong-stage');
    ended().when('erase', { reason: '本人申请' }, intake, tuesday).refused('wrong-role');
  });

  it('lapses when the ticket is taken up again', () => {
    const reopened = ordered().when('reopen', { reason: '又不热了' }, supervisor, '2026-12-01 11:00').after();
    expect(reopened.ticket.erasureOrderedAt).toBeUndefined();
  });

  it('waits for the end of a hold, like the end of the period', () => {
    const until = at('2032-06-01 00:00');
    const held = (story: Story) => story.when('hold', { until, reason: '行政诉讼' }, admin, '2026-12-02 10:00').after();
    for (const story of [held(ordered()), held(ended())]) {
      expect(basisOf(story, '2032-05-31 23:59')).toBeUndefined();
      expect(basisOf(story, '2032-06-01 00:00')).toBeDefined();
      const released = story.when('hold', { until: at(tuesday), reason: '已审结' }, admin, '2032-01-01 10:00').after();
      expect(basisOf(released, '2032-01-01 10:00')).toBeDefined();
    }
  });

  it('can be held off before the ticket has ended', () => {
    const held = dispatched(tuesday)
      .when('hold', { until: at(afterPeriod), reason: '复议' }, centreHead, tuesday)
      .after();
    expect(held.ticket.heldUntil).toBe(at(afterPeriod));
  });
});

describe('once erased', () => {
  const erased = ended().with(privateErased(at(afterPeriod), 'period'));

  it('is not due again, and takes no command any more', () => {
    expect(basisOf(erased, '2040-01-01 00:00')).toBeUndefined();
    erased.when('reopen', { reason: '又不热了' }, supervisor, afterPeriod).refused('private-erased');
    erased.when('erase', { reason: '申请' }, admin, afterPeriod).refused('private-erased');
  });

  it('has neither the HMAC of the phone nor photos', () => {
    expect(erased.ticket).toMatchObject({ erasedAt: at(afterPeriod), photos: [] });
    expect(erased.ticket).not.toHaveProperty('caller');
  });
});

describe('whatever happened to a ticket', () => {
  it('erasure leaves not a word that anybody said, no name, no phone, and nothing to erase a second time', () => {
    atTheEnd(({ commits }) => {
      const left = JSON.stringify(erasedCommits(commits));
      for (const word of [secret, phone, '13800001234', '"private"', '"caller"', '法院'])
        expect(left).not.toContain(word);
      expect(erasedCommits(commits).flatMap(personalPaths)).toEqual([]);
    });
  });

  it('erasure changes nothing of how it was handled: it folds to the same ticket, but for the private parts', () => {
    atTheEnd(({ commits, ticket }) => {
      const { filing, caller: _, putOff: __, ...facts } = ticket;
      expect(fold(erasedCommits(commits))).toMatchObject(facts);
    });
  });

  it('what follows from erased commits can be worked out again without a fault', () => {
    atTheEnd(({ commits, county: its }) => {
      let ticket = fold([]);
      for (const commit of erasedCommits(commits)) {
        const after = fold([commit], ticket);
        if (!after) throw new Error('a commit folds to a ticket');
        for (const event of commit.events)
          expect(noticesOf(ticket, event, after, its).every(({ recipient }) => recipient.to !== 'citizen')).toBe(true);
        ticket = after;
      }
    });
  });
});
