import { decideChanges } from '../../../domain/organisation/decide-change.ts';
import { differencesOf } from '../../../domain/organisation/differences.ts';
import type { OrganisationEvent, TreeEvent } from '../../../domain/organisation/events.ts';
import { organisationAt } from '../../../domain/organisation/timeline.ts';
import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import type { LocalDate } from '../../../domain/time/instant.ts';
import type { ReadUnits } from './csv.ts';
import type { factsOf } from './register.ts';

type Facts = ReturnType<typeof factsOf>;
type Listed = Extract<ReadUnits, { ok: true }>;

/** From when a list holds, and the document that orders it. */
type When = { readonly effectiveFrom: LocalDate; readonly basis?: string | undefined };

/** The changes that a list would make. */
const changesOfList = ({ units }: Listed, { effectiveFrom, basis }: When, facts: Facts): readonly TreeEvent[] =>
  differencesOf(organisationAt(facts.seed, facts.entries, effectiveFrom), units, {
    effectiveFrom,
    ...(basis === undefined ? {} : { basis }),
  });

const subjectOf = (event: TreeEvent): string => (event.type === 'UnitFounded' ? event.unit.id : event.id);

/** The refusal names the line of the list on which the first change stands that does not fit. */
const onItsLine = (
  refusal: RegisterRefusal,
  events: readonly TreeEvent[],
  { lines }: Listed,
  facts: Facts,
): RegisterRefusal => {
  const first = events.find((_, index) => !decideChanges(events.slice(0, index + 1), facts).ok);
  const line = first && lines.get(subjectOf(first));
  return line === undefined ? refusal : { ...refusal, field: `csv:${line} ${refusal.field ?? ''}`.trim() };
};

/** Decides a list: all its changes or none. A list that changes nothing is decided without any event. */
export const decideList = (listed: Listed, when: When, facts: Facts): RegisterDecision<OrganisationEvent> => {
  const events = changesOfList(listed, when, facts);
  const decision = decideChanges(events, facts);
  return decision.ok ? decision : { ok: false, refusal: onItsLine(decision.refusal, events, listed, facts) };
};
