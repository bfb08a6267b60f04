import type { Activity, Clock, Functions, Operation, Operations, Storage } from '../platform.ts';
import type { ExecutionRecord, ExecutionStatus } from './execution/record.ts';
import { createInspection, type Inspection } from './inspection.ts';
import { executionOperations } from './operations/execution-operations.ts';
import { historyOperation } from './operations/history-operation.ts';
import { machineOperations, type Parts } from './operations/machine-operations.ts';
import { tagOperations } from './operations/tags.ts';
import { taskOperations } from './operations/task-operations.ts';
import { Definitions } from './runtime/definitions.ts';
import { Exclusive } from './runtime/exclusive.ts';
import { Executions } from './runtime/executions.ts';
import { Machines } from './runtime/machines.ts';
import { StatesStore } from './runtime/store.ts';

/** What the interpreter needs of the run. */
export interface StatesDependencies {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly storage: Storage;
  readonly functions: Functions;
  /** Told when an execution has started and when it has ended, each time after it has been persisted. */
  readonly onStatusChange?: (change: ExecutionStatusChange) => void;
}

/** An execution that has started or ended. Instants are epoch milliseconds. */
export interface ExecutionStatusChange {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startedAt: number;
  readonly stoppedAt: number | undefined;
  readonly error: string | undefined;
}

/** The Step Functions of the local run. */
export interface States {
  /** The operations of the wire protocol, by name. They can be used before `start`. */
  readonly operations: Operations;
  readonly inspection: Inspection;
  /** Goes on with every running execution: sets its timers, and repeats with the same token a call that was in flight. */
  start(): Promise<void>;
  /** Ends all effects; what is stored stays, and another instance can go on with it. */
  stop(): Promise<void>;
}

/** Makes the Step Functions of a run. Everything it knows is in the storage: nothing acknowledged is lost. */
export function createStates(dependencies: StatesDependencies): States {
  const { clock, activity, storage, functions } = dependencies;
  const store = new StatesStore(storage);
  const definitions = new Definitions(store);
  const machines = new Machines(clock, store, definitions);
  const tellStatus = statusTeller(dependencies.onStatusChange);
  const executions = new Executions(definitions, { clock, activity, functions, store }, tellStatus);
  const parts: Parts = { machines, definitions, executions, exclusive: new Exclusive() };
  const operations = {
    ...machineOperations(parts),
    ...tagOperations(parts),
    ...executionOperations(parts, clock),
    ...historyOperation(parts, store),
    ...taskOperations(parts),
  };
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= machines.load().then(() => executions.load());
    return loading;
  };
  return {
    operations: afterLoading(operations, load, activity),
    inspection: createInspection(parts, store),
    start: async () => {
      await load();
      executions.act();
    },
    stop: () => executions.stop(),
  };
}

/** Every operation waits until the store has been read, and counts as in flight. */
function afterLoading(operations: Operations, load: () => Promise<void>, activity: Activity): Operations {
  const wrap =
    (operation: Operation): Operation =>
    (input) =>
      activity.during(async () => {
        await load();
        return operation(input);
      });
  return Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, wrap(operation)]));
}

function statusTeller(tell: StatesDependencies['onStatusChange']) {
  return (record: ExecutionRecord, first: boolean) => {
    const { executionArn, stateMachineArn, name, status, startedAt, stoppedAt, error } = record;
    if (first || status !== 'RUNNING') {
      tell?.({ executionArn, stateMachineArn, name, status, startedAt, stoppedAt, error });
    }
  };
}
