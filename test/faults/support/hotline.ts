import type { Commit } from '../../../domain/tickets/commit.ts';
import { createStates, type States } from '../../../local/states/states.ts';
import { createLife, type Life } from '../../local/states/support/life.ts';
import { createManualClock, type ManualClock } from '../../local/states/support/manual-clock.ts';
import { createMemoryStorage, type MemoryStorage } from '../../local/states/support/memory-storage.ts';
import { executionsIn } from '../../model/support/executions.ts';
import { machine } from '../../model/support/functions.ts';
import { createMemoryTable, type MemoryTable } from '../../model/support/memory-table.ts';
import { type ChangeLog, createChangeLog } from './change-log.ts';
import { type Consumers, consumersOver, type World } from './consumers.ts';
import { faultyExecutions } from './executions.ts';
import type { Faults } from './faults.ts';
import { faultyStorage } from './faulty-storage.ts';
import { faultyTable, type Sabotage, type Writer } from './faulty-table.ts';
import { createNetwork, type Network, type Pass, passing } from './network.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { brokenCall, taskFunctions } from './tasks.ts';

/** One process of the hotline: what dies in a crash. */
export type HotlineProcess = {
  readonly life: Life;
  readonly states: States;
  readonly consumers: Consumers;
  readonly pass: Pass;
  readonly tableOf: (writer: Writer) => MemoryTable['table'];
  /** Calls an operation of Step Functions. */
  readonly call: (operation: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;
};

/** The hotline in memory: what outlives a crash, and the process that does not. */
export type Hotline = World & {
  readonly faults: Faults;
  readonly clock: ManualClock;
  readonly memory: MemoryTable;
  readonly log: ChangeLog;
  readonly network: Network;
  /** Every commit that the table took, in order. */
  readonly taken: readonly Commit[];
  readonly machineArn: string;
  readonly process: () => HotlineProcess;
  /** Starts a process on what is stored, also when it dies while starting. */
  readonly boot: () => Promise<void>;
};

type Lasting = Omit<Hotline, 'process' | 'boot' | 'machineArn'> & { readonly storage: MemoryStorage };

const start = async (lasting: Lasting, machineArn: string, sabotage?: Sabotage): Promise<HotlineProcess> => {
  const { faults, network, clock, storage, memory, outbox } = lasting;
  const mortal = { dead: (): boolean => life.dead(), kill: (): void => life.kill(), died: () => life.died };
  const pass = passing(mortal, faults, network);
  const life: Life = createLife(clock.clock, faultyStorage(storage, pass));
  const tableOf = faultyTable(memory.table, pass, outbox, sabotage);
  const functions = taskFunctions(tableOf('task'), passing(mortal, faults, network, brokenCall));
  const states = createStates({ ...life, functions });
  const call: HotlineProcess['call'] = async (operation, input) => {
    const found = states.operations[operation];
    if (!found) throw new Error(`no operation ${operation}`);
    return found(input);
  };
  const executions = executionsIn({ call, states: () => states }, machineArn);
  const consumers = consumersOver(tableOf, faultyExecutions(executions, pass), lasting, pass);
  await states.start();
  return { life, states, consumers, pass, tableOf, call };
};

/** Makes the workflow's state machine, once and without faults, as a deployment does. */
const deploy = async ({ clock }: ManualClock, storage: MemoryStorage): Promise<string> => {
  const functions = { invoke: (name: string) => Promise.reject(new Error(`${name} is not called`)) };
  const states = createStates({ ...createLife(clock, storage), functions });
  const asked = { name: 'ticket', definition: machine, roleArn: 'arn:aws:iam::000000000000:role/r' };
  const made = await states.operations.CreateStateMachine?.(asked);
  return String((made as { stateMachineArn: string }).stateMachineArn);
};

/** What outlives a crash, with a clock that asks the present process whether it is busy. */
const lastingOf = (outbox: Outbox, faults: Faults, busy: () => boolean): Lasting => {
  const clock = createManualClock(busy);
  const log = createChangeLog();
  const taken: Commit[] = [];
  const memory = createMemoryTable((image, isNew) => {
    const { pk: _, sk, ...rest } = image;
    if (isNew && String(sk).startsWith('EVENT#')) taken.push(rest as unknown as Commit);
    log.written(image, isNew, clock.clock.now());
  });
  const kept = { outbox, announced: [], invalidTokens: [], failures: new Map<string, number>() };
  const network = createNetwork(faults.chance);
  return { ...kept, faults, clock, memory, log, network, taken, storage: createMemoryStorage() };
};

/**
 * A hotline with nothing in it, running.
 * @param sabotage what is broken on purpose, to show that it is caught
 */
export const createHotline = async (faultsOver: (outbox: Outbox) => Faults, sabotage?: Sabotage): Promise<Hotline> => {
  const outbox = createOutbox();
  let present: HotlineProcess | undefined;
  const lasting = lastingOf(outbox, faultsOver(outbox), () => (present?.life.inFlight() ?? 0) > 0);
  const machineArn = await deploy(lasting.clock, lasting.storage);
  const boot = async (): Promise<void> => {
    do {
      present = await start(lasting, machineArn, sabotage);
      await lasting.clock.settle();
    } while (present.life.dead());
  };
  await boot();
  const process = (): HotlineProcess => {
    if (!present) throw new Error('the hotline is not started');
    return present;
  };
  return { ...lasting, machineArn, process, boot };
};
