import type { Entry } from '../registers/entry.ts';
import type { LocalDate } from '../time/instant.ts';
import { isDeputyEvent, type OrganisationEvent, type TreeEvent } from './events.ts';
import { apply } from './timeline.ts';
import type { Unit } from './unit.ts';

/** How a unit stands from a date on, and by which line of the register; the first version may be that of the configuration. */
export type UnitVersion = {
  /** Shanghai date; none for how it stood before any line. */
  readonly from?: LocalDate;
  readonly unit: Unit;
  readonly change?: { readonly event: TreeEvent; readonly entry: Entry<OrganisationEvent> };
};

const subjectOf = (event: TreeEvent): string => (event.type === 'UnitFounded' ? event.unit.id : event.id);

/** All that is entered about a unit, in the order in which it takes effect. */
const changesOf = (entries: readonly Entry<OrganisationEvent>[], id: string) =>
  entries
    .flatMap((entry) => entry.events.map((event) => ({ event, entry })))
    .filter((change): change is { event: TreeEvent; entry: Entry<OrganisationEvent> } => !isDeputyEvent(change.event))
    .filter(({ event }) => subjectOf(event) === id)
    .toSorted((a, b) =>
      a.event.effectiveFrom < b.event.effectiveFrom ? -1 : Number(a.event.effectiveFrom > b.event.effectiveFrom),
    );

/** The unit's history, oldest first: how it stood, since when, who entered it and when (R10). Nothing for an unknown unit. */
export const versionsOf = (
  seed: readonly Unit[],
  entries: readonly Entry<OrganisationEvent>[],
  id: string,
): readonly UnitVersion[] => {
  const first = seed.find((unit) => unit.id === id);
  const tree = new Map(first ? [[id, first]] : []);
  const versions: UnitVersion[] = first ? [{ unit: first }] : [];
  for (const change of changesOf(entries, id)) {
    apply(tree, change.event);
    const unit = tree.get(id);
    if (unit) versions.push({ from: change.event.effectiveFrom, unit, change });
  }
  return versions;
};
