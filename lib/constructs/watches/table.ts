import { tablePage } from '../../../lambdas/shared/views/console-pages.ts';
import { ticketIndexes } from '../../ticket-indexes.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

/** `byUnit` → `ByUnit`. */
const capitalized = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/**
 * Throttled reads and writes of the table and of each index: an index that is held back holds back the table's writes.
 * One metric each: a sum would be silent while one of its terms has never been reported.
 */
export const tableWatches = (tableName: string): readonly Watch[] =>
  [undefined, ...Object.keys(ticketIndexes)].flatMap((index) =>
    (['Read', 'Write'] as const).map((way) => ({
      id: `${index === undefined ? 'Table' : capitalized(index)}${way}sThrottled`,
      article: 'table-throttled',
      says: `DynamoDB throttled ${way.toLowerCase()}s of ${index === undefined ? 'the table' : `the index ${index}`}`,
      metric: metrics.tableThrottles(way, tableName, index),
      page: tablePage(tableName),
    })),
  );
