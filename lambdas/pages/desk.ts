import type { Stage } from '../../domain/tickets/values.ts';
import type { BoardItem } from '../shared/schemas/list-view.ts';
import { boardItems } from '../shared/store/lists.ts';
import type { PageDependencies } from './dependencies.ts';
import type { LinkActor } from './open-link.ts';

/** Stages in which a unit has something to do. */
const unitStages: readonly Stage[] = ['dispatched', 'return-review', 'extension-review', 'signature', 'closure-review'];

/** Tickets that a list shows at most. */
export const longestDesk = 50;

/** The open tickets of a unit, the most pressing first, as the board shows them; one more than a list shows, if there are more. */
export const openTicketsOf = async (unit: string, { table }: PageDependencies): Promise<readonly BoardItem[]> => {
  const items: BoardItem[] = [];
  const partitions = unitStages.map((stage) => `${unit}#${stage}`);
  for await (const item of boardItems(table, { index: 'byUnit', partitions }, longestDesk + 1)) {
    items.push(item);
    if (items.length > longestDesk) break;
  }
  return items;
};

/** How many open tickets a unit has, as far as a list goes. */
export const countOpenTickets = async (actor: LinkActor, dependencies: PageDependencies): Promise<number> =>
  actor.kind === 'staff' && actor.unit !== undefined ? (await openTicketsOf(actor.unit, dependencies)).length : 0;
