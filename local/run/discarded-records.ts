import { randomUUID } from 'node:crypto';
import type { StreamMapping } from '../assembly/model.ts';
import type { StreamRecord } from '../dynamodb/stream-record.ts';
import type { Clock } from '../platform.ts';
import type { Queues } from '../queues/queues.ts';

/**
 * Puts the position of stream records that a function did not take into the mapping's failure destination, in the
 * shape Lambda gives it. The records themselves are not in it.
 */
export function reportDiscarded({ queues, clock }: { readonly queues: Queues; readonly clock: Clock }) {
  return async (mapping: StreamMapping, records: readonly StreamRecord[]): Promise<void> => {
    if (mapping.onFailureArn === undefined) return;
    const [first, last] = [records[0], records.at(-1)];
    const arrival = (record: StreamRecord | undefined) =>
      new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
    const report = {
      requestContext: {
        requestId: randomUUID(),
        functionArn: mapping.functionArn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: (mapping.maximumRetryAttempts ?? 0) + 1,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: 'shardId-00000000000000000000-00000000',
        startSequenceNumber: first?.dynamodb.SequenceNumber,
        endSequenceNumber: last?.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: arrival(first),
        approximateArrivalOfLastRecord: arrival(last),
        batchSize: records.length,
        streamArn: mapping.streamArn,
      },
    };
    await queues.send(mapping.onFailureArn, JSON.stringify(report));
  };
}
