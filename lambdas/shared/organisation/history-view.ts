import { units } from '../../../config/county.ts';
import { roleNames } from '../../../domain/access/roles.ts';
import type { Deputy } from '../../../domain/organisation/deputy.ts';
import type { OrganisationEvent } from '../../../domain/organisation/events.ts';
import { type UnitVersion, versionsOf } from '../../../domain/organisation/versions.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { ImportView, UnitHistoryView } from '../schemas/unit-history-view.ts';
import { changeEnglish, changeText, unitOfChange } from './change-words.ts';
import type { OrganisationEntry } from './register.ts';

const postOf = ({ by }: OrganisationEntry): string =>
  by.roles
    .map((role) => (Object.hasOwn(roleNames, role) ? roleNames[role as keyof typeof roleNames] : role))
    .join('、');

const versionView = (
  { from, unit, change }: UnitVersion,
  confidential: boolean,
): UnitHistoryView['versions'][number] => {
  const { id: _, phones, ...open } = unit;
  return {
    from,
    ...open,
    ...(confidential ? { phones: { ...phones } as Record<string, string> } : {}),
    ...(change
      ? {
          line: change.entry.n,
          enteredAt: toIso(change.entry.at),
          command: change.entry.command,
          basis: change.event.basis,
          by: postOf(change.entry),
          ...(confidential ? { sub: change.entry.by.sub } : {}),
        }
      : {}),
  };
};

/**
 * The history of a unit as a reader sees it.
 * @param confidential whether the reader sees phones of posts and accounts
 */
export const historyViewOf = (
  unit: string,
  entries: readonly OrganisationEntry[],
  deputies: readonly Deputy[],
  confidential: boolean,
): UnitHistoryView => ({
  unit,
  versions: versionsOf(units, entries, unit).map((version) => versionView(version, confidential)),
  ...(confidential
    ? { deputies: deputies.filter((each) => each.unit === unit).map(({ unit: _, ...deputy }) => deputy) }
    : {}),
});

/** The changes of an import in words. */
export const changesView = (events: readonly OrganisationEvent[]): ImportView['changes'] =>
  events.map((event) => ({
    unit: unitOfChange(event),
    type: event.type,
    text: changeText(event),
    english: changeEnglish(event),
  }));
