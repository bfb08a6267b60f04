import type { Entry } from '../registers/entry.ts';
import type { LocalDate } from '../time/instant.ts';
import type { Deputy } from './deputy.ts';
import { isDeputyEvent, type OrganisationEvent, type TreeEvent } from './events.ts';
import type { Organisation, Unit } from './unit.ts';

type Lines = readonly Pick<Entry<OrganisationEvent>, 'events'>[];

/** How the tree stands from a date on, until the next step. The first step is from the beginning of time. */
export type Step = { readonly from: LocalDate; readonly organisation: Organisation };

const change = (tree: Map<string, Unit>, id: string, changed: Partial<Unit>): void => {
  const unit = tree.get(id);
  if (!unit) throw new Error(`the register of the organisation changes ${id}, which there is not`);
  tree.set(id, { ...unit, ...changed });
};

/** Makes one change to a tree. What is entered was accepted, so it fits; what does not is a fault and throws. */
export const apply = (tree: Map<string, Unit>, event: TreeEvent): void => {
  switch (event.type) {
    case 'UnitFounded':
      tree.set(event.unit.id, event.unit);
      return;
    case 'UnitRenamed': {
      const { id, name, shortName, english } = event;
      change(tree, id, { name, shortName, english });
      return;
    }
    case 'PhonesChanged':
      change(tree, event.id, { phones: event.phones });
      return;
    case 'UnitMoved':
      change(tree, event.id, { parent: event.parent });
      return;
    case 'UnitAbolished':
      change(tree, event.id, { successor: event.successor });
      return;
  }
};

/** Changes of the tree in the order in which they take effect; those of one date as they were entered. */
export const inOrder = (events: readonly TreeEvent[]): readonly TreeEvent[] =>
  events.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : Number(a.effectiveFrom > b.effectiveFrom)));

/** All changes of the tree that were entered, in the order of entry. */
export const treeEventsOf = (entries: Lines): readonly TreeEvent[] =>
  entries.flatMap(({ events }) => events.filter((event): event is TreeEvent => !isDeputyEvent(event)));

/** The tree, step by step: as it was before any line, and from each date on which something changed. */
export const stepsOf = (seed: readonly Unit[], entries: Lines): readonly [Step, ...Step[]] => {
  const tree = new Map(seed.map((unit) => [unit.id, unit]));
  const steps: [Step, ...Step[]] = [{ from: '', organisation: new Map(tree) }];
  const events = inOrder(treeEventsOf(entries));
  for (const [index, event] of events.entries()) {
    apply(tree, event);
    const from = event.effectiveFrom;
    if (events[index + 1]?.effectiveFrom !== from) steps.push({ from, organisation: new Map(tree) });
  }
  return steps;
};

/** The tree of a Shanghai date. */
export const stepAt = (steps: readonly [Step, ...Step[]], date: LocalDate): Organisation =>
  (steps.findLast(({ from }) => from <= date) ?? steps[0]).organisation;

/** The tree of a Shanghai date, by the lines of the register (R10). */
export const organisationAt = (seed: readonly Unit[], entries: Lines, date: LocalDate): Organisation =>
  stepAt(stepsOf(seed, entries), date);

const isSame = (a: Deputy, b: Deputy): boolean =>
  a.unit === b.unit && a.role === b.role && a.sub === b.sub && a.from === b.from;

/** The deputies on record (AB角), those of the past and of the future too, each with the date until which it stands. */
export const deputiesOf = (seed: readonly Deputy[], entries: Lines): readonly Deputy[] => {
  let deputies = seed;
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'DeputyRecorded') deputies = [...deputies, event.deputy];
    if (event.type === 'DeputyEnded')
      deputies = deputies.map((deputy) => (isSame(deputy, event.deputy) ? { ...deputy, until: event.until } : deputy));
  }
  return deputies;
};
