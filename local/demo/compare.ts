import type { TicketView } from '../../lambdas/shared/schemas/ticket-view.ts';
import { isAt, type Moment, momentText } from './moment.ts';
import type { Outcome } from './outcome.ts';
import type { Expected, Standing } from './story.ts';

/** One thing in a list: when, and what in words. */
type Expectation = { readonly at: Moment; readonly what: string };
type Fact = { readonly at: string; readonly what: string };

const expectedText = (line: Expectation | undefined): string => (line ? `${line.at} ${line.what}` : 'nothing');
const factText = (line: Fact | undefined): string => (line ? `${momentText(line.at)} ${line.what}` : 'nothing');

const compareLists = (title: string, expected: readonly Expectation[], facts: readonly Fact[]): readonly string[] =>
  Array.from({ length: Math.max(expected.length, facts.length) }, (_, index) => {
    const [wanted, fact] = [expected[index], facts[index]];
    const same = wanted && fact && wanted.what === fact.what && isAt(wanted.at, fact.at);
    return same ? [] : [`${title} ${index + 1}: expected ${expectedText(wanted)}, got ${factText(fact)}`];
  }).flat();

const compareValues = (title: string, expected: unknown, fact: unknown): readonly string[] =>
  expected === fact ? [] : [`${title}: expected ${String(expected)}, got ${String(fact)}`];

const compareDue = (due: Moment | undefined, { dueAt }: TicketView): readonly string[] => {
  if (due === undefined || dueAt === undefined) return compareValues('dueAt', due, dueAt && momentText(dueAt));
  return isAt(due, dueAt) ? [] : compareValues('dueAt', due, momentText(dueAt));
};

/** Where a ticket does not stand as the step says. */
export const compareStanding = (standing: Standing, ticket: TicketView): readonly string[] => [
  ...compareValues('stage', standing.stage, ticket.stage),
  ...compareDue(standing.due, ticket),
  ...compareValues('overdue', standing.overdue ?? false, ticket.overdue),
  ...compareValues('round', standing.round ?? 1, ticket.round),
  ...(['unit', 'class', 'returns'] as const).flatMap((name) =>
    standing[name] === undefined ? [] : compareValues(name, standing[name], ticket[name]),
  ),
];

const compareBreaches = (expected: Expected['breaches'], { breaches }: TicketView): readonly string[] =>
  compareLists(
    'breach',
    expected.map(({ recordedAt, limit, unit, attributedTo }) => ({
      at: recordedAt,
      what: `of ${limit} by ${unit}, attributed to ${attributedTo}`,
    })),
    breaches.map(({ recordedAt, limit, unit, attributedTo }) => ({
      at: recordedAt,
      what: `of ${momentText(limit)} by ${unit}, attributed to ${attributedTo}`,
    })),
  );

/** Where the record of a ticket differs from what its story expects. */
export const compareOutcome = (expected: Expected, outcome: Outcome): readonly string[] => [
  ...compareLists(
    'event',
    expected.events.map(([at, what]) => ({ at, what })),
    outcome.ticket.timeline.map(({ at, event }) => ({ at, what: event })),
  ),
  ...compareLists(
    'limit',
    expected.limits.map(([at, what]) => ({ at, what })),
    outcome.limits.map(({ due, end }) => ({ at: due, what: end })),
  ),
  ...compareBreaches(expected.breaches, outcome.ticket),
  ...compareLists(
    'SMS',
    expected.messages.map(([at, template, to]) => ({ at, what: `${template} to ${to}` })),
    outcome.messages.map(({ at, template, recipient }) => ({ at, what: `${template} to ${recipient}` })),
  ),
  ...compareValues('state transitions', expected.transitions, outcome.states.length),
  ...compareValues(
    'executions',
    Array(expected.runs ?? 1)
      .fill('SUCCEEDED')
      .join(', '),
    outcome.statuses.join(', '),
  ),
];
