import { type HandOver, isHandedOver, type ToHandOver } from '../../../../domain/level-one/hand-over.ts';
import { isMonth } from '../../../../domain/reports/period.ts';
import { fromIso, toIso } from '../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { shardsOf } from '../../../shared/store/by-stage.ts';
import { levelOneMonth } from '../../../shared/views/level-one-keys.ts';
import type { DeskContext } from '../../area.ts';
import { readPage } from '../../table/read-page.ts';
import { readHandOvers } from './book.ts';

/** Rows of each list. */
export const mostRows = 200;

/** A ticket of a list: what level 1 is to get of it, and the hand-over, once it is entered. */
export type Row = { readonly item: BoardItem; readonly due: ToHandOver; readonly handedOver?: HandOver };

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

/** What waits for level 1, and what of a month it is to get or has got. */
export const readLists = async (context: DeskContext): Promise<Lists> => {
  const month = monthIn(context);
  const asked = { query: 'level-one', cursor: undefined, rows: mostRows };
  const [known, upstream, ofMonth] = await Promise.all([
    readHandOvers(context),
    readPage(context, { ...asked, range: { index: 'byStage', partitions: shardsOf('upstream') } }),
    readPage(context, { ...asked, range: { index: 'byLevelOne', partitions: [levelOneMonth(month)] } }),
  ]);
  const rows = ofMonth?.items.flatMap((item) => rowOf(item, known)) ?? [];
  return {
    month,
    waiting: upstream?.items.flatMap((item) => rowOf(item, known)) ?? [],
    open: rows.filter(({ handedOver }) => !handedOver),
    done: rows.filter(({ handedOver }) => handedOver),
    more: upstream?.next !== undefined || ofMonth?.next !== undefined,
  };
};
