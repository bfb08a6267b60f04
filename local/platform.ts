/**
 * What the parts of the local run offer one another. Every implementation is passed in by `local/run.ts`; none is a
 * singleton, so that a test can start several runs in one process.
 */

/** What a timer is for: what the console says will happen next. */
export type TimerSubject =
  | { readonly kind: 'execution'; readonly name: string; readonly state: string }
  | { readonly kind: 'schedule'; readonly name: string; readonly description?: string };

/** The one clock of the run. Instants are epoch milliseconds. */
export interface Clock {
  /** The present instant of the run: wall time plus an offset (`real`), or where it was last moved to (`manual`). */
  now(): number;
  /**
   * Calls `fire` once the clock has reached `at`. An instant that is not in the future is fired one second ahead of now.
   * Timers of one instant fire together; the clock moves on only when the run has settled. Timers are not persisted:
   * who needs one after a restart sets it again from its own records.
   * @param retry true for a retry by the platform itself (counted as `pendingRetries` by `GET /local/settled`)
   * @param subject what it is for, if people may want to know
   * @returns a function that cancels the timer
   */
  schedule(at: number, fire: () => void, retry?: boolean, subject?: TimerSubject): () => void;
}

/** What people and tests do with the clock (`GET/PUT /local/clock`). */
export interface ClockControl extends Clock {
  readonly mode: 'real' | 'manual';
  /** Moves the clock to an instant, firing each timer on the way in order and settling between distinct instants. */
  moveTo(instant: number): Promise<void>;
  /** Moves to the next timer that is not a platform retry, if any; answers whether there was one. */
  next(): Promise<boolean>;
  /** Timers set, by kind; the instant of the next one that is no retry, and what is due then, as far as it was told. */
  pending(): { timers: number; retries: number; nextAt: number | undefined; nextFor: readonly TimerSubject[] };
  stop(): void;
}

/** Counts what is in flight, so that the run knows when it has settled: nothing runnable now. */
export interface Activity {
  /** Something is in flight until the returned function is called. Calling it twice counts once. */
  begin(): () => void;
  /** The same around a promise. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight (and still nothing after the microtasks and immediates that follow). */
  settled(): Promise<void>;
}

/** A named part of the persistent store under the data folder. Keys sort bytewise; values are JSON. */
export interface Shelf<T> {
  get(key: string): Promise<T | undefined>;
  /** Resolves when the write has reached the operating system: it survives `kill -9` of this process. */
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  /** All changes or none. A value of `undefined` deletes. */
  batch(changes: ReadonlyArray<readonly [key: string, value: T | undefined]>): Promise<void>;
  /** Entries with keys that start with `prefix`, ascending. */
  entries(prefix?: string): AsyncIterable<[string, T]>;
}

export interface Storage {
  shelf<T>(name: string): Shelf<T>;
  close(): Promise<void>;
}

/** How one invocation of a function ended: as Lambda reports it. */
export type Invocation =
  | { readonly ok: true; readonly payload: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly errorType: string; readonly errorMessage: string; readonly trace?: readonly string[] };
    };

/** The deployed functions, by name or ARN (qualified or not). An unknown one throws a `ServiceError`. */
export interface Functions {
  /** @param requestId what the function sees as `awsRequestId`: the same for every attempt at one asynchronous event */
  invoke(functionNameOrArn: string, event: unknown, requestId?: string): Promise<Invocation>;
}

/** An operation of a service as its wire protocol names it (`StartExecution`, `GetSecretValue` …). */
export type Operation = (input: Record<string, unknown>) => Promise<Record<string, unknown>>;
export type Operations = Readonly<Record<string, Operation>>;

/** An error answer of an AWS service, e.g. `new ServiceError('ExecutionDoesNotExist', '…')`: HTTP 400 unless told. */
export class ServiceError extends Error {
  readonly type: string;
  readonly status: number;
  constructor(type: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
    this.status = status;
  }
}

/** Account and region of every ARN of the local run. Any credentials and region are accepted on the wire. */
export const localAccount = '000000000000';
export const localRegion = 'us-east-1';
