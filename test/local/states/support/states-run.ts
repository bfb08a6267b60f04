import { createStates, type ExecutionStatusChange, type States } from '../../../../local/states/states.ts';
import { createFunctionDouble, type FunctionDouble } from './function-double.ts';
import { createLife, type Death } from './life.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts';

/** An event of a history as the operation answers it. */
export type WireEvent = Record<string, unknown> & { type: string; id: number; previousEventId: number };

/** What an execution looks like from outside. */
export interface Described {
  readonly status: string;
  readonly input?: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly startDate: number;
  readonly stopDate?: number;
}

/** The interpreter with doubles of its surroundings. */
export interface StatesRun extends ManualClock {
  readonly storage: MemoryStorage;
  readonly functions: FunctionDouble;
  readonly changes: ExecutionStatusChange[];
  /** The present instance. */
  states(): States;
  /** Calls an operation of the wire protocol; fails if the process dies meanwhile. */
  call(operation: string, input?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Makes a machine and answers its ARN. */
  create(definition: object | string, name?: string): Promise<string>;
  /** Starts an execution, waits until it stands still, and answers its ARN. */
  start(stateMachineArn: string, input?: unknown, name?: string): Promise<string>;
  /** Makes a machine and starts it. */
  begin(definition: object, input?: unknown): Promise<string>;
  describe(executionArn: string): Promise<Described>;
  /** The output of a succeeded execution, or its status, error and cause. */
  outcome(executionArn: string): Promise<unknown>;
  history(executionArn: string): Promise<WireEvent[]>;
  types(executionArn: string): Promise<string[]>;
  /** Whether the process has died. */
  dead(): boolean;
  /** Kills the process if it lives, and goes on with a new one on the same storage. @param death when that one dies */
  restart(death?: Death): Promise<void>;
}

export async function createStatesRun(death?: Death): Promise<StatesRun> {
  const functions = createFunctionDouble();
  const manual = createManualClock(() => life.inFlight() > functions.held());
  const storage = createMemoryStorage();
  const changes: ExecutionStatusChange[] = [];
  let life = createLife(manual.clock, storage, death);
  const onStatusChange = (change: ExecutionStatusChange) => changes.push(change);
  const make = () => createStates({ ...life, functions, onStatusChange });
  let states = make();
  await states.start();
  const call = caller(
    () => states,
    () => life.died,
  );
  const start: StatesRun['start'] = async (stateMachineArn, input = {}, name) => {
    const named = name === undefined ? {} : { name };
    const { executionArn } = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input), ...named });
    await manual.settle();
    return String(executionArn);
  };
  const create = creator(call);
  return {
    ...manual,
    ...{ storage, functions, changes, call, create, start },
    ...reader(call),
    states: () => states,
    begin: async (definition, input) => start(await create(definition), input),
    dead: () => life.dead(),
    restart: async (next) => {
      life.kill();
      life = createLife(manual.clock, storage, next);
      states = make();
      await states.start();
      await manual.settle();
    },
  };
}

type Call = StatesRun['call'];

function caller(states: () => States, died: () => Promise<void>): Call {
  return async (operation, input = {}) => {
    const found = states().operations[operation];
    if (found === undefined) {
      throw new Error(`There is no operation ${operation}`);
    }
    const killed = died().then(() => Promise.reject(new Error('killed')));
    return Promise.race([found(input), killed]);
  };
}

function creator(call: Call): StatesRun['create'] {
  let machines = 0;
  return async (definition, name = `machine-${machines}`) => {
    machines += 1;
    const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
    const roleArn = 'arn:aws:iam::000000000000:role/r';
    return String((await call('CreateStateMachine', { name, definition: text, roleArn })).stateMachineArn);
  };
}

function reader(call: Call): Pick<StatesRun, 'describe' | 'outcome' | 'history' | 'types'> {
  const describe = async (executionArn: string) =>
    (await call('DescribeExecution', { executionArn })) as unknown as Described;
  const history = async (executionArn: string) =>
    (await call('GetExecutionHistory', { executionArn, maxResults: 1000 })).events as WireEvent[];
  return {
    describe,
    history,
    outcome: async (executionArn) => {
      const { status, output, error, cause } = await describe(executionArn);
      return output === undefined ? { status, error, cause } : (JSON.parse(output) as unknown);
    },
    types: async (executionArn) => (await history(executionArn)).map(({ type }) => type),
  };
}
