import type { StreamMapping } from '../assembly/model.ts';
import { type Activity, type Clock, type Functions, localAccount, localRegion } from '../platform.ts';
import { Delivery, type OnDiscard } from './delivery.ts';
import { type Item, partitionOf } from './items.ts';
import { compileFilter, type MappingFilter } from './mapping-filter.ts';
import type { Sequence } from './sequence.ts';
import { type Change, type StreamEventName, streamRecord } from './stream-record.ts';
import type { Table } from './tables.ts';

/** A fixed label, so that the ARN of a table's stream is known before the table is made. */
export const streamLabel = '2026-01-01T00:00:00.000';

export function streamArnOf(tableName: string): string {
  return `arn:aws:dynamodb:${localRegion}:${localAccount}:table/${tableName}/stream/${streamLabel}`;
}

interface Consumer {
  readonly mapping: StreamMapping;
  readonly filter: MappingFilter;
  readonly delivery: Delivery;
}

export interface StreamsOptions {
  readonly activity: Activity;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly sequence: Sequence;
}

/** The streams of all tables and the mappings that consume them. */
export class Streams {
  readonly #options: StreamsOptions;
  readonly #consumers: Consumer[] = [];

  constructor(options: StreamsOptions) {
    this.#options = options;
  }

  /** @throws when the mapping asks for something that the local run does not do, naming it */
  add(mapping: StreamMapping, onDiscard: OnDiscard): Delivery {
    if (mapping.batchingWindowSeconds > 0) {
      throw new Error(`Stream mapping ${mapping.id}: a batching window is not supported by the local run`);
    }
    const filter = compileFilter(mapping);
    const { activity, clock, functions } = this.#options;
    const delivery = new Delivery({ mapping, onDiscard, activity, clock, functions });
    this.#consumers.push({ mapping, filter, delivery });
    return delivery;
  }

  /** Whether a change that is about to be made may concern a consumer. */
  concern(table: Table, keys: Item, eventNames: readonly StreamEventName[]): boolean {
    if (!table.streamed) return false;
    return this.#consumersOf(table).some(({ filter }) => filter.mayMatch(eventNames, keys));
  }

  /** Hands a change to its consumers; `delivered` is called when all of them have it, or at once if there are none. */
  tell(table: Table, change: Change, delivered: () => void): void {
    const { clock, sequence } = this.#options;
    const record = streamRecord(change, streamArnOf(table.name), sequence(), clock.now());
    const consumers = this.#consumersOf(table).filter(({ filter }) => filter.matches(record));
    const partition = partitionOf(table, change.keys);
    let waitingFor = consumers.length;
    if (waitingFor === 0) delivered();
    const one = () => {
      waitingFor -= 1;
      if (waitingFor === 0) delivered();
    };
    for (const { delivery } of consumers) delivery.offer({ record, partition, delivered: one });
  }

  start(): void {
    for (const { delivery } of this.#consumers) delivery.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#consumers.map(({ delivery }) => delivery.stop()));
  }

  #consumersOf(table: Table): Consumer[] {
    return this.#consumers.filter(({ mapping }) => mapping.tableName === table.name);
  }
}
