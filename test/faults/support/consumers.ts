import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { type Publisher, publish } from '../../../lambdas/publish/publish.ts';
import { sendOutgoing } from '../../../lambdas/publish/send-outgoing.ts';
import { ticketEventOf } from '../../../lambdas/publish/ticket-events.ts';
import { type Signer, signerOf } from '../../../lambdas/shared/secret.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import {
  commitNumbersIn,
  commitsIn,
  eachOutgoing,
  eachTicket,
  streamTime,
  type TicketRecords,
  waitIn,
} from '../../../lambdas/shared/streams/records.ts';
import type { SweepOrder } from '../../../lambdas/shared/workflow/sweep-order.ts';
import { runOf, ticketOf } from '../../../lambdas/shared/workflow/task.ts';
import type { Executions } from '../../../lambdas/signal/executions.ts';
import { inspect } from '../../../lambdas/signal/inspect.ts';
import { type Reconciler, reconcile } from '../../../lambdas/signal/reconcile.ts';
import { county } from '../../domain/support/county.ts';
import type { Consumer } from './change-log.ts';
import type { Writer } from './faulty-table.ts';
import type { Pass } from './network.ts';
import type { Outbox } from './outbox.ts';

export const signer: Signer = signerOf('a secret of the tests');
export const linkBaseUrl = 'https://hotline.test';

/** What the consumers leave behind outside the table. It outlives every crash. */
export type World = {
  readonly outbox: Outbox;
  readonly announced: unknown[];
  readonly invalidTokens: string[];
  /** Why consumers failed, by the fault's name. */
  readonly failures: Map<string, number>;
};

export type Handle = (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;

export type Consumers = Readonly<Record<Consumer, Handle>> & {
  /** What the sweep asks of the signal function. */
  readonly order: (order: SweepOrder) => Promise<void>;
};

const publisherOver = (table: Table, { outbox, announced }: World, pass: Pass): Publisher => ({
  table,
  county,
  gateway: {
    send: (message) => {
      outbox.promise(message.dedupeId);
      return pass('SMS sent', async () => outbox.send(message), message.dedupeId);
    },
  },
  signer: async () => signer,
  linkBaseUrl,
  announce: (told) =>
    pass('announcement', async () => void announced.push(JSON.parse(JSON.stringify(ticketEventOf(told))))),
  oaConnected: true,
});

/** The stream's consumers, put together as their handlers are. */
export const consumersOver = (
  tableOf: (writer: Writer) => Table,
  executions: Executions,
  world: World,
  pass: Pass,
): Consumers => {
  const invalidToken = (ticketId: string): void => void world.invalidTokens.push(ticketId);
  const reconciler: Reconciler = { table: tableOf('signal'), county, executions, invalidToken };
  const publisher = publisherOver(tableOf('publish'), world, pass);
  const failed = (_: unknown, fault: unknown): void => {
    const name = fault instanceof Error ? `${fault.name} ${fault.message}` : String(fault);
    world.failures.set(name, (world.failures.get(name) ?? 0) + 1);
  };
  return {
    signal: (records) =>
      eachTicket(
        records,
        async (group) => {
          const delivered = { commits: commitsIn(group), wait: waitIn(group) };
          await reconcile(group.ticketId, delivered, streamTime(group), reconciler);
        },
        failed,
      ),
    publish: async (records) => {
      const work = async (group: TicketRecords): Promise<void> => {
        const numbers = commitNumbersIn(group);
        if (numbers.length > 0) await publish(group.ticketId, numbers, publisher, commitsIn(group));
      };
      const commits = await eachTicket(records, work, failed);
      const outgoing = await eachOutgoing(records, (each) => sendOutgoing(each, publisher), failed);
      return { batchItemFailures: [...commits.batchItemFailures, ...outgoing.batchItemFailures] };
    },
    order: async ({ inspect: ticketIds, stop, now, restart }) => {
      for (const ticketId of ticketIds) await inspect(ticketId, now, reconciler, restart);
      const why = { error: 'Orphaned', cause: 'the table does not know the ticket' } as const;
      for (const execution of stop) await executions.stop(ticketOf(execution), runOf(execution), why);
    },
  };
};
