import type { Json } from '../json.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/**
 * Everything about one execution but its history: what is persisted at every step, and all that is needed to go on
 * after a restart. Instants are epoch milliseconds.
 */
export interface ExecutionRecord {
  readonly executionArn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly stateMachineName: string;
  readonly roleArn: string;
  /** The definition it keeps for life, by its hash. */
  readonly definitionHash: string;
  /** The input's text as it was given. */
  readonly input: string;
  readonly startedAt: number;
  status: ExecutionStatus;
  stoppedAt?: number;
  /** The output's text, of a succeeded execution. */
  output?: string;
  error?: string;
  cause?: string;
  /** Events recorded so far: the highest event id. */
  eventCount: number;
  /** The event the next one follows (`previousEventId`). */
  lastEventId: number;
  /** When the machine's own `TimeoutSeconds` ends the execution. */
  expiresAt?: number;
  /** Absent in an ended execution. */
  variables?: Readonly<Record<string, Json>>;
  /** Where the execution waits; absent in an ended one. */
  position?: Position;
}

/** The state an execution is in. */
export interface Position {
  readonly state: string;
  readonly input: Json;
  readonly enteredAt: number;
  readonly enteredEventId: number;
  /** A Wait state's end. */
  readonly until?: number;
  readonly task?: TaskPosition;
}

/** What is known of a Task state beyond its attempt: how often it was retried. */
export interface TaskPosition {
  /** Retries used so far, of each retrier in the definition's order. */
  readonly retries: readonly number[];
  readonly retryCount: number;
  readonly attempt?: Attempt;
  /** When the next attempt begins, between two. */
  readonly retryAt?: number;
}

/** One attempt of a task, from its scheduling to its end. Repeated with the same call after a restart. */
export interface Attempt {
  /** The event that scheduled it, which names it. */
  readonly scheduledEventId: number;
  readonly functionName: string;
  readonly payload: Json;
  /** The callback's token: valid from scheduling until the attempt ends. A credential, never logged. */
  readonly token?: string;
  /** Whether the function has returned (a callback task then only waits). */
  readonly submitted: boolean;
  readonly timeoutAt?: number;
  readonly heartbeatSeconds?: number;
  readonly heartbeatAt?: number;
}
