import { isUnitComplainedOf } from '../../../../domain/access/privacy.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import type { DeskContext } from '../../area.ts';
import { readsAll, readsUnit } from '../queues/queues.ts';

/** Whether the actor may see the ticket in a list at all. */
export const sees = ({ var: { actor, county } }: DeskContext, item: BoardItem): boolean =>
  (readsAll(actor) || (readsUnit(actor) && item.unit === actor.unit)) &&
  !isUnitComplainedOf(actor.unit, item.complainedUnit, county.organisation);
