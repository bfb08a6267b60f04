import type { StreamRecord } from './stream-record.ts';

/** A record on its way to one function. */
export interface QueuedRecord {
  readonly record: StreamRecord;
  /** Records of one partition are delivered in order. */
  readonly partition: string;
  /** To be called once the record needs no delivery any more. */
  readonly delivered: () => void;
}

/** Bytes of records in one batch: an event of a function holds 6 MB. */
const largestBatch = 5_000_000;

/** Records that wait to be put into a batch, by partition. A partition is in one batch at a time. */
export class PartitionQueues {
  readonly #batchSize: number;
  readonly #queues = new Map<string, QueuedRecord[]>();
  /** Partitions with waiting records and no batch, first come first. */
  readonly #ready = new Set<string>();
  #waiting = 0;
  /** Number of records in the batch that holds a partition. */
  readonly #held = new Map<string, number>();

  constructor(batchSize: number) {
    this.#batchSize = batchSize;
  }

  /** Records that are in no batch. */
  get waiting(): number {
    return this.#waiting;
  }

  add(queued: QueuedRecord): void {
    this.#waiting += 1;
    const { partition } = queued;
    const queue = this.#queues.get(partition);
    if (queue === undefined) this.#queues.set(partition, [queued]);
    else queue.push(queued);
    if (!this.#held.has(partition)) this.#ready.add(partition);
  }

  /** The next batch; empty when every waiting record's partition is held. */
  take(): QueuedRecord[] {
    const batch: QueuedRecord[] = [];
    let bytes = 0;
    for (const partition of this.#ready) {
      const queue = this.#queues.get(partition) ?? [];
      const fitting = queue.slice(0, this.#batchSize - batch.length).findIndex(({ record }) => {
        bytes += record.dynamodb.SizeBytes;
        return bytes > largestBatch;
      });
      const full = fitting >= 0;
      const taken = queue.splice(
        0,
        full ? Math.max(fitting, batch.length === 0 ? 1 : 0) : this.#batchSize - batch.length,
      );
      this.#hold(partition, taken.length, queue.length);
      batch.push(...taken);
      this.#waiting -= taken.length;
      if (full || batch.length === this.#batchSize) break;
    }
    return batch;
  }

  /** A record of a batch is done with; the last one of its partition frees the partition. */
  release({ partition }: QueuedRecord): void {
    const held = (this.#held.get(partition) ?? 0) - 1;
    if (held > 0) this.#held.set(partition, held);
    else {
      this.#held.delete(partition);
      if (this.#queues.has(partition)) this.#ready.add(partition);
    }
  }

  #hold(partition: string, taken: number, left: number): void {
    if (left === 0) this.#queues.delete(partition);
    if (taken === 0) return;
    this.#ready.delete(partition);
    this.#held.set(partition, taken);
  }
}
