import { describe, expect, it } from '@jest/globals';
import { PartitionQueues, type QueuedRecord } from '../../../local/dynamodb/partition-queues.ts';
import { streamRecord } from '../../../local/dynamodb/stream-record.ts';

function queued(partition: string, number: number, bytes = 10): QueuedRecord {
  const keys = { pk: { S: partition } };
  const record = streamRecord({ eventName: 'INSERT', keys, after: keys }, 'stream', String(number), 0);
  const dynamodb = { ...record.dynamodb, SizeBytes: bytes };
  return { record: { ...record, dynamodb }, partition, delivered: () => {} };
}

const namesOf = (batch: readonly QueuedRecord[]) =>
  batch.map(({ partition, record }) => partition + record.dynamodb.SequenceNumber);

describe('partition queues', () => {
  it('give a partition to one batch until all its records there are done with', () => {
    const queues = new PartitionQueues(2);
    for (const [partition, number] of [
      ['a', 1],
      ['a', 2],
      ['a', 3],
      ['b', 4],
    ] as const) {
      queues.add(queued(partition, number));
    }
    const first = queues.take();
    expect(namesOf(first)).toEqual(['a1', 'a2']);
    expect(namesOf(queues.take())).toEqual(['b4']);
    expect(queues.take()).toEqual([]);
    queues.release(first[0] as QueuedRecord);
    expect(queues.take()).toEqual([]);
    queues.release(first[1] as QueuedRecord);
    expect(namesOf(queues.take())).toEqual(['a3']);
  });

  it('keep a batch within what an event of a function holds', () => {
    const queues = new PartitionQueues(100);
    queues.add(queued('a', 1, 6_000_000));
    queues.add(queued('a', 2, 2_000_000));
    queues.add(queued('b', 3, 2_000_000));
    queues.add(queued('c', 4, 3_000_000));
    const first = queues.take();
    expect(namesOf(first)).toEqual(['a1']);
    const second = queues.take();
    expect(namesOf(second)).toEqual(['b3', 'c4']);
    for (const each of first) queues.release(each);
    expect(namesOf(queues.take())).toEqual(['a2']);
  });
});
