import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { openEngine } from '../../../local/dynamodb/engine.ts';
import type { Life } from './life.ts';

/** Items of a BatchWriteItem, and how many such calls are under way at once. */
const batchSize = 25;
const batches = 8;

/** What is stored of a ticket: its commits and its board. */
const itemsOf = ({ ticket, commits }: Life): readonly object[] => [
  ...commits.map((commit) => ({ ...commitKey(ticket.id, commit.n), ...commit })),
  boardOf(ticket),
];

/**
 * Stores tickets as the hotline would have, straight into the tables that a run left in its folder.
 * @param from number of tickets that are there, counted from the latest
 * @param life of the n-th last ticket
 */
export const seed = async (
  folder: string,
  tableName: string,
  { from, to, life }: { readonly from: number; readonly to: number; readonly life: (n: number) => Life },
): Promise<void> => {
  const engine = openEngine(join(folder, 'tables'));
  let next = from;
  let waiting: object[] = [];
  const write = async (): Promise<void> => {
    while (next < to || waiting.length > 0) {
      while (waiting.length < batchSize && next < to) {
        waiting.push(...itemsOf(life(next)));
        next += 1;
      }
      const batch = waiting.slice(0, batchSize);
      waiting = waiting.slice(batchSize);
      const requests = batch.map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }));
      const answer = await engine.call('BatchWriteItem', JSON.stringify({ RequestItems: { [tableName]: requests } }));
      if (answer.status !== 200) throw new Error(`tickets cannot be stored: ${answer.body}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: batches }, write));
  } finally {
    await engine.close();
  }
};
