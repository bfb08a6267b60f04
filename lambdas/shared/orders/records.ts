import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { OrderCommit } from '../../../domain/household/commit.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { eventPrefix } from '../store/keys.ts';
import { orderIdOf } from './keys.ts';

/** The records of one order in a batch of the orders' stream. */
export type OrderRecords = { readonly orderId: string; readonly records: readonly DynamoDBRecord[] };

const grouped = (records: readonly DynamoDBRecord[]): readonly OrderRecords[] => {
  const groups = new Map<string, DynamoDBRecord[]>();
  for (const record of records) {
    const orderId = orderIdOf(record.dynamodb?.Keys?.pk?.S);
    if (orderId !== undefined) groups.set(orderId, [...(groups.get(orderId) ?? []), record]);
  }
  return [...groups].map(([orderId, group]) => ({ orderId, records: group }));
};

/** The new commits among the records. */
export const orderCommitsIn = ({ records }: OrderRecords): readonly OrderCommit[] =>
  records.flatMap(({ eventName, dynamodb }) =>
    eventName === 'INSERT' && dynamodb?.Keys?.sk?.S?.startsWith(eventPrefix) && dynamodb.NewImage
      ? [unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as OrderCommit]
      : [],
  );

/** When the stream saw the latest of the records. */
export const orderStreamTime = ({ records }: OrderRecords): Instant =>
  Math.max(...records.map(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? 0)) * 1000;

/** Works on each order of a batch and reports which failed, so that only those are delivered again. */
export const eachOrder = async (
  records: readonly DynamoDBRecord[],
  work: (group: OrderRecords) => Promise<void>,
  failed: (group: OrderRecords, fault: unknown) => void,
): Promise<DynamoDBBatchResponse> => {
  const failures: { itemIdentifier: string }[] = [];
  for (const group of grouped(records))
    try {
      await work(group);
    } catch (fault) {
      failed(group, fault);
      for (const { dynamodb } of group.records) failures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
    }
  return { batchItemFailures: failures };
};
