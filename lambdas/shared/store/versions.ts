import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { UnitScore } from '../../../domain/assessment/score.ts';
import type { ScoreDocument } from '../assessment/scores.ts';
import { inTurns } from './in-turns.ts';
import { versionKey } from './keys.ts';
import type { Table } from './table.ts';

/** Items that are written at once. */
const atOnce = 8;

type Named = { readonly version: number; readonly hash: string };

/** A unit's total within the head of a version; its items and tickets stand in an item of its own. */
export type ScoredTotal = Pick<UnitScore, 'unit' | 'kind' | 'total'>;

export type VersionHead = Omit<ScoreDocument, 'scores'> & { readonly totals: readonly ScoredTotal[] };

/**
 * Stores a frozen version, each unit's score in an item of its own. Its name holds its hash: written again it is the same, and
 * another document never takes its place.
 */
export const writeVersion = async (table: Table, { version, hash }: Named, document: ScoreDocument): Promise<void> => {
  const { scores, ...head } = document;
  const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));
  for await (const _ of inTurns(scores, atOnce, (one) =>
    put({ ...versionKey(document.year, version, hash, one.unit), ...one }),
  ));
  const totals = scores.map(({ unit, kind, total }) => ({ unit, kind, total }));
  await put({ ...versionKey(document.year, version, hash), ...head, hash, totals });
};

/** The head of a frozen version. */
export const readVersion = async (
  table: Table,
  year: number,
  { version, hash }: Named,
): Promise<VersionHead | undefined> => {
  const Key = versionKey(year, version, hash);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item as VersionHead | undefined;
};
