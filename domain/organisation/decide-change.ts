import type { Entry } from '../registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../registers/refusal.ts';
import type { LocalDate } from '../time/instant.ts';
import { sameNames, samePhones } from './differences.ts';
import type { OrganisationEvent, TreeEvent } from './events.ts';
import { problemOf } from './problems.ts';
import { refusalOf } from './refusal-texts.ts';
import { apply, inOrder, treeEventsOf } from './timeline.ts';
import type { Organisation, Unit } from './unit.ts';

/** What a change of the organisation is decided with: the tree before any line, the lines so far, the Shanghai date. */
export type OrganisationFacts = {
  readonly seed: readonly Unit[];
  readonly entries: readonly Entry<OrganisationEvent>[];
  readonly today: LocalDate;
};

/** The past answers as it did: a change takes effect today or later, an open ticket's new unit has it from a morning on. */
const dateProblem = ({ type, effectiveFrom }: TreeEvent, today: LocalDate): RegisterRefusal | undefined => {
  if (effectiveFrom < today) return refusalOf('effective-in-past', { date: effectiveFrom }, 'effectiveFrom');
  return type === 'UnitAbolished' && effectiveFrom === today
    ? refusalOf('succession-from-tomorrow', {}, 'effectiveFrom')
    : undefined;
};

/** Whether the change would change nothing. */
const isIdle = (tree: Organisation, event: TreeEvent): boolean => {
  if (event.type === 'UnitFounded' || event.type === 'UnitAbolished') return false;
  const unit = tree.get(event.id);
  if (!unit) return false;
  switch (event.type) {
    case 'UnitRenamed':
      return sameNames(unit, { ...unit, ...event });
    case 'PhonesChanged':
      return samePhones(unit.phones, event.phones);
    case 'UnitMoved':
      return unit.parent === event.parent;
  }
};

const idleRefusal = (tree: Organisation, event: TreeEvent): RegisterRefusal | undefined => {
  if (event.type === 'UnitFounded' || !isIdle(tree, event)) return undefined;
  return refusalOf('nothing-changed', { unit: tree.get(event.id)?.name ?? event.id, id: event.id });
};

/** A change on record for later, which the new one would not let happen any more. */
const broken = ({ effectiveFrom }: TreeEvent, { message, english }: RegisterRefusal): RegisterRefusal =>
  refusalOf('later-change-broken', { date: effectiveFrom, reason: message, english }, 'effectiveFrom');

/**
 * Decides changes of the tree, all or none: each must fit the tree as it stands on its date, and every change that is on
 * record for the same date or later must still fit (二(一), R8-R10).
 */
export const decideChanges = (
  proposed: readonly TreeEvent[],
  { seed, entries, today }: OrganisationFacts,
): RegisterDecision<OrganisationEvent> => {
  const misdated = proposed.map((event) => dateProblem(event, today)).find((refusal) => refusal !== undefined);
  if (misdated) return { ok: false, refusal: misdated };
  const first = inOrder(proposed)[0]?.effectiveFrom ?? today;
  const tree = new Map(seed.map((unit) => [unit.id, unit]));
  for (const event of inOrder([...treeEventsOf(entries), ...proposed])) {
    const isNew = proposed.includes(event);
    const refusal = event.effectiveFrom < first ? undefined : problemOf(tree, event);
    if (refusal) return { ok: false, refusal: isNew ? refusal : broken(event, refusal) };
    const idle = isNew ? idleRefusal(tree, event) : undefined;
    if (idle) return { ok: false, refusal: idle };
    apply(tree, event);
  }
  return { ok: true, events: proposed };
};
