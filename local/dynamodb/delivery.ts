import { createActivity } from '../activity.ts';
import type { StreamMapping } from '../assembly/model.ts';
import type { Activity, Clock, Functions } from '../platform.ts';
import { type BatchOutcome, outcomeOf } from './batch-outcome.ts';
import { PartitionQueues, type QueuedRecord } from './partition-queues.ts';
import type { StreamRecord } from './stream-record.ts';

/** What becomes of records that a function failed to take after all retries. */
export type OnDiscard = (mapping: StreamMapping, records: readonly StreamRecord[], error: unknown) => Promise<void>;

export interface DeliveryOptions {
  readonly mapping: StreamMapping;
  readonly onDiscard: OnDiscard;
  readonly activity: Activity;
  readonly clock: Clock;
  readonly functions: Functions;
}

/** Delay before the first retry in milliseconds; each further one doubles it up to the longest. */
const firstDelay = 1000;
const longestDelay = 60_000;
/**
 * Records that make a further call worth while beside one under way: each costs its thread and the ways there and back, so
 * that under load a few calls with many records do more than many with one.
 */
const worthACall = 10;
/** A stream keeps its records for a day. */
const retentionSeconds = 86_400;

/**
 * Delivers the records of a stream to one function, as an event source mapping does: records of one partition key in
 * order, other ones in concurrent batches. A batch that waits for a retry holds back its partition keys only.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #queues: PartitionQueues;
  /** Batches that want to call the function and wait for another call to end. */
  readonly #waiting: Array<() => void> = [];
  readonly #running = createActivity();
  #calls = 0;
  #open = false;
  #paused = false;
  #stopped = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#queues = new PartitionQueues(options.mapping.batchSize);
  }

  offer(queued: QueuedRecord): void {
    this.#queues.add(queued);
    this.#pump();
  }

  start(): void {
    this.#open = true;
    this.#pump();
  }

  /** Makes no new batches until resumed. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#pump();
  }

  /** Makes no further calls. Resolves when the calls under way have ended; they count if they succeed. */
  stop(): Promise<void> {
    this.#stopped = true;
    return this.#running.settled();
  }

  #pump(): void {
    if (!this.#open || this.#paused) return;
    while (!this.#stopped && this.#mayCall()) {
      const batch = this.#queues.take();
      if (batch.length === 0) return;
      void this.#deliver(batch);
    }
  }

  /** Whether a new batch may be made and called with now. */
  #mayCall(): boolean {
    const { parallelizationFactor, batchSize } = this.#options.mapping;
    if (this.#calls === 0) return true;
    return this.#calls < parallelizationFactor && this.#queues.waiting >= Math.min(worthACall, batchSize);
  }

  async #deliver(batch: readonly QueuedRecord[]): Promise<void> {
    const { bisectBatchOnFunctionError } = this.#options.mapping;
    let rest = batch;
    for (let failures = 0; ; ) {
      if (this.#stopped) return;
      const outcome = await this.#call(rest);
      this.#done(rest.slice(0, outcome.delivered));
      if (outcome.delivered === rest.length || this.#stopped) return;
      rest = rest.slice(outcome.delivered);
      if (outcome.threw && bisectBatchOnFunctionError && rest.length > 1) return this.#bisect(rest);
      failures = outcome.delivered > 0 ? 1 : failures + 1;
      if (this.#exhausted(failures, rest)) {
        rest = await this.#discard(rest, outcome.error);
        failures = 0;
        if (rest.length === 0) return;
      } else await this.#waitForRetry(failures);
    }
  }

  /** Halves that share no partition key need not wait for each other. */
  async #bisect(batch: readonly QueuedRecord[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    const [first, second] = [batch.slice(0, middle), batch.slice(middle)];
    const partitions = new Set(first.map(({ partition }) => partition));
    const delivered = this.#deliver(first);
    if (second.some(({ partition }) => partitions.has(partition))) await delivered;
    await Promise.all([delivered, this.#deliver(second)]);
  }

  async #call(batch: readonly QueuedRecord[]): Promise<BatchOutcome> {
    const { functions, mapping } = this.#options;
    await this.#takeTurn();
    try {
      const Records = batch.map(({ record }) => record);
      const event = { Records };
      const invocation = await this.#during(() => functions.invoke(mapping.functionArn, event).catch(refused));
      return outcomeOf(invocation, Records, mapping.reportBatchItemFailures);
    } finally {
      this.#endTurn();
    }
  }

  #takeTurn(): Promise<void> | undefined {
    if (this.#calls >= this.#options.mapping.parallelizationFactor) {
      return new Promise<void>((go) => this.#waiting.push(go));
    }
    this.#calls += 1;
    return undefined;
  }

  /** The turn goes to a batch that was made already; without one a new batch may be made. */
  #endTurn(): void {
    if (this.#stopped) return;
    const go = this.#waiting.shift();
    if (go !== undefined) go();
    else {
      this.#calls -= 1;
      this.#pump();
    }
  }

  /** In flight for the run, and for `stop`. */
  #during<T>(work: () => Promise<T>): Promise<T> {
    return this.#running.during(() => this.#options.activity.during(work));
  }

  #done(records: readonly QueuedRecord[]): void {
    for (const queued of records) {
      this.#queues.release(queued);
      queued.delivered();
    }
    this.#pump();
  }

  #exhausted(failures: number, [oldest]: readonly QueuedRecord[]): boolean {
    const { maximumRetryAttempts = Number.POSITIVE_INFINITY, maximumRecordAgeSeconds = retentionSeconds } =
      this.#options.mapping;
    const created = oldest?.record.dynamodb.ApproximateCreationDateTime ?? 0;
    return failures > maximumRetryAttempts || this.#options.clock.now() / 1000 - created > maximumRecordAgeSeconds;
  }

  /** Gives up on the batch, or with bisecting on its first record only. Answers what is left to deliver. */
  async #discard(batch: readonly QueuedRecord[], error: unknown): Promise<readonly QueuedRecord[]> {
    const { mapping, onDiscard } = this.#options;
    const given = mapping.bisectBatchOnFunctionError ? batch.slice(0, 1) : batch;
    const records = given.map(({ record }) => record);
    await this.#during(() => onDiscard(mapping, records, error));
    this.#done(given);
    return batch.slice(given.length);
  }

  #waitForRetry(failures: number): Promise<void> {
    const { clock } = this.#options;
    const delay = Math.min(firstDelay * 2 ** (failures - 1), longestDelay);
    return new Promise((retry) => clock.schedule(clock.now() + delay, retry, true));
  }
}

/** A call that the host refused, e.g. because the function does not exist. */
function refused(error: unknown) {
  const { name: errorType, message: errorMessage } = error as Error;
  return { ok: false as const, error: { errorType, errorMessage } };
}
