import type { Role } from '../../../../domain/access/roles.ts';
import { callerKey } from '../../../shared/http/caller-key.ts';
import { readCursor, writeCursor } from '../../../shared/http/cursor.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { openStages } from '../../../shared/schemas/list-query.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { boardsOfPlace, readBoard } from '../../../shared/store/boards.ts';
import type { BoardRange } from '../../../shared/store/lists.ts';
import type { DeskContext } from '../../area.ts';
import { type Page, pageRows, readPage } from '../../table/read-page.ts';
import { readsAll } from '../queues/queues.ts';
import type { By, Criteria } from './criteria.ts';
import { sees } from './sees.ts';

/** Who speaks with callers finds their tickets by their phone; for others that would tell whose a confidential ticket is. */
const phoneRoles: readonly Role[] = ['intake', 'supervisor', 'centre-head'];

/** How the actor may look for tickets: the centre in every way, a unit among its own by number, day and place. */
export const waysOf = ({ var: { actor } }: DeskContext): readonly By[] => {
  if (!readsAll(actor)) return ['number', 'day', 'place'];
  const byPhone = actor.roles.some((role) => phoneRoles.includes(role));
  return ['number', ...(byPhone ? (['phone'] as const) : []), 'day', 'unit', 'place'];
};

const findNumber = async (context: DeskContext, ticketId: string): Promise<Page> => {
  const item = await readBoard(context.var.dependencies.table, ticketId);
  return { items: item && sees(context, item) ? [item] : [], cutShort: false };
};

/** As many as are read one by one. */
const placeRows = 20;

const findPlace = async (
  context: DeskContext,
  place: string,
  cursor: string | undefined,
): Promise<Page | undefined> => {
  const query = { by: 'place', place };
  let before: string | undefined;
  try {
    before = cursor === undefined ? undefined : readCursor(cursor, query);
  } catch (fault) {
    if (fault instanceof Problem) return undefined;
    throw fault;
  }
  const { items, last } = await boardsOfPlace(context.var.dependencies.table, place, placeRows, before);
  const seen = items.filter((item) => sees(context, item));
  return { items: seen, cutShort: false, ...(last === undefined ? {} : { next: writeCursor(last, query) }) };
};

const rangeOf = async (
  criteria: Exclude<Criteria, { by: 'number' | 'place' }>,
  { var: { dependencies } }: DeskContext,
): Promise<BoardRange> => {
  switch (criteria.by) {
    case 'phone':
      return { index: 'byCaller', partitions: [callerKey(criteria.phone, await dependencies.signer())] };
    case 'day':
      return { index: 'byDay', partitions: [criteria.day] };
    case 'unit': {
      const stages = criteria.stage === undefined ? openStages : [criteria.stage];
      return { index: 'byUnit', partitions: stages.map((stage) => `${criteria.unit}#${stage}`) };
    }
  }
};

/**
 * One page of what is looked for, from the index that answers it.
 * @returns undefined for a cursor that leads nowhere
 */
export const find = async (
  context: DeskContext,
  criteria: Criteria,
  cursor: string | undefined,
): Promise<Page | undefined> => {
  if (criteria.by === 'number') return findNumber(context, criteria.ticketId);
  if (criteria.by === 'place') return findPlace(context, `${criteria.town}#${criteria.category}`, cursor);
  const range = await rangeOf(criteria, context);
  const keep = readsAll(context.var.actor) ? {} : { keep: (item: BoardItem) => sees(context, item) };
  return readPage(context, { range, query: criteria, cursor, rows: pageRows, ...keep });
};
