import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { County } from '../../domain/tickets/facts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { faultOf, log } from '../shared/logger.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import type { SweepAnswer, SweepOrder } from '../shared/workflow/sweep-order.ts';
import { ticketOf } from '../shared/workflow/task.ts';
import { astray } from './astray.ts';
import { openTickets } from './open-tickets.ts';

export type Sweeper = {
  readonly table: Table;
  readonly county: County;
  readonly states: SFNClient;
  readonly stateMachineArn: string;
  readonly lambda: LambdaClient;
  readonly signalFunctionName: string;
};

/**
 * What a sweep found: tickets astray, tickets that could not be read or mended, executions without a ticket; and how many
 * executions were running.
 */
export type Findings = {
  readonly astray: readonly string[];
  readonly failed: readonly string[];
  readonly orphans: readonly string[];
  readonly running: number;
};

/** Tickets handed to the signal function at a time. */
const chunk = 50;

/** Names of all running executions: some pages of a thousand, once a day. */
const runningExecutions = async ({ states, stateMachineArn }: Sweeper): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await states.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 1000, nextToken }),
    );
    for (const { name } of page.executions ?? []) if (name) names.add(name);
    nextToken = page.nextToken;
  } while (nextToken);
  return names;
};

/** Asks the signal function, which alone calls Step Functions, to set things right. Answers what it could not. */
const order = async (asked: SweepOrder, { lambda, signalFunctionName }: Sweeper): Promise<readonly string[]> => {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: signalFunctionName, Payload: Buffer.from(JSON.stringify(asked)) }),
  );
  if (FunctionError) throw new Error(`the signal function failed on a sweep: ${FunctionError}`);
  return (JSON.parse(Buffer.from(Payload ?? []).toString()) as SweepAnswer).unmended;
};

const chunksOf = (names: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(names.length / chunk) }, (_, index) =>
    names.slice(index * chunk, (index + 1) * chunk),
  );

/**
 * Gives all orders, also when the signal function fails on one: a ticket at which it dies holds up its own chunk alone.
 * @throws the first fault once all were given, so that the sweep is repeated and its alarm rings
 */
const orderAll = async (orders: readonly SweepOrder[], sweeper: Sweeper): Promise<readonly string[]> => {
  const unmended: string[] = [];
  const faults: unknown[] = [];
  for (const each of orders)
    try {
      unmended.push(...(await order(each, sweeper)));
    } catch (fault) {
      log.error('sweep order failed', { count: each.inspect.length + each.stop.length, error: faultOf(fault) });
      faults.push(fault);
    }
  if (faults.length > 0) throw faults[0];
  return unmended;
};

/** All open tickets: those of the board, and those that only a running execution tells of. Executions of no ticket, too. */
const everyTicket = async (running: ReadonlySet<string>, { table }: Sweeper) => {
  const listed = new Set<string>();
  for await (const ticketId of openTickets(table)) listed.add(ticketId);
  const unlisted = [...running].filter((name) => !listed.has(ticketOf(name)));
  const orphans: string[] = [];
  for (const name of unlisted) {
    const known = await readTicket(table, ticketOf(name)).catch(() => 'unreadable');
    if (known) listed.add(ticketOf(name));
    else orphans.push(name);
  }
  return { tickets: [...listed], orphans };
};

/** Which of the tickets are to be set right; one that cannot be read holds up none of the others. */
const compare = async (tickets: readonly string[], running: ReadonlySet<string>, now: Instant, sweeper: Sweeper) => {
  const found: string[] = [];
  const unreadable: string[] = [];
  for (const ticketId of tickets)
    try {
      if (await astray(ticketId, { ...sweeper, running, now })) found.push(ticketId);
    } catch (fault) {
      log.error('sweep failed', { ticketId, error: faultOf(fault) });
      unreadable.push(ticketId);
    }
  return { found, unreadable };
};

/**
 * The daily round: compares every open ticket with its workflow and has those astray set right, and executions of
 * tickets that the table does not know stopped.
 * @param restart true to have the next run of every open ticket started, as after a restore of the table
 */
export const sweep = async (now: Instant, sweeper: Sweeper, restart = false): Promise<Findings> => {
  const running = await runningExecutions(sweeper);
  const { tickets, orphans } = await everyTicket(running, sweeper);
  const { found, unreadable } = restart
    ? { found: tickets, unreadable: [] }
    : await compare(tickets, running, now, sweeper);
  const unmended = await orderAll(
    [
      ...chunksOf(found).map((inspect) => ({ inspect: [...inspect], stop: [], now, restart })),
      ...chunksOf(orphans).map((stop) => ({ inspect: [], stop: [...stop], now, restart })),
    ],
    sweeper,
  );
  return { astray: found, failed: [...unreadable, ...unmended], orphans, running: running.size };
};
