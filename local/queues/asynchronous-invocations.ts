import { randomUUID } from 'node:crypto';
import { createActivity } from '../activity.ts';
import type { FunctionDefinition } from '../assembly/model.ts';
import { type Activity, type Clock, type Functions, type Invocation, ServiceError, type Storage } from '../platform.ts';
import { reportFailure } from './failure-report.ts';
import type { Queues } from './queues.ts';
import { createTurns, type Turns } from './turns.ts';

/** An event that Lambda took on to deliver later. */
export interface AcceptedEvent {
  readonly requestId: string;
  readonly functionArn: string;
  readonly event: unknown;
  /** Attempts made. */
  readonly attempts: number;
  /** Epoch milliseconds before which no further attempt is made. */
  readonly dueAt: number;
}

/** Lambda's own queue for asynchronous invocations. */
export interface AsynchronousInvocations {
  /**
   * Takes an event on: once this resolves, it survives a crash and is delivered at least once, or ends in the
   * function's dead-letter queue or failure destination.
   * @param requestId gives the same event the same id, so that taking it on twice in a row delivers it once
   */
  accept(functionNameOrArn: string, event: unknown, requestId?: string): Promise<string>;
  /** Takes up what an earlier run left. Call it when the functions can run. */
  start(): Promise<void>;
  /** Begins no further attempt; resolves when those under way have ended. To be called before the functions are stopped. */
  stop(): Promise<void>;
}

export interface AsynchronousDependencies {
  readonly definitions: readonly FunctionDefinition[];
  readonly functions: Functions;
  readonly queues: Queues;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly activity: Activity;
}

/** Lambda waits one minute before the second attempt and two before the third (Lambda's developer guide). */
const minute = 60_000;

/**
 * Makes the queue. Retries run on the run's clock and count as the platform's own. A function with a reserved concurrency
 * has no more of its events worked on at once; the others wait their turn, as in Lambda's queue.
 */
export function createAsynchronousInvocations(dependencies: AsynchronousDependencies): AsynchronousInvocations {
  const { storage, clock, activity, definitions } = dependencies;
  const shelf = storage.shelf<AcceptedEvent>('asynchronous-invocations');
  const underWay = createActivity();
  const turns = new Map<string, Turns>(definitions.map(({ arn, concurrency }) => [arn, createTurns(concurrency)]));
  /** Events that this run delivers, each with when it was stored: one that is taken on again is the same delivery. */
  const present = new Map<string, Promise<void>>();
  let stopped = false;

  const attempt = async (accepted: AcceptedEvent): Promise<void> => {
    const again = await deliver(accepted, dependencies);
    await shelf.batch([[accepted.requestId, again]]);
    if (again === undefined) present.delete(accepted.requestId);
    else runWhenDue(again);
  };
  const run = (accepted: AcceptedEvent): void => {
    if (stopped) return;
    const inTurn = turns.get(accepted.functionArn) ?? createTurns(undefined);
    void underWay.during(() => activity.during(() => inTurn(() => attempt(accepted)))).catch(onFault);
  };
  const runWhenDue = (accepted: AcceptedEvent): void => {
    if (accepted.dueAt <= clock.now()) run(accepted);
    else clock.schedule(accepted.dueAt, () => run(accepted), true);
  };
  return {
    accept: async (functionNameOrArn, event, requestId = randomUUID()) => {
      const functionArn = findFunction(definitions, functionNameOrArn).arn;
      const accepted = { requestId, functionArn, event, attempts: 0, dueAt: clock.now() };
      const stored = present.get(requestId) ?? shelf.put(requestId, accepted).then(() => run(accepted));
      present.set(requestId, stored);
      await stored;
      return requestId;
    },
    start: async () => {
      for await (const [requestId, accepted] of shelf.entries()) {
        if (present.has(requestId)) continue;
        present.set(requestId, Promise.resolve());
        runWhenDue(accepted);
      }
    },
    stop: () => {
      stopped = true;
      return underWay.settled();
    },
  };
}

/** One attempt. Answers with the event as it is to be tried again, or nothing when it was taken or has had its attempts. */
async function deliver(
  accepted: AcceptedEvent,
  dependencies: AsynchronousDependencies,
): Promise<AcceptedEvent | undefined> {
  const { functions, definitions, clock } = dependencies;
  const outcome = await functions.invoke(accepted.functionArn, accepted.event, accepted.requestId);
  if (outcome.ok) return undefined;
  const attempts = accepted.attempts + 1;
  const definition = findFunction(definitions, accepted.functionArn);
  if (attempts <= definition.asynchronous.retries)
    return { ...accepted, attempts, dueAt: clock.now() + attempts * minute };
  await reportFailure(definition, { ...accepted, attempts }, outcome.error, dependencies);
  return undefined;
}

/** A fault of the run itself (its store is gone): the event stays stored and the next start delivers it. */
function onFault(fault: unknown): void {
  process.stderr.write(`An asynchronous invocation was put off: ${fault instanceof Error ? fault.message : fault}\n`);
}

/**
 * Finds a function by name, ARN or qualified ARN.
 * @throws ServiceError as Lambda answers for an unknown one
 */
export function findFunction(definitions: readonly FunctionDefinition[], nameOrArn: string): FunctionDefinition {
  const name = nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6] : nameOrArn.split(':')[0];
  const found = definitions.find((definition) => definition.name === name);
  if (found === undefined) throw new ServiceError('ResourceNotFoundException', `Function not found: ${nameOrArn}`, 404);
  return found;
}

export type FunctionError = Extract<Invocation, { ok: false }>['error'];
