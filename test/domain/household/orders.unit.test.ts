import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OrderCommand } from '../../../domain/household/commands.ts';
import { decidePlacing } from '../../../domain/household/decide.ts';
import { outcomes } from '../../../domain/household/events.ts';
import { dueEvents } from '../../../domain/household/milestones.ts';
import { householdRefusals } from '../../../domain/household/refusals.ts';
import { orderWaitOf } from '../../../domain/household/wait.ts';
import { day, hour, minute, toIso } from '../../../domain/time/instant.ts';
import { anyPause, anyTry } from './support/lives.ts';
import {
  association,
  at,
  facts,
  firm,
  good,
  intake,
  monday,
  reported,
  resident,
  story,
  supervisor,
  suspending,
} from './support/services.ts';

const phaseOf = (told: ReturnType<typeof story>) => told.order().phase.kind;

describe('an order of household services', () => {
  it('goes from the chosen enterprise over an agreed time to the resident’s three scores (R22-R25)', () => {
    const told = reported();
    expect(told.does(resident, { name: 'evaluate', body: { scores: good } }, at('24T12:00'))).toBeUndefined();
    expect(told.order()).toMatchObject({
      phase: { kind: 'ended', outcome: 'evaluated' },
      evaluation: good,
      report: { enterprise: 'ent-clean-water', price: 12_000, late: false },
      lateness: 0,
    });
    expect(told.types()).toEqual([
      ...['OrderPlaced', 'OrderOffered', 'ResidentContacted', 'TimeProposed', 'TimeAgreed'],
      ...['CompletionReminded', 'CompletionReported', 'OrderEvaluated', 'OrderEnded'],
    ]);
  });

  it('is offered to the best enterprise when the resident names none, and passed on when that one declines', () => {
    const told = story({});
    expect(told.order().offers.map(({ enterprise }) => enterprise)).toEqual(facts.candidates.slice(0, 1));
    const first = told.order().offers[0]?.enterprise ?? '';
    expect(told.does(firm(first), { name: 'decline', body: { reason: 'busy' } }, at('23T09:10'))).toBeUndefined();
    expect(told.order().offers[1]).toMatchObject({ enterprise: facts.candidates[1], way: 'passed-on' });
    expect(told.does(firm(first), { name: 'contact', body: {} }, at('23T09:20'))).toBe('not-your-order');
  });

  it('is taken on by no enterprise that was suspended meanwhile, and goes to the next one (R19, R26)', () => {
    const given = suspending('ent-clean-water');
    const told = story();
    const propose = { name: 'propose', body: { completeBy: at('24T10:00') } } as const;
    expect(told.does(firm(), { name: 'contact', body: {} }, at('23T09:10'), given)).toBe('not-admitted');
    expect(told.does(firm(), propose, at('23T09:10'), given)).toBe('not-admitted');
    expect(told.does(firm(), propose, at('23T09:15'))).toBeUndefined();
    expect(told.does(resident, { name: 'agree', body: {} }, at('23T09:20'), given)).toBe('not-admitted');
    expect(told.does(firm(), { name: 'pass-on', body: {} }, at('23T09:25'), given)).toBe('not-your-order');
    expect(told.does(association(), { name: 'pass-on', body: {} }, at('23T09:30'), given)).toBeUndefined();
    expect(told.order().offers[1]).toMatchObject({ enterprise: given.candidates[0], way: 'passed-on' });
  });

  it('is still done by an enterprise that was suspended after the time was agreed', () => {
    const given = suspending('ent-clean-water');
    const told = story();
    told.does(firm(), { name: 'propose', body: { completeBy: at('24T10:00') } }, at('23T09:30'));
    told.does(resident, { name: 'agree', body: {} }, at('23T10:00'));
    expect(told.does(supervisor, { name: 'pass-on', body: {} }, at('23T11:00'), given)).toBe('wrong-step');
    expect(told.does(firm(), { name: 'report', body: { price: 1 } }, at('24T11:00'), given)).toBeUndefined();
  });

  it('waits to be assigned by hand when nobody is left, is looked at each working day and ends by itself', () => {
    const told = story({}, monday, { ...facts, candidates: [] });
    expect(phaseOf(told)).toBe('unassigned');
    told.passes(monday + 10 * day);
    expect(told.order().phase).toMatchObject({ kind: 'ended', outcome: 'no-enterprise' });
    expect(told.types().filter((type) => type === 'AssignmentReminded')).toHaveLength(3);
  });

  it('gives the enterprise two working hours for the contact and records each day that it is late (R23)', () => {
    const told = story({ enterprise: 'ent-clean-water' }, at('23T17:00'));
    const { phase } = told.order();
    expect(toIso(phase.kind === 'offered' ? phase.due : 0)).toBe('2026-11-24T09:30:00.000+08:00');
    told.passes(at('24T09:29'));
    expect(told.order().lateness).toBe(0);
    told.passes(at('24T09:30'));
    expect(told.order()).toMatchObject({ lateness: 1, phase: { kind: 'offered' } });
    expect(told.does(firm(), { name: 'contact', body: {} }, at('24T09:40'))).toBeUndefined();
    expect(phaseOf(told)).toBe('talking');
  });

  it('is taken from an enterprise that is late for the third time, and assigned by its association', () => {
    const told = story();
    told.passes(at('26T08:30'));
    expect(told.order()).toMatchObject({ lateness: 3, phase: { kind: 'unassigned' } });
    const assign: OrderCommand = { name: 'assign', body: { enterprise: 'ent-evergreen-care' } };
    expect(told.does(association('assoc-repair'), assign, at('26T09:00'))).toBe('not-your-order');
    expect(told.does(association(), assign, at('26T09:00'))).toBeUndefined();
    expect(told.order().phase).toMatchObject({ kind: 'offered', enterprise: 'ent-evergreen-care' });
    expect(told.order().offers.at(-1)).toMatchObject({ way: 'assigned' });
  });

  it('lets the resident answer with another time, which the enterprise agrees to', () => {
    const told = story();
    told.does(firm(), { name: 'propose', body: { completeBy: at('24T10:00') } }, at('23T09:30'));
    expect(told.does(firm(), { name: 'agree', body: {} }, at('23T09:40'))).toBe('nothing-to-agree');
    expect(
      told.does(resident, { name: 'propose', body: { completeBy: at('25T15:00') } }, at('23T10:00')),
    ).toBeUndefined();
    expect(told.does(resident, { name: 'agree', body: {} }, at('23T10:10'))).toBe('nothing-to-agree');
    expect(told.does(firm(), { name: 'agree', body: {} }, at('23T10:20'))).toBeUndefined();
    expect(told.order().phase).toMatchObject({ kind: 'agreed', completeBy: at('25T15:00') });
  });

  it('ends as not agreed when the resident is silent; the enterprise loses it when the enterprise is', () => {
    const silent = story();
    silent.does(firm(), { name: 'propose', body: { completeBy: at('27T10:00') } }, at('23T09:30'));
    silent.passes(at('24T09:30'));
    expect(silent.order().phase).toMatchObject({ kind: 'ended', outcome: 'not-agreed' });
    const lost = story();
    lost.does(firm(), { name: 'contact', body: {} }, at('23T09:30'));
    lost.passes(at('24T09:30'));
    expect(lost.order()).toMatchObject({ lateness: 1, phase: { kind: 'unassigned' } });
  });

  it('counts a resident as unreachable after three calls half an hour apart', () => {
    const told = story();
    const attempt: OrderCommand = { name: 'attempt', body: {} };
    expect(told.does(firm(), attempt, monday)).toBeUndefined();
    expect(told.does(firm(), attempt, monday + 30 * minute - 1)).toBe('too-soon-again');
    expect(told.does(firm(), attempt, monday + 30 * minute)).toBeUndefined();
    expect(told.does(firm(), attempt, monday + hour)).toBeUndefined();
    expect(told.order().phase).toMatchObject({ outcome: 'unreachable' });
  });

  it('reminds of the agreed time and records an enterprise that does not report on the day, and one that does so late (R24)', () => {
    const told = story();
    told.does(firm(), { name: 'propose', body: { completeBy: at('24T10:00') } }, at('23T09:30'));
    told.does(resident, { name: 'agree', body: {} }, at('23T10:00'));
    told.passes(at('24T08:00'));
    expect(told.types().at(-1)).toBe('CompletionReminded');
    expect(told.does(firm(), { name: 'report', body: { price: 0 } }, at('25T00:00'))).toBeUndefined();
    expect(told.order()).toMatchObject({ lateness: 1, report: { late: true } });
    const never = story();
    never.does(firm(), { name: 'propose', body: { completeBy: at('24T10:00') } }, at('23T09:30'));
    never.does(intake, { name: 'agree', body: {} }, at('23T10:00'));
    never.passes(at('30T18:00'));
    expect(never.order()).toMatchObject({ lateness: 3, phase: { outcome: 'unreported' } });
  });

  it('ends without an evaluation after a week, and takes the supervisor’s own scores beside and afterwards (R25)', () => {
    const told = reported();
    told.passes(at('24T11:00') + 7 * day);
    expect(told.order().phase).toMatchObject({ outcome: 'unevaluated' });
    const when = monday + 20 * day;
    expect(told.does(resident, { name: 'evaluate', body: { scores: good } }, when)).toBe('order-over');
    expect(told.does(intake, { name: 'score', body: { scores: good } }, when)).toBe('not-your-order');
    expect(told.does(supervisor, { name: 'score', body: { scores: good } }, when)).toBeUndefined();
    expect(told.does(supervisor, { name: 'score', body: { scores: good } }, when)).toBe('evaluated-before');
  });

  it('takes one complaint, which names its ticket, and what was found of it (R27)', () => {
    const told = reported();
    const complain: OrderCommand = { name: 'complain', body: { ticketId: '20261124123456' } };
    expect(told.does(firm(), complain, at('24T12:00'))).toBe('not-your-order');
    expect(told.does(resident, complain, at('24T12:00'))).toBeUndefined();
    expect(told.does(resident, complain, at('24T12:01'))).toBe('complained-before');
    expect(
      told.does(supervisor, { name: 'settle-complaint', body: { founded: false } }, at('25T12:00')),
    ).toBeUndefined();
    expect(told.order().complaint).toMatchObject({ enterprise: 'ent-clean-water', founded: false });
    expect(told.does(supervisor, { name: 'settle-complaint', body: { founded: true } }, at('25T12:01'))).toBe(
      'no-complaint',
    );
  });

  it('tells why it refuses', () => {
    const place = (more: object) =>
      decidePlacing({ orderId: 'F1', category: 'cleaning/home', ...more }, resident, monday, facts);
    const code = (decision: ReturnType<typeof place>) => (decision.ok ? 'ok' : decision.refusal.code);
    expect(code(place({ category: 'flying' }))).toBe('unknown-service');
    expect(code(place({ enterprise: 'ent-gone' }))).toBe('unknown-enterprise');
    expect(code(place({ enterprise: 'ent-easy-moving' }))).toBe('does-not-serve');
    expect(code(place({ enterprise: 'ent-morning-light', town: 'town-minning' }))).toBe('does-not-serve');
    const told = story();
    expect(told.does(firm('ent-morning-light'), { name: 'contact', body: {} }, monday)).toBe('not-your-order');
    expect(told.does(resident, { name: 'propose', body: { completeBy: at('24T10:00') } }, monday)).toBe('wrong-step');
    expect(told.does(firm(), { name: 'propose', body: { completeBy: monday } }, monday)).toBe('time-past');
    expect(told.does(firm(), { name: 'propose', body: { completeBy: monday + 91 * day } }, monday)).toBe('time-past');
    expect(told.does(firm(), { name: 'report', body: { price: 1 } }, monday)).toBe('wrong-step');
    expect(told.does(resident, { name: 'evaluate', body: { scores: good } }, monday)).toBe('nothing-to-evaluate');
    expect(told.does(supervisor, { name: 'score', body: { scores: good } }, monday)).toBe('nothing-to-evaluate');
    expect(told.does(supervisor, { name: 'settle-complaint', body: { founded: true } }, monday)).toBe('no-complaint');
    expect(told.does(supervisor, { name: 'resume', body: {} }, monday)).toBe('not-stuck');
    expect(told.does(resident, { name: 'assign', body: { enterprise: 'ent-clean-water' } }, monday)).toBe(
      'offered-before',
    );
    expect(reported().does(resident, { name: 'cancel', body: { reason: 'price' } }, at('24T12:00'))).toBe(
      'reported-already',
    );
    expect(told.does(resident, { name: 'cancel', body: { reason: 'price' } }, monday)).toBeUndefined();
    expect(told.does(firm(), { name: 'contact', body: {} }, monday)).toBe('not-your-order');
    expect(told.does(resident, { name: 'cancel', body: { reason: 'price' } }, monday)).toBe('order-over');
  });

  it('says each refusal in Chinese with its clause', () => {
    for (const text of Object.values(householdRefusals)) {
      expect(text.message).toMatch(/[一-龥].*。$/);
      expect(text.next).toMatch(/[一-龥].*。$/);
      expect(text.clause).toMatch(/二\(三\)/);
      expect(text.requirement).toMatch(/^R\d\d$/);
    }
  });
});

const anyLife = fc.array(fc.tuple(anyTry(monday), anyPause), { maxLength: 25 });

describe('whatever is done to an order', () => {
  it('it ends within a year by itself, tells its events in order of instant, and waits for something until then', () => {
    const ways = new Set<string>();
    fc.assert(
      fc.property(anyLife, fc.boolean(), (life, chosen) => {
        const told = story(chosen ? { enterprise: 'ent-clean-water' } : {});
        let now = monday;
        for (const [attempt, pause] of life) {
          now += pause;
          const { actor, command } = attempt(told.order(), now);
          told.does(actor, command, now);
          expect(told.order().offers.length).toBeLessThanOrEqual(facts.rules.mostOffers.value);
          if (told.order().phase.kind !== 'ended') expect(orderWaitOf(told.order(), facts).until).toBeGreaterThan(0);
        }
        told.passes(now + 364 * day);
        expect(told.order().phase.kind).toBe('ended');
        expect(orderWaitOf(told.order(), facts).state).toBe('Closed');
        const instants = told.events.map((event) => event.at);
        expect(instants).toEqual(instants.toSorted((one, other) => one - other));
        const { phase } = told.order();
        if (phase.kind === 'ended') ways.add(phase.outcome);
      }),
      { numRuns: 400, seed: 27 },
    );
    expect([...ways].toSorted()).toEqual(outcomes.toSorted());
  });

  it('time records the same in one step or in many, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * day }), { maxLength: 30 }), (steps) => {
        const [once, often] = [story({}), story({})];
        let now = monday;
        for (const step of steps) {
          now += step;
          often.passes(now);
          expect(dueEvents(often.order(), now, facts)).toEqual([]);
        }
        once.passes(now);
        expect(often.events).toEqual(once.events);
      }),
      { numRuns: 100 },
    );
  });
});
