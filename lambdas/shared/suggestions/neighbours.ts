import * as z from 'zod/mini';
import type { Neighbour } from '../../../domain/dispatch/duplicates.ts';
import type { Nearby } from '../../../domain/dispatch/mass-event.ts';
import { fromIso, type Instant } from '../../../domain/time/instant.ts';
import { openStages } from '../schemas/list-query.ts';
import { type BoardItem, boardItem } from '../schemas/list-view.ts';
import { newestItems, readBoard } from '../store/newest.ts';
import type { Table } from '../store/table.ts';

/** A ticket that may be the same matter, as its board shows it: no name, no phone, no free text but an ordinary subject. */
export type NeighbourTicket = Neighbour & { readonly board: BoardItem; readonly mergedInto?: string };

const merged = z.object({ mergedInto: z.optional(z.string()) });

export const neighbourOf = (item: unknown): NeighbourTicket => {
  const board = boardItem.parse(item);
  const { mergedInto } = merged.parse(item);
  const { ticketId, category, town, stage } = board;
  return {
    ticketId,
    filedAt: fromIso(board.filedAt),
    open: openStages.includes(stage),
    category,
    town,
    board,
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
};

const keysOnly = z.object({ filedKey: z.string() });

/** So many tickets of one place and category are counted; more is a mass event all the same. */
const mostNearby = 100;

/** The tickets of a place and category since an instant, the latest first: numbers and instants, in one request. */
export const readNearby = async (
  table: Table,
  { category, town }: { readonly category?: string | undefined; readonly town?: string | undefined },
  since: Instant,
): Promise<readonly Nearby[]> => {
  if (category === undefined || town === undefined) return [];
  const partition = `${town}#${category}`;
  const items = await newestItems(table, { index: 'byPlace', partition, since, most: mostNearby });
  return items.map((item) => {
    const [filedAt = '', ticketId = ''] = keysOnly.parse(item).filedKey.split('#');
    return { ticketId, filedAt: fromIso(filedAt) };
  });
};

/** Boards are read of so many tickets at most: of the nearby ones, and of the masters that they were merged into. */
const mostBoards = 8;
const mostMasters = 2;

const boardsOf = async (table: Table, ticketIds: readonly string[]): Promise<readonly NeighbourTicket[]> => {
  const items = await Promise.all(ticketIds.map((ticketId) => readBoard(table, ticketId)));
  return items.flatMap((item) => (item ? [neighbourOf(item)] : []));
};

/**
 * What a clerk needs to judge nearby tickets by: the boards of the latest, of the first of a mass event, and of masters that
 * some of them were merged into; ten at most.
 */
export const readNeighbours = async (
  table: Table,
  nearby: readonly Nearby[],
  known: ReadonlySet<string>,
  first: string | undefined,
): Promise<readonly NeighbourTicket[]> => {
  const others = nearby.map(({ ticketId }) => ticketId).filter((ticketId) => !known.has(ticketId));
  const latest = others.filter((ticketId) => ticketId !== first).slice(0, mostBoards - 1);
  const wanted = [...latest, ...others.filter((ticketId) => ticketId === first)];
  const found = await boardsOf(table, wanted);
  const masters = new Set(found.flatMap(({ mergedInto }) => (mergedInto === undefined ? [] : [mergedInto])));
  const missing = [...masters].filter((ticketId) => !known.has(ticketId) && !wanted.includes(ticketId));
  return [...found, ...(await boardsOf(table, missing.slice(0, mostMasters)))];
};

/** So many tickets a page of a merger offers at once. */
const mostOffered = 50;

/** The tickets that could be merged into one of their place and category: those a unit may still have, the earliest first. */
export const readMergeable = async (
  table: Table,
  nearby: readonly Nearby[],
  itself: string,
): Promise<readonly NeighbourTicket[]> => {
  const others = nearby.map(({ ticketId }) => ticketId).filter((ticketId) => ticketId !== itself);
  const found = await boardsOf(table, others.slice(0, mostOffered));
  return found
    .filter(({ open, board: { stage } }) => open && stage !== 'callback' && stage !== 'upstream')
    .toReversed();
};
