import { fromIso, type Instant } from '../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { type BoardRange, sortKeyOf } from '../../../shared/store/lists.ts';
import type { DeskContext } from '../../area.ts';
import { limitInKey } from '../../table/light.ts';
import type { Queue } from './queues.ts';

/** What a queue reads for whoever is logged in. */
export const rangeFor = ({ range }: Queue, { var: { actor, county } }: DeskContext): BoardRange => {
  const unit = actor.unit ?? '';
  return range({ unit, parent: county.organisation.get(unit)?.parent ?? '' });
};

const taskOf = ({ tasks }: BoardItem, unit: string | undefined) => tasks.find((task) => task.unit === unit);

/** Whether the unit has the queue's part in the ticket; undefined where the partitions hold nothing else. */
export const holding = (
  { part }: Queue,
  { var: { actor } }: DeskContext,
): ((item: BoardItem) => boolean) | undefined => {
  const { unit } = actor;
  switch (part) {
    case undefined:
      return undefined;
    case 'partner':
      return ({ partners }) => unit !== undefined && partners.includes(unit);
    case 'task':
      return (item) => taskOf(item, unit) !== undefined;
  }
};

/** The limit that counts in the queue: the task's own, or the one that the index is ordered by. */
export const limitFor = (queue: Queue, context: DeskContext): ((item: BoardItem) => Instant | undefined) => {
  const { index } = rangeFor(queue, context);
  return (item) => {
    const task = queue.part === 'task' ? taskOf(item, context.var.actor.unit) : undefined;
    return task === undefined ? limitInKey(sortKeyOf(index, item)) : fromIso(task.dueAt);
  };
};

/** Whoever has only a part in a matter told in confidence is not shown where it is (R3). */
export const withoutPlace = ({ part }: Queue, items: readonly BoardItem[]): readonly BoardItem[] =>
  part === undefined
    ? items
    : items.map((item) => {
        const { town, ...rest } = item;
        return item.subject === undefined ? rest : { ...rest, ...(town === undefined ? {} : { town }) };
      });
