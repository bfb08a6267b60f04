import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { hour, type Instant } from '../../../domain/time/instant.ts';
import { reportRunKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** What a run came to: a new version or draft, the same numbers as before, or whether a version could be reproduced. */
export type RunOutcome = {
  readonly result: 'frozen' | 'corrected' | 'unchanged' | 'drafted' | 'reproduced' | 'not-reproduced';
  readonly version: number;
  readonly hash: string;
};

/** The making of a month's report: who asked, how far it is, what it came to. A month has one at a time. */
export type ReportRun = {
  readonly id: string;
  readonly month: string;
  readonly state: 'asked' | 'running' | 'done';
  readonly at: Instant;
  readonly by: string;
  /** Only events that were known before it are counted. */
  readonly cutoff: Instant;
  /** Which version is to be reproduced, with its own cutoff; a new report otherwise. */
  readonly reproduces?: number;
  readonly idempotency?: IdempotencyKey;
  /** Tickets to look at, as far as they are known, and those that were. */
  readonly seen: number;
  readonly done: number;
  /** Shards of the tickets whose part is stored: a run that was cut off goes on after them. */
  readonly shards: readonly number[];
  readonly outcome?: RunOutcome;
};

/** A run that has not ended after this was given up: Lambda ends an invocation after 15 minutes and tries it twice more. */
export const givenUpAfter = hour;

export const readRun = async ({ client, name }: Table, month: string): Promise<ReportRun | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: reportRunKey(month) }),
  );
  if (!Item) return undefined;
  const { pk: _, sk: __, ...run } = Item;
  return run as ReportRun;
};

/** Enters a run, unless another one is under way. */
export const enterRun = ({ client, name }: Table, run: ReportRun): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...reportRunKey(run.month), ...run },
        ConditionExpression: 'attribute_not_exists(pk) OR #state = :done OR #at < :givenUp',
        ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
        ExpressionAttributeValues: { ':done': 'done', ':givenUp': run.at - givenUpAfter },
      }),
    ),
  );

/** Writes how far the run is. False when another one took its place. */
export const writeRun = ({ client, name }: Table, run: ReportRun): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...reportRunKey(run.month), ...run },
        ConditionExpression: '#id = :id AND #state <> :done',
        ExpressionAttributeNames: { '#state': 'state', '#id': 'id' },
        ExpressionAttributeValues: { ':id': run.id, ':done': 'done' },
      }),
    ),
  );
