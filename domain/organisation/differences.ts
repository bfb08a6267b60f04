import type { LocalDate } from '../time/instant.ts';
import type { TreeEvent } from './events.ts';
import type { Organisation, Post, Unit } from './unit.ts';

const posts: readonly Post[] = ['head', 'signatory', 'handler', 'liaison', 'duty'];

/** Whether two units have the same phones. */
export const samePhones = (a: Unit['phones'], b: Unit['phones']): boolean => posts.every((post) => a[post] === b[post]);

/** Whether two units have the same names. */
export const sameNames = (a: Unit, b: Unit): boolean =>
  a.name === b.name && a.shortName === b.shortName && a.english === b.english;

type When = { readonly effectiveFrom: LocalDate; readonly basis?: string };

const changesOf = (old: Unit, wanted: Unit, when: When): readonly TreeEvent[] => {
  const { id, name, shortName, english, parent, phones } = wanted;
  return [
    ...(sameNames(old, wanted) ? [] : [{ type: 'UnitRenamed', ...when, id, name, shortName, english } as const]),
    ...(samePhones(old.phones, phones) ? [] : [{ type: 'PhonesChanged', ...when, id, phones } as const]),
    ...(old.parent === parent ? [] : [{ type: 'UnitMoved', ...when, id, parent: parent ?? '' } as const]),
  ];
};

/** How many of the list's units are abolished after this one, each into the next; a loop ends with the list. */
const chainFrom = (id: string, wanted: ReadonlyMap<string, Unit>): number => {
  let length = 0;
  for (let next = wanted.get(id)?.successor; next !== undefined && length <= wanted.size; length += 1)
    next = wanted.get(next)?.successor;
  return length;
};

/**
 * The changes that make the tree say what the list says: units founded, then renamed, reached by other phones, moved,
 * and abolished where the list names a successor. Units that are not in the list stay as they are. A former unit that is
 * listed as if there still were one is founded again, which the rules refuse.
 */
export const differencesOf = (tree: Organisation, wanted: readonly Unit[], when: When): readonly TreeEvent[] => {
  const listed = new Map(wanted.map((unit) => [unit.id, unit]));
  const founded = wanted.filter(({ id, successor }) => {
    const old = tree.get(id);
    return !old || (old.successor !== undefined && successor === undefined);
  });
  const known = wanted.flatMap((unit) => {
    const old = tree.get(unit.id);
    return old && old.successor === undefined ? [{ old, unit }] : [];
  });
  return [
    ...founded
      .toSorted((a, b) => a.level - b.level)
      .map(({ successor: _, ...unit }) => ({ type: 'UnitFounded', ...when, unit }) as const),
    ...known.flatMap(({ old, unit }) => changesOf(old, unit, when)),
    ...wanted
      .flatMap(({ id, level, successor }) =>
        successor === undefined || tree.get(id)?.successor === successor
          ? []
          : [{ level, event: { type: 'UnitAbolished', ...when, id, successor } as const }],
      )
      .toSorted((a, b) => b.level - a.level || chainFrom(b.event.id, listed) - chainFrom(a.event.id, listed))
      .map(({ event }) => event),
  ];
};
