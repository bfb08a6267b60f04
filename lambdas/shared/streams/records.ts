import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { eventPrefix, outgoingSort, ticketIdOf, waitSort } from '../store/keys.ts';
import type { Outgoing } from '../store/outgoing.ts';
import type { StoredWait } from '../store/waits.ts';

/** The records of one ticket in a batch of the table's stream, in the order they were written. */
export type TicketRecords = {
  readonly ticketId: string;
  readonly records: readonly DynamoDBRecord[];
};

/** Groups a batch by ticket; records of other items are left out. */
export const byTicket = (records: readonly DynamoDBRecord[]): readonly TicketRecords[] => {
  const groups = new Map<string, DynamoDBRecord[]>();
  for (const record of records) {
    const ticketId = ticketIdOf(record.dynamodb?.Keys?.pk?.S);
    if (ticketId === undefined) continue;
    const group = groups.get(ticketId);
    if (group) group.push(record);
    else groups.set(ticketId, [record]);
  }
  return [...groups].map(([ticketId, group]) => ({ ticketId, records: group }));
};

const imageOf = ({ dynamodb }: DynamoDBRecord): Record<string, unknown> =>
  unmarshall(dynamodb?.NewImage as Record<string, AttributeValue>);

/** Records of commits that were appended: what erasure leaves of an old one is none. */
const appended = ({ records }: TicketRecords): readonly DynamoDBRecord[] =>
  records.filter(({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.Keys?.sk?.S?.startsWith(eventPrefix));

/** Numbers of the new commits among the records, ascending, by their keys alone: also of one that cannot be read. */
export const commitNumbersIn = (group: TicketRecords): readonly number[] =>
  appended(group)
    .map(({ dynamodb }) => Number(dynamodb?.Keys?.sk?.S?.slice(eventPrefix.length)))
    .sort((a, b) => a - b);

/** The new commits among the records. */
export const commitsIn = (group: TicketRecords): readonly Commit[] =>
  appended(group)
    .filter(({ dynamodb }) => dynamodb?.NewImage)
    .map((record) => imageOf(record) as Commit);

/** The last wait that was stored among the records. */
export const waitIn = ({ records }: TicketRecords): StoredWait | undefined => {
  const stored = records.findLast(({ dynamodb }) => dynamodb?.Keys?.sk?.S === waitSort && dynamodb.NewImage);
  return stored && (imageOf(stored) as StoredWait);
};

/** How many tickets of a batch are worked on at the same time. */
const concurrency = 16;

/**
 * Works on each ticket of a batch and reports which failed, so that only those are delivered again (and the ones
 * after them, which is harmless: every consumer is idempotent).
 */
export const eachTicket = async (
  records: readonly DynamoDBRecord[],
  work: (group: TicketRecords) => Promise<void>,
  failed: (group: TicketRecords, fault: unknown) => void,
): Promise<DynamoDBBatchResponse> => {
  const failures: { itemIdentifier: string }[] = [];
  const waiting = [...byTicket(records)];
  const worker = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      try {
        await work(group);
      } catch (fault) {
        failed(group, fault);
        for (const { dynamodb } of group.records) failures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { batchItemFailures: failures };
};

/** Works on each SMS that was asked for outside a commit, one after the other, and reports which failed. */
export const eachOutgoing = async (
  records: readonly DynamoDBRecord[],
  work: (outgoing: Outgoing) => Promise<void>,
  failed: (key: string, fault: unknown) => void,
): Promise<DynamoDBBatchResponse> => {
  const failures: { itemIdentifier: string }[] = [];
  for (const { dynamodb } of records) {
    if (!dynamodb?.Keys?.sk?.S?.startsWith(outgoingSort) || !dynamodb.NewImage) continue;
    try {
      await work(unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as Outgoing);
    } catch (fault) {
      failed(dynamodb.Keys.pk?.S ?? '', fault);
      failures.push({ itemIdentifier: dynamodb.SequenceNumber ?? '' });
    }
  }
  return { batchItemFailures: failures };
};

/** When the stream saw the latest of the records, epoch milliseconds (whole seconds). */
export const streamTime = ({ records }: TicketRecords): number =>
  Math.max(...records.map(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? 0)) * 1000;
