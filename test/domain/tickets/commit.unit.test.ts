import { describe, expect, it } from '@jest/globals';
import { type Commit, commitOf, fold } from '../../../domain/tickets/commit.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { county } from '../support/county.ts';
import { dispatched, inCallback } from '../support/stages.ts';
import { at, given, ticketId } from '../support/story.ts';

const story = inCallback();
const [filed, second] = story.commits as [Commit, Commit];
const facts = { at: at('2026-11-23 09:00'), command: 'urge', by: { sub: 'intake@centre', roles: ['intake'] } } as const;

describe('commits', () => {
  it('are numbered from one without gaps, and tell the ticket when they are folded', () => {
    expect(story.commits.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(fold(story.commits)).toEqual(story.ticket);
    expect(story.ticket.commits).toBe(4);
    expect(fold([])).toBeUndefined();
  });

  it('can be folded on from any commit', () => {
    expect(fold(story.commits.slice(2), fold(story.commits.slice(0, 2)))).toEqual(story.ticket);
  });

  it('carry the start of the run that they begin, and no other does', () => {
    expect(filed.start).toMatchObject({ run: 1, state: 'AwaitDispatch' });
    expect(story.commits.slice(1).filter(({ start }) => start)).toEqual([]);
  });

  it('keep the caller’s idempotency key', () => {
    const idempotency = { key: 'k-1', bodyHash: 'h' };
    const events = [{ type: 'UnitUrged', at: facts.at, by: 'x', private: { message: '快' } }] as const;
    const { ticket } = dispatched('2026-11-23 09:00');
    expect(commitOf(ticket, events, { ...facts, idempotency }, county).commit).toMatchObject({
      n: 3,
      ticketId,
      idempotency,
    });
    expect(commitOf(ticket, events, facts, county).commit).not.toHaveProperty('idempotency');
  });

  it('are read in order and in a shape that is known, or not at all', () => {
    expect(() => fold([second])).toThrow('commit 2 follows 0');
    expect(() => fold([filed, filed])).toThrow('commit 1 follows 1');
    expect(() => fold([{ ...filed, schema: 2 } as unknown as Commit])).toThrow('unknown commit schema 2');
    expect(() => commitOf(undefined, [], facts, county)).toThrow('at least one event');
  });

  it('tell the same ticket without what erasure takes away, but for the private part', () => {
    const erased = story.commits.map((commit) => ({
      ...commit,
      events: commit.events.map((event) => {
        const { private: _, ...kept } = { private: undefined, ...event };
        return kept;
      }),
    })) as readonly Commit[];
    const { filing, ...rest } = story.ticket;
    const { private: _, ...open } = filing;
    expect(fold(erased)).toEqual({ ...rest, filing: open });
  });
});

describe('an event that does not fit the ticket', () => {
  const { ticket } = given('2026-11-23 09:00');
  const moment = { at: at('2026-11-23 10:00'), by: 'x' };

  it('is a fault, never swallowed', () => {
    expect(() => evolve(undefined, { type: 'UnitUrged', ...moment, private: { message: '' } })).toThrow('TicketFiled');
    expect(() => evolve(ticket, filed.events[0] as never)).toThrow('filed twice');
    expect(() => evolve(ticket, { type: 'TicketAcknowledged', ...moment, unit: 'dept-housing' })).toThrow(
      'no unit holds it',
    );
    expect(() => evolve(ticket, { type: 'SurveyStepDue', ...moment, step: 'phone' })).toThrow('no callback is due');
  });
});
