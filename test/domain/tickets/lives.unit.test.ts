import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legalDueOf } from '../../../domain/limits/level-one.ts';
import { closeOfWorkday } from '../../../domain/limits/limits.ts';
import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import type { EventType } from '../../../domain/tickets/events.ts';
import { dueEvents } from '../../../domain/tickets/milestones/milestones.ts';
import type { Breach } from '../../../domain/tickets/phases.ts';
import { isOverdue, limitOf, stageOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { stages } from '../../../domain/tickets/values.ts';
import { waitOf, waitStates } from '../../../domain/tickets/wait.ts';
import { limits } from '../support/county.ts';
import { always, atTheEnd } from '../support/lives.ts';
import { lived, type Moment } from '../support/random-life.ts';
import { randomTurns } from '../support/random-turns.ts';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};
const again = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const milestones = ({ turn }: Moment): boolean => turn.kind === 'wake' || (turn.kind === 'time' && !turn.outage);
const sameBreach = (one: Breach, other: Breach): boolean =>
  one.kind === other.kind && one.limit === other.limit && one.round === other.round && one.unit === other.unit;

describe('whatever happens to a ticket, in whatever order', () => {
  it('random lives reach every stage that a ticket reaches by itself, with breaches, reworks and stuck workflows among them', () => {
    const seen = new Set<string>();
    const look = ({ after: { ticket } }: Moment): void => {
      seen.add(stageOf(ticket));
      if (ticket.round > 2) seen.add('third round');
      if (ticket.stuck) seen.add('stuck');
      if (ticket.run > 1) seen.add('second run');
      if (ticket.breaches.some(({ struck }) => struck)) seen.add('struck');
      if (isOverdue(ticket)) seen.add('overdue');
    };
    for (const each of fc.sample(randomTurns, { numRuns: 600, seed: 12345 })) lived(each).forEach(look);
    const facts = ['third round', 'stuck', 'second run', 'struck', 'overdue'];
    const reached = stages.filter((stage) => stage !== 'merged');
    expect([...seen].toSorted()).toEqual([...reached, ...facts].toSorted());
  });

  it('it waits for something that is defined and follows from its events alone', () => {
    always(({ after: { ticket, county } }) => {
      const wait = waitOf(frozen(ticket), county);
      expect(waitStates).toContain(wait.state);
      expect(Number.isSafeInteger(wait.until)).toBe(true);
      expect(waitOf(again(ticket), county)).toEqual(wait);
      expect(wait.state === 'Archive').toBe(ticket.phase.kind === 'ended');
    });
  });

  it('its workflow never wakes for nothing, and never finds anything left that is due', () => {
    always((moment) => {
      const { before, after, now } = moment;
      if (!milestones(moment) || before.ticket.phase.kind === 'ended') return;
      const woken = waitOf(before.ticket, before.county).until <= now;
      if (woken) expect(after.commits.length).toBe(before.commits.length + 1);
      expect(dueEvents(after.ticket, now, after.county)).toEqual([]);
      expect(waitOf(after.ticket, after.county).until).toBeGreaterThan(now);
    });
  });

  it('one limit runs at most, and the last line of the ledger explains it', () => {
    always(({ after: { ticket } }) => {
      const limit = limitOf(ticket);
      expect(limit === undefined).toBe(['ended', 'upstream', 'closing'].includes(ticket.phase.kind));
      if (!limit) return;
      const { at, workingDays, due, kind } = limit.entry;
      expect(ticket.ledger.at(-1)).toEqual(limit.entry);
      /** The leading group may set an instant of its own; the line counts the working days until then. */
      const close = closeOfWorkday(at, workingDays, limits);
      if (kind === 'joint') expect(close).toBeGreaterThanOrEqual(legalDueOf(limit.entry));
      else if (kind !== 'acceptance') expect(close).toBe(legalDueOf(limit.entry));
      expect(due).toBeGreaterThan(at);
      if (ticket.phase.kind === 'handling')
        expect(limit.entry).toMatchObject({ unit: ticket.phase.unit, class: ticket.phase.class });
    });
  });

  it('breaches stay on record, unless they are struck or withdrawn', () => {
    always(({ before, after }) => {
      const events = after.commits.slice(before.commits.length).flatMap((commit) => commit.events);
      const withdrawn = events.filter(({ type }) => type === 'LimitWithdrawn').length;
      const lost = before.ticket.breaches.filter((breach) => {
        const kept = after.ticket.breaches.find((each) => sameBreach(each, breach));
        if (kept) expect(kept).toMatchObject({ ...breach, struck: breach.struck || kept.struck });
        return !kept;
      });
      expect(lost.length).toBeLessThanOrEqual(withdrawn);
    });
  });

  it('a breach is dated at the limit’s own instant, once, and never before it', () => {
    atTheEnd(({ events, ticket }) => {
      /** Of the limit that runs, which begins with its line of the ledger. */
      let passed = 0;
      for (const event of events) {
        if ('entry' in event) passed = 0;
        if (event.type === 'LimitWithdrawn') passed -= 1;
        if (event.type !== 'LimitPassed') continue;
        passed += 1;
        expect(passed).toBe(1);
        expect(event.at).toBe(event.limit);
        expect(event.recordedAt).toBeGreaterThanOrEqual(event.limit);
      }
      /** Level 1's limit is the same for all that have the matter in turn: each lets it pass once, and keeps its own record. */
      const count = (type: EventType): number => events.filter((event) => event.type === type).length;
      expect(ticket.breaches).toHaveLength(count('LimitPassed') - count('LimitWithdrawn'));
    });
  });

  it('a unit is marked when and only when no result was signed before its limit', () => {
    always(({ before, after }) => {
      const [commit] = after.commits.slice(before.commits.length);
      const signed = commit?.events.find(({ type }) => type === 'ResultSigned');
      const limit = limitOf(before.ticket);
      if (!signed || !limit) return;
      const marked = after.ticket.breaches.some(
        ({ kind, limit: due }) => kind === 'handling' && due === limit.entry.due,
      );
      expect(marked).toBe(signed.at >= limit.entry.due);
    });
  });

  it('a refusal changes nothing, and nothing changes what was', () => {
    always(({ before, after, decision }) => {
      frozen(before.ticket);
      if (decision && !decision.ok) expect(after).toBe(before);
      expect(after.commits.slice(0, before.commits.length)).toEqual(before.commits);
    });
  });

  it('its commits, read back from the table, tell the same ticket', () => {
    atTheEnd(({ commits, ticket }) => {
      const stored = again(commits) as readonly Commit[];
      expect(fold(stored)).toEqual(again<Ticket>(ticket));
      expect(fold(commits)).toEqual(ticket);
    });
  });

  it('no more than one run of the workflow is begun by a commit, each with where it starts', () => {
    atTheEnd(({ commits, ticket }) => {
      const begun = commits.flatMap(({ start }) => (start ? [start.run] : []));
      expect(begun).toEqual(Array.from({ length: ticket.run }, (_, index) => index + 1));
    });
  });
});
