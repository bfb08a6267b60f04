import { isDeepStrictEqual } from 'node:util';
import { type Item, itemSize } from './item-size.ts';

/** Names of an index's keys. The whole item is projected into it, unless told which attributes alone. */
export type Index = { readonly name: string; readonly keys: readonly string[]; readonly only?: readonly string[] };

const readBlock = 4 * 1024;
const writeBlock = 1024;

const blocks = (size: number, block: number): number => Math.max(1, Math.ceil(size / block));

/**
 * Read request units of one GetItem or one page of a Query: the items that were read, together, in blocks of 4 kB; half of
 * that for an eventually consistent read. What does not exist costs as much as the smallest item.
 * @param items those that were read, whole, whatever was asked for of them
 */
export const readUnits = (items: readonly Item[], consistent: boolean): number => {
  const size = items.reduce((total, item) => total + itemSize(item), 0);
  return blocks(size, readBlock) * (consistent ? 1 : 0.5);
};

/** Write request units of one item, in blocks of 1 kB. */
const writeUnits = (...versions: readonly (Item | undefined)[]): number =>
  blocks(Math.max(0, ...versions.map((item) => (item === undefined ? 0 : itemSize(item)))), writeBlock);

const entryOf = ({ keys, only }: Index, item: Item | undefined): Item | undefined => {
  if (item === undefined || keys.some((key) => item[key] === undefined)) return undefined;
  return only ? Object.fromEntries(Object.entries(item).filter(([attribute]) => only.includes(attribute))) : item;
};

/**
 * Write request units of one index: an entry that comes, goes or changes is one write, one whose key changes is two, and
 * one that stays as it was is none.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes
 */
export const indexWriteUnits = (index: Index, before: Item | undefined, after: Item | undefined): number => {
  const [old, present] = [entryOf(index, before), entryOf(index, after)];
  if (old === undefined && present === undefined) return 0;
  if (old === undefined || present === undefined) return writeUnits(old, present);
  const moved = index.keys.some((key) => !isDeepStrictEqual(old[key], present[key]));
  if (moved) return writeUnits(old) + writeUnits(present);
  return isDeepStrictEqual(old, present) ? 0 : writeUnits(old, present);
};

/** A write of one item: what stood there before, and what stands there now. */
export type Change = { readonly before: Item | undefined; readonly after: Item | undefined };

/** Write request units of a write that was made: the larger of the two versions, and each index. */
export const madeWriteUnits = ({ before, after }: Change, indexes: readonly Index[]): number =>
  writeUnits(before, after) + indexes.reduce((total, index) => total + indexWriteUnits(index, before, after), 0);

/**
 * Write request units of a write whose condition failed: it is billed by the larger of the item that stands there and the
 * one that was to be written; no index is touched.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItems.html
 */
export const refusedWriteUnits = (standing: Item | undefined, wanted: Item | undefined): number =>
  writeUnits(standing, wanted);
