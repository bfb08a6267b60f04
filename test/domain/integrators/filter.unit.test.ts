import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kindsOf } from '../../../domain/deliveries/event-kinds.ts';
import { type EventKind, eventKinds } from '../../../domain/deliveries/subjects.ts';
import { type EventFilter, type Filtered, takes } from '../../../domain/integrators/filter.ts';
import { ticketTypes } from '../../../domain/tickets/values.ts';
import { county } from '../../../lambdas/shared/county.ts';

const { organisation, categories } = county;
const kinds = Object.keys(eventKinds) as EventKind[];
const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 4 });
const oneOf = <T>(values: Iterable<T>) => fc.constantFrom(...values);

const filters: fc.Arbitrary<EventFilter> = fc.record(
  {
    kinds: someOf(kinds),
    categories: someOf([...categories.keys()]),
    units: someOf([...organisation.keys()]),
    types: someOf(ticketTypes),
  },
  { requiredKeys: ['kinds'] },
);
const events: fc.Arbitrary<Filtered> = fc.record(
  {
    kinds: someOf(kinds),
    type: oneOf(ticketTypes),
    category: oneOf(categories.keys()),
    unit: oneOf(organisation.keys()),
  },
  { requiredKeys: ['kinds', 'type'] },
);
const housing: Filtered = {
  kinds: ['ticket.dispatched'],
  type: 'help',
  category: 'utilities/heating',
  unit: 'dept-housing',
};

describe('the filter of a subscription', () => {
  it.each([
    [{ kinds: ['ticket.dispatched'] }, true],
    [{ kinds: ['ticket.archived'] }, false],
    [{ kinds: ['ticket.dispatched'], categories: ['utilities'] }, true],
    [{ kinds: ['ticket.dispatched'], categories: ['utilities/heating'] }, true],
    [{ kinds: ['ticket.dispatched'], categories: ['utilities/water'] }, false],
    [{ kinds: ['ticket.dispatched'], categories: ['util'] }, false],
    [{ kinds: ['ticket.dispatched'], units: ['centre'] }, true],
    [{ kinds: ['ticket.dispatched'], units: ['town-yanghe', 'dept-housing'] }, true],
    [{ kinds: ['ticket.dispatched'], units: ['dept-water'] }, false],
    [{ kinds: ['ticket.dispatched'], types: ['complaint'] }, false],
  ] as const)('%j takes what the department of housing got: %s', (filter, taken) => {
    expect(takes(filter as unknown as EventFilter, housing, organisation)).toBe(taken);
  });

  it('takes nothing more for a list that is added, and nothing without a kind in common', () => {
    fc.assert(
      fc.property(filters, events, (filter, event) => {
        if (!takes(filter, event, organisation)) return;
        expect(takes({ kinds: filter.kinds }, event, organisation)).toBe(true);
        expect(event.kinds.some((kind) => filter.kinds.includes(kind))).toBe(true);
      }),
    );
  });

  it('takes by a list of categories or units nothing that has none', () => {
    fc.assert(
      fc.property(filters, events, (filter, { kinds: of, type }) => {
        const bare = takes(filter, { kinds: of, type }, organisation);
        if (filter.categories ?? filter.units) expect(bare).toBe(false);
      }),
    );
  });
});

describe('what has no unit and no type', () => {
  const order: Filtered = { kinds: ['order.agreed'], category: 'cleaning/home' };
  it.each([
    [{ kinds: ['order.agreed'] }, true],
    [{ kinds: ['order.agreed'], categories: ['cleaning'] }, true],
    [{ kinds: ['order.agreed'], categories: ['repair'] }, false],
    [{ kinds: ['order.agreed'], units: ['centre'] }, false],
    [{ kinds: ['order.agreed'], types: ['help'] }, false],
    [{ kinds: ['ticket.filed'], categories: ['cleaning'] }, false],
  ] as const)('%j takes an order of household services: %s', (filter, taken) => {
    expect(takes(filter as unknown as EventFilter, order, organisation)).toBe(taken);
  });
});

describe('what is told of a commit', () => {
  it('is each kind once, and nothing of what a person said or of events that are not known', () => {
    const types = [
      'TicketAnswered',
      'TicketArchived',
      'InformationAdded',
      'NoticeRead',
      'TicketArchived',
      '__proto__',
      'x',
    ];
    expect(kindsOf(types.map((type) => ({ type })))).toEqual(['ticket.answered', 'ticket.archived']);
  });
});
