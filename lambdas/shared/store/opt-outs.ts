import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { optOutKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** 退订: a phone that wants no SMS, and since when. */
export type Stop = { readonly at: Instant };

/** What the phone texted last. A resumption is kept for a while, so that an older stop that arrives later does not count. */
type Choice = Stop & { readonly stopped: boolean };

const resumptionKept = 30 * day;

/** The stop that stands on a phone, read consistently; nothing where SMS may go. @param caller the phone's `callerKey` */
export const stopOf = async ({ client, name }: Table, caller: string): Promise<Stop | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: optOutKey(caller) }));
  const choice = Item as Choice | undefined;
  return choice?.stopped ? { at: choice.at } : undefined;
};

/** Whether nothing is sent to the phone. @param caller the phone's `callerKey` */
export const isStopped = async (table: Table, caller: string): Promise<boolean> =>
  (await stopOf(table, caller)) !== undefined;

/** Records a stop or a resumption, unless the phone texted otherwise later: texts arrive in any order. */
export const storeChoice = ({ client, name }: Table, caller: string, { stopped, at }: Choice): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: {
          ...optOutKey(caller),
          stopped,
          at,
          ...(stopped ? {} : { expiresAt: Math.floor((at + resumptionKept) / 1000) }),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #at < :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at },
      }),
    ),
  );
