import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../../../domain/access/roles.ts';
import { type Campaign, isLateFinding } from '../../../domain/supervision/campaigns/campaign.ts';
import {
  type CampaignCommand,
  decideCampaign,
  openCampaign,
  overdueFindings,
} from '../../../domain/supervision/campaigns/decide.ts';
import { type CampaignEvent, campaignsOf } from '../../../domain/supervision/campaigns/events.ts';
import { drawSample } from '../../../domain/supervision/campaigns/sample.ts';
import type { ActFacts } from '../../../domain/supervision/facts.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { at, factsOf, register } from './support.ts';

const tickets = ['20261123000016', '20261123000024'];
const period = {
  subject: '冬季供暖办理情况督查',
  team: ['inspector-1', 'inspector-2'],
  from: '2026-11-23',
  to: '2026-12-04',
};
const found = {
  ticket: tickets[0] ?? '',
  unit: 'dept-housing',
  text: '未回访即报办结',
  severity: 'major',
  rectifyBy: '2026-11-27',
} as const;

const begun = () => {
  const book = register<CampaignEvent, Campaign>(campaignsOf);
  const leading = factsOf('leading-group', '2026-11-23 09:00');
  book.enter(openCampaign(period), leading);
  const act = (
    instant: string,
    name: CampaignCommand['name'],
    body: object,
    role: Role = 'inspector',
    unit = '',
    sub = 'inspector-1',
  ) => {
    const by = factsOf(role, instant, unit, sub);
    return book.enter(decideCampaign(book.one('2026-1'), { name, body } as CampaignCommand, by), by);
  };
  act('2026-11-23 10:00', 'draw-sample', { rule: { by: 'hand' }, tickets });
  return { ...book, act, one: () => book.one('2026-1') };
};

const report = { finding: 1, text: '已逐件回访' };

describe('an inspection campaign (督查, R70)', () => {
  it('goes from sample to finding, rectification, judgement and report', () => {
    const { act, one } = begun();
    expect(act('2026-11-24 09:00', 'inspect', { ticket: tickets[0] })).toBeUndefined();
    expect(one().openings).toEqual([
      { at: at('2026-11-24 09:00'), ticketId: tickets[0], by: { sub: 'inspector-1', roles: ['inspector'] } },
    ]);
    expect(act('2026-11-24 10:00', 'record-finding', found)).toBeUndefined();
    expect(act('2026-11-24 11:00', 'accept-rectification', { finding: 1 })).toBe('nothing-reported');
    expect(act('2026-11-25 11:00', 'report-rectification', report, 'handler', 'dept-water')).toBe('not-your-finding');
    expect(act('2026-11-25 11:00', 'report-rectification', report, 'handler', 'dept-housing')).toBeUndefined();
    expect(act('2026-11-25 12:00', 'report-rectification', report, 'handler', 'dept-housing')).toBe('finding-not-open');
    const refusal = { finding: 1, reason: '仍有一件未回访', rectifyBy: '2026-11-30' };
    expect(act('2026-11-26 09:00', 'refuse-rectification', refusal)).toBeUndefined();
    expect(one().findings).toMatchObject([{ state: 'open', rectifyBy: '2026-11-30' }]);
    act('2026-11-27 09:00', 'report-rectification', report, 'unit-head', 'dept-housing');
    act('2026-11-27 10:00', 'accept-rectification', { finding: 1 });
    expect(one().findings).toMatchObject([{ state: 'rectified', rectifications: [{ late: false }, { late: false }] }]);
    expect(act('2026-11-27 11:00', 'close', { report: '总体良好' })).toBeUndefined();
    expect(act('2026-11-27 12:00', 'record-finding', found)).toBe('campaign-closed');
    expect(act('2026-11-27 12:00', 'draw-sample', { rule: { by: 'hand' }, tickets })).toBe('campaign-closed');
  });

  it('is its team’s: nobody else draws, opens, finds or judges', () => {
    const { act } = begun();
    const stranger = ['inspector', '', 'inspector-9'] as const;
    expect(act('2026-11-24 09:00', 'inspect', { ticket: tickets[0] }, ...stranger)).toBe('not-of-team');
    expect(act('2026-11-24 09:00', 'record-finding', found, ...stranger)).toBe('not-of-team');
    expect(act('2026-11-24 09:00', 'close', { report: '好' }, ...stranger)).toBe('not-of-team');
    expect(act('2026-11-24 09:00', 'close', { report: '好' }, 'leading-group', '', 'leading-1')).toBeUndefined();
  });

  it('opens and judges tickets of its sample only, and finds against units that there are, with a date ahead', () => {
    const { act } = begun();
    expect(act('2026-11-24 09:00', 'inspect', { ticket: '20261123000099' })).toBe('not-in-sample');
    expect(act('2026-11-24 09:00', 'record-finding', { ...found, ticket: '20261123000099' })).toBe('not-in-sample');
    expect(act('2026-11-24 09:00', 'record-finding', { ...found, unit: 'dept-nowhere' })).toBe('unknown-unit');
    expect(act('2026-11-27 18:00', 'record-finding', found)).toBe('date-past');
    expect(act('2026-11-27 17:59', 'record-finding', found)).toBeUndefined();
    expect(act('2026-11-24 09:00', 'draw-sample', { rule: { by: 'hand' }, tickets: [] })).toBe('nothing-to-draw');
  });

  it('records once that a rectification is overdue: at the close of business of its date', () => {
    const { act, one, all, enter } = begun();
    act('2026-11-24 10:00', 'record-finding', found);
    expect(overdueFindings(all(), at('2026-11-27 17:59'), county)).toEqual([]);
    const events = overdueFindings(all(), at('2026-11-27 18:00'), county);
    expect(events).toMatchObject([{ type: 'RectificationOverdue', finding: 1, rectifyBy: '2026-11-27' }]);
    enter({ ok: true, events }, factsOf('admin', '2026-11-28 08:30'));
    expect(overdueFindings(all(), at('2026-11-29 08:30'), county)).toEqual([]);
    act('2026-11-30 09:00', 'report-rectification', report, 'handler', 'dept-housing');
    expect(one().findings.map(isLateFinding)).toEqual([true]);
    expect(one().findings[0]?.overdue).toEqual(['2026-11-27']);
  });
});

describe('a finding with a unit that was merged (R10)', () => {
  it('is rectified by the unit that goes on for it, and no new one is recorded with the former', () => {
    const { act, one } = begun();
    act('2026-11-24 10:00', 'record-finding', found);
    const housing = county.organisation.get('dept-housing');
    if (!housing) throw new Error('no housing');
    const organisation = new Map(county.organisation).set('dept-housing', { ...housing, successor: 'dept-water' });
    const at = '2026-11-25 11:00';
    const decided = (by: ActFacts, command: CampaignCommand) => {
      const decision = decideCampaign(one(), command, { ...by, organisation });
      return decision.ok ? 'taken' : decision.refusal.code;
    };
    const rectify = { name: 'report-rectification', body: report } as const;
    expect(decided(factsOf('handler', at, 'dept-water'), rectify)).toBe('taken');
    expect(decided(factsOf('handler', at, 'dept-education'), rectify)).toBe('not-your-finding');
    const team = factsOf('inspector', at, '', 'inspector-1');
    expect(decided(team, { name: 'record-finding', body: found })).toBe('unknown-unit');
  });
});

const rankBy = (seed: string) => (ticketId: string) => createHash('sha256').update(`${seed}:${ticketId}`).digest('hex');
const population = fc.uniqueArray(fc.stringMatching(/^20261123\d{6}$/), { maxLength: 60 });

describe('a sample', () => {
  it('is drawn again from the same tickets by the same seed, in whatever order they were read', () => {
    fc.assert(
      fc.property(population, fc.string(), fc.nat(70), fc.infiniteStream(fc.nat()), (all, seed, size, chance) => {
        const drawn = drawSample(all, size, rankBy(seed));
        const order = new Map(all.map((ticketId) => [ticketId, chance.next().value]));
        const shuffled = all.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
        expect(drawSample(shuffled, size, rankBy(seed))).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(all).toEqual(expect.arrayContaining([...drawn]));
      }),
    );
  });

  it('holds the smaller sample of the same seed', () => {
    fc.assert(
      fc.property(population, fc.string(), fc.nat(30), fc.nat(30), (all, seed, size, more) => {
        const smaller = drawSample(all, size, rankBy(seed));
        expect(drawSample(all, size + more, rankBy(seed)).slice(0, smaller.length)).toEqual(smaller);
      }),
    );
  });

  it('falls otherwise by another seed', () => {
    const all = Array.from({ length: 50 }, (_, n) => String(20261123000000 + n));
    expect(drawSample(all, 10, rankBy('a'))).not.toEqual(drawSample(all, 10, rankBy('b')));
  });
});
