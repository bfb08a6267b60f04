import { newCursor } from '../../../../domain/deliveries/cursor.ts';
import { type HandOver, isHandedOver, type ToHandOver } from '../../../../domain/level-one/hand-over.ts';
import { isMonth } from '../../../../domain/reports/period.ts';
import { fromIso, toIso } from '../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { shardsOf } from '../../../shared/store/by-stage.ts';
import { cursorStore } from '../../../shared/store/cursors.ts';
import { levelOneMonth } from '../../../shared/views/level-one-keys.ts';
import { levelOneId } from '../../../shared/webhooks/level-one-id.ts';
import type { DeskContext } from '../../area.ts';
import { readPage } from '../../table/read-page.ts';
import { readHandOvers } from './book.ts';

/** Rows of each list. */
export const mostRows = 200;

/**
 * A ticket of a list: what level 1 is to get of it, the hand-over, once it is entered, and whether the interface has posted
 * all there is to tell of it; nothing of that where there is no interface.
 */
export type Row = {
  readonly item: BoardItem;
  readonly due: ToHandOver;
  readonly handedOver?: HandOver;
  readonly posted?: boolean;
};

export type Lists = {
  readonly month: string;
  readonly waiting: readonly Row[];
  readonly open: readonly Row[];
  readonly done: readonly Row[];
  /** There were more than were read. */
  readonly more: boolean;
};

/** The month that the address asks for, or the present one. */
export const monthIn = (context: DeskContext): string => {
  const asked = context.req.query('month') ?? '';
  return isMonth(asked) ? asked : toIso(context.var.at).slice(0, 7);
};

const rowOf = (item: BoardItem, known: readonly HandOver[]): readonly Row[] => {
  if (!item.levelOne) return [];
  const due = { kind: item.levelOne.kind, at: fromIso(item.levelOne.at) };
  const handedOver = known.find((one) => isHandedOver(item.ticketId, due, [one]));
  return [{ item, due, ...(handedOver ? { handedOver } : {}) }];
};

/** Tells of each row whether the interface has posted it: by one query, for the cursors lie in order of their tickets. */
const withPosted = async (rows: readonly Row[], context: DeskContext): Promise<readonly Row[]> => {
  const { levelOne, table } = context.var.dependencies;
  const numbers = rows.map(({ item }) => item.ticketId).toSorted();
  const [first, last] = [numbers.at(0), numbers.at(-1)];
  if (!levelOne || first === undefined || last === undefined) return rows;
  const cursors = await cursorStore(table).between(levelOneId, first, last);
  return rows.map((row) => {
    const { done, wanted } = cursors.get(row.item.ticketId) ?? newCursor;
    return { ...row, posted: done > 0 && done >= wanted };
  });
};

/** Level 1 has it, as far as is known: somebody handed it over, or the interface did. */
const hasGot = ({ handedOver, posted }: Row): boolean => handedOver !== undefined || posted === true;

/** What waits for level 1, and what of a month it is to get or has got. */
export const readLists = async (context: DeskContext): Promise<Lists> => {
  const month = monthIn(context);
  const asked = { query: 'level-one', cursor: undefined, rows: mostRows };
  const [known, upstream, ofMonth] = await Promise.all([
    readHandOvers(context),
    readPage(context, { ...asked, range: { index: 'byStage', partitions: shardsOf('upstream') } }),
    readPage(context, { ...asked, range: { index: 'byLevelOne', partitions: [levelOneMonth(month)] } }),
  ]);
  const rowsOf = (page: typeof upstream) =>
    withPosted(page?.items.flatMap((item) => rowOf(item, known)) ?? [], context);
  const [waiting, rows] = await Promise.all([rowsOf(upstream), rowsOf(ofMonth)]);
  return {
    month,
    waiting,
    open: rows.filter((row) => !hasGot(row)),
    done: rows.filter(hasGot),
    more: upstream?.next !== undefined || ofMonth?.next !== undefined,
  };
};
