import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

/** The table's stream has two consumers; each gets what its mapping's filter lets through. */
export type Consumer = 'signal' | 'publish';

/** The stream, as durable as the table: a record stays until its consumer has dealt with it. */
export type ChangeLog = {
  /** @param at when, by the clock of the run */
  readonly written: (image: Readonly<Record<string, unknown>>, isNew: boolean, at: number) => void;
  readonly pending: (consumer: Consumer) => readonly DynamoDBRecord[];
  readonly clear: (consumer: Consumer, sequenceNumbers: ReadonlySet<string>) => void;
  /** Puts a record into the stream once more, behind the others. */
  readonly again: (consumer: Consumer, record: DynamoDBRecord) => void;
};

/** The filters of the stream mappings, as deployed. */
const wantedBy: Readonly<Record<Consumer, RegExp>> = { signal: /^(EVENT#|WAIT$)/, publish: /^(EVENT#|OUTGOING)/ };

export const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

export const createChangeLog = (): ChangeLog => {
  const queues: Record<Consumer, DynamoDBRecord[]> = { signal: [], publish: [] };
  let last = 0;
  const numbered = (record: DynamoDBRecord): DynamoDBRecord => {
    last += 1;
    return { ...record, dynamodb: { ...record.dynamodb, SequenceNumber: String(last).padStart(9, '0') } };
  };
  return {
    written: (image, isNew, at) => {
      const sort = String(image.sk);
      for (const consumer of ['signal', 'publish'] as const) {
        if (!wantedBy[consumer].test(sort)) continue;
        const NewImage = marshall(image, { removeUndefinedValues: true }) as never;
        const Keys = marshall({ pk: image.pk, sk: image.sk }) as never;
        const eventName = isNew ? ('INSERT' as const) : ('MODIFY' as const);
        const record = { eventName, dynamodb: { Keys, NewImage, ApproximateCreationDateTime: Math.floor(at / 1000) } };
        queues[consumer].push(numbered(record));
      }
    },
    pending: (consumer) => [...queues[consumer]],
    clear: (consumer, sequenceNumbers) => {
      queues[consumer] = queues[consumer].filter((record) => !sequenceNumbers.has(sequenceOf(record)));
    },
    again: (consumer, record) => void queues[consumer].push(numbered(record)),
  };
};
