import type { StreamMapping } from '../assembly/model.ts';
import { compilePattern } from './filters.ts';
import type { Item } from './items.ts';
import type { StreamEventName, StreamRecord } from './stream-record.ts';

/** Which records of a stream a mapping delivers. */
export interface MappingFilter {
  matches(record: StreamRecord): boolean;
  /** Whether a change that is not made yet may give such a record. */
  mayMatch(eventNames: readonly StreamEventName[], keys: Item): boolean;
}

/** @throws on an operator that is not supported, naming the mapping and the operator */
export function compileFilter({ id, filters }: StreamMapping): MappingFilter {
  if (filters.length === 0) return { matches: () => true, mayMatch: () => true };
  try {
    const whole = filters.map(compilePattern);
    const known = filters.map((pattern) => compilePattern(foreseeable(pattern)));
    return {
      matches: (record) => whole.some((matches) => matches(record)),
      mayMatch: (eventNames, Keys) =>
        eventNames.some((eventName) => known.some((matches) => matches({ eventName, dynamodb: { Keys } }))),
    };
  } catch (error) {
    throw new Error(`Stream mapping ${id}: ${(error as Error).message}`, { cause: error });
  }
}

/** The part of a pattern that can be judged before a change is made. */
function foreseeable(pattern: unknown): object {
  const { eventName, dynamodb } = pattern as { eventName?: unknown; dynamodb?: { Keys?: unknown } };
  return {
    ...(eventName === undefined ? {} : { eventName }),
    ...(dynamodb?.Keys === undefined ? {} : { dynamodb: { Keys: dynamodb.Keys } }),
  };
}
