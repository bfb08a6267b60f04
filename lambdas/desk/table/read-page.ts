import { isUnitComplainedOf } from '../../../domain/access/privacy.ts';
import { readCursor, writeCursor } from '../../shared/http/cursor.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { BoardItem } from '../../shared/schemas/list-view.ts';
import { type BoardRange, boardItems, isWithin, sortKeyOf } from '../../shared/store/lists.ts';
import type { DeskContext } from '../area.ts';

/** Rows of a page. */
export const pageRows = 50;

/** With a filter, so many tickets are looked at for one page; who wants to look further goes on from there. */
export const mostLookedAt = 500;

export type Asked = {
  readonly range: BoardRange;
  /** What the list was asked for: a cursor counts for the same list only. */
  readonly query: unknown;
  readonly cursor: string | undefined;
  /** Rows wanted; a page's unless told. */
  readonly rows?: number;
  /** Rows that the index does not sort out. */
  readonly keep?: (item: BoardItem) => boolean;
};

export type Page = {
  readonly items: readonly BoardItem[];
  /** Where the next page begins; none on the last one. */
  readonly next?: string;
  /** The page ends because so many were looked at, not because it is full. */
  readonly cutShort: boolean;
};

/** The sort key of a cursor; undefined for a cursor that is damaged or of another list. */
const afterOf = (cursor: string, query: unknown): string | undefined => {
  try {
    return readCursor(cursor, query);
  } catch (fault) {
    if (fault instanceof Problem) return undefined;
    throw fault;
  }
};

/**
 * One page of a list, read from its index as far as needed. Who belongs to the unit that a ticket complains of does not
 * see it.
 * @returns undefined for a cursor that leads nowhere
 */
export const readPage = async (context: DeskContext, asked: Asked): Promise<Page | undefined> => {
  const { county, actor, dependencies } = context.var;
  const { query, cursor, rows = pageRows, keep = () => true } = asked;
  const after = cursor === undefined ? undefined : afterOf(cursor, query);
  if (cursor !== undefined && after === undefined) return undefined;
  const range: BoardRange = { ...asked.range, ...(after === undefined ? {} : { after }) };
  if (!isWithin(range)) return undefined;
  const visible = (item: BoardItem): boolean =>
    keep(item) && !isUnitComplainedOf(actor.unit, item.complainedUnit, county.organisation);
  const items: BoardItem[] = [];
  let looked = 0;
  let last: BoardItem | undefined;
  for await (const item of boardItems(dependencies.table, range, asked.keep ? mostLookedAt / 2 : rows + 1)) {
    if (items.length === rows || looked === mostLookedAt) {
      const next = last && writeCursor(sortKeyOf(range.index, last), query);
      return { items, ...(next === undefined ? {} : { next }), cutShort: items.length < rows };
    }
    looked += 1;
    last = item;
    if (visible(item)) items.push(item);
  }
  return { items, cutShort: false };
};
