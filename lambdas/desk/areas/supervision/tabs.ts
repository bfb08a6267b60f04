import type { Role } from '../../../../domain/access/roles.ts';
import { instructionReaders, supervisionReaders, unitPosts } from '../../../shared/supervision/readers.ts';
import type { DeskContext } from '../../area.ts';
import type { SupervisionWords } from './words/words.ts';

export type Tab = keyof SupervisionWords['tabs'];

const everybody = [...supervisionReaders, ...unitPosts];

/** Who finds which part of the area; as over the API. */
const tabRoles: { readonly [T in Tab]: readonly Role[] } = {
  supervised: [...everybody, 'upstream'],
  warnings: supervisionReaders,
  instructions: instructionReaders,
  campaigns: everybody,
  meetings: everybody,
};

/** Everybody who finds some part of the area. */
export const areaRoles: readonly Role[] = [...new Set(Object.values(tabRoles).flat())];

export const holdsOne = ({ var: { actor } }: DeskContext, roles: readonly Role[]): boolean =>
  actor.roles.some((role) => roles.includes(role));

/** The parts that the person may open. */
export const tabsOf = (context: DeskContext): readonly Tab[] =>
  (Object.keys(tabRoles) as readonly Tab[]).filter((tab) => holdsOne(context, tabRoles[tab]));
