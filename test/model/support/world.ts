import { type Actor, subjectOf } from '../../../domain/access/roles.ts';
import type { Command, Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling } from '../../../domain/tickets/decide.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { appendCommit, readTicket, type StoredTicket } from '../../../lambdas/shared/store/commits.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { county } from '../../domain/support/county.ts';
import { intake } from '../../domain/support/people.ts';
import { createStatesRun, type StatesRun } from '../../local/states/support/states-run.ts';
import type { Chance } from './chance.ts';
import { createConsumers } from './consumers.ts';
import { executionArnOf, executionsIn } from './executions.ts';
import { connectFunctions, machine } from './functions.ts';
import { createMemoryTable, type MemoryTable } from './memory-table.ts';
import { createStream } from './stream.ts';

/** Hotline in memory: the deployed logic and workflow over a table that is not, and a stream that behaves badly. */
export type World = {
  readonly run: StatesRun;
  readonly memory: MemoryTable;
  readonly machineArn: string;
  readonly sent: readonly SmsMessage[];
  readonly announced: readonly string[];
  /** Every commit whose write was acknowledged, in order. */
  readonly acknowledged: readonly Commit[];
  readonly invalidTokens: readonly string[];
  readonly file: (ticketId: string, filing: Filing) => Promise<void>;
  /** A command received `lateBy` milliseconds ago; answers the refusal's code, or `ok`. */
  readonly command: (ticketId: string, command: Command, actor: Actor, lateBy?: number) => Promise<string>;
  readonly read: (ticketId: string) => Promise<StoredTicket>;
  /** Delivers what the stream holds, in any order, some of it twice. @param all without leaving anything for later */
  readonly deliver: (all: boolean) => Promise<void>;
  /** Lets time pass: each timer fires at its own instant, with deliveries in between. */
  readonly moveTo: (instant: Instant) => Promise<void>;
  readonly executionArn: (ticketId: string, run: number) => string;
  /** The stream loses for good whatever it holds. */
  readonly lose: () => void;
  /** What the daily sweep has done for a ticket. */
  readonly inspect: (ticketId: string) => Promise<void>;
};

const file = async (table: Table, ticketId: string, filing: Filing, at: Instant): Promise<void> => {
  const decision = decideFiling({ ticketId, filing, actor: intake, at, county });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const by = { sub: 'intake', roles: [] };
  await appendCommit(table, commitOf(undefined, decision.events, { at, command: 'file', by }, county).commit);
};

const carryOut = async (
  table: Table,
  ticketId: string,
  command: Command,
  actor: Actor,
  at: Instant,
): Promise<string> => {
  const master = command.name === 'merge' ? (await readTicket(table, command.body.into))?.ticket : undefined;
  const facts = { at, command: command.name, by: { sub: subjectOf(actor), roles: [] } };
  const result = await append<string>(table, ticketId, county, facts, ({ ticket }) => {
    const decision = decide(ticket, command, actor, at, county, master);
    return decision.ok ? { events: decision.events } : { stop: decision.refusal.code };
  });
  return result.kind === 'stopped' ? result.stop : 'ok';
};

const passTo = async (run: StatesRun, instant: Instant, deliver: World['deliver']): Promise<void> => {
  const now = run.clock.now;
  for (let next = run.timers()[0]; next && now() + next.seconds * 1000 <= instant; next = run.timers()[0]) {
    await run.moveTo(now() + next.seconds * 1000);
    await deliver(false);
  }
  await run.moveTo(instant);
  await deliver(false);
};

export const createWorld = async (chance: Chance): Promise<World> => {
  const stream = createStream(chance);
  const memory = createMemoryTable(stream.written);
  const { table } = memory;
  const run = await createStatesRun();
  const now = run.clock.now;
  connectFunctions(run.functions, table);
  const machineArn = await run.create(machine, 'ticket');
  const { consume, ...consumers } = createConsumers(table, executionsIn(run, machineArn), now);
  const deliver = async (all: boolean): Promise<void> => {
    await run.settle();
    await stream.deliver(all, async (delivery) => {
      await consume(delivery);
      await run.settle();
    });
  };
  const read = async (ticketId: string): Promise<StoredTicket> => {
    const stored = await readTicket(table, ticketId);
    if (!stored) throw new Error(`no ticket ${ticketId}`);
    return stored;
  };
  return {
    ...consumers,
    run,
    memory,
    machineArn,
    acknowledged: stream.acknowledged,
    lose: stream.lose,
    read,
    deliver,
    executionArn: (ticketId, number) => executionArnOf(machineArn, `${ticketId}-${number}`),
    file: (ticketId, filing) => file(table, ticketId, filing, now()),
    command: (ticketId, command, actor, lateBy = 0) => carryOut(table, ticketId, command, actor, now() - lateBy),
    moveTo: (instant) => passTo(run, instant, deliver),
  };
};
