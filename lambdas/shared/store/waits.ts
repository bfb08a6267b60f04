import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { WaitState } from '../../../domain/tickets/wait.ts';
import { waitKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/**
 * What an execution waits for, with the token that completes it. The token is a credential: it is never logged and
 * never leaves the table but to Step Functions.
 */
export type StoredWait = {
  readonly state: WaitState;
  /** RFC 3339. */
  readonly until: string;
  readonly token: string;
  /** Fence: (run, hop, redrive, retry), zero-padded so that it sorts. Time is never a fence. */
  readonly seq: string;
  readonly run: number;
  readonly hop: number;
  /** Hops of the run since it last saw a new commit, and that commit's number. */
  readonly idle: number;
  readonly commit: number;
  /** Generation of the definition that the run goes by. */
  readonly generation: number;
};

type Sequence = { readonly run: number; readonly hop: number; readonly redrive: number; readonly retry: number };

export const sequence = ({ run, hop, redrive, retry }: Sequence): string =>
  [run, hop, redrive, retry].map((part) => String(part).padStart(6, '0')).join('.');

/** The ticket's wait, read consistently. */
export const readWait = async ({ client, name }: Table, ticketId: string): Promise<StoredWait | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: waitKey(ticketId) }));
  return Item as StoredWait | undefined;
};

/** Stores a wait unless a newer one stands: false then. */
export const storeWait = ({ client, name }: Table, ticketId: string, wait: StoredWait): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...waitKey(ticketId), ...wait },
        ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
        ExpressionAttributeValues: { ':seq': wait.seq },
      }),
    ),
  );

/** Removes the wait of this run or an older one, token and all; a newer run's stays. */
export const removeWait = ({ client, name }: Table, ticketId: string, run: number): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: waitKey(ticketId),
        ConditionExpression: 'attribute_not_exists(pk) OR #run <= :run',
        ExpressionAttributeNames: { '#run': 'run' },
        ExpressionAttributeValues: { ':run': run },
      }),
    ),
  );
