import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, minute } from '../../domain/time/instant.ts';
import { robotRateKey } from '../shared/store/keys.ts';
import { conditionally, type Table } from '../shared/store/table.ts';

/** What a robot may send in a minute (WeCom's manual). */
const mostPerMinute = 20;

/** The first instant of the minute. */
export const minuteOf = (at: Instant): Instant => at - (at % minute);

/** The latest minute in which the robot is known to have sent something; nothing before the first time. */
export const latestMinute = async ({ client, name }: Table): Promise<Instant | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: robotRateKey }));
  return Item?.minute as Instant | undefined;
};

const update = (
  { client, name }: Table,
  UpdateExpression: string,
  ConditionExpression: string,
  values: Readonly<Record<string, number>>,
): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: robotRateKey,
        UpdateExpression,
        ConditionExpression,
        ExpressionAttributeNames: { '#minute': 'minute', '#count': 'count' },
        ExpressionAttributeValues: values,
      }),
    ),
  );

const isNewMinute = 'attribute_not_exists(#minute) OR #minute < :minute';

/**
 * Takes one of the messages the robot may send in a minute: false when they are used up, or the robot has been seen in a
 * later minute meanwhile.
 */
export const takeMessage = async (table: Table, at: Instant): Promise<boolean> => {
  const values = { ':minute': minuteOf(at), ':one': 1 };
  if (await update(table, 'SET #minute = :minute, #count = :one', isNewMinute, values)) return true;
  return update(table, 'SET #count = #count + :one', '#minute = :minute AND #count < :most', {
    ...values,
    ':most': mostPerMinute,
  });
};

/** Counts a message where the robot took it, in a later minute than it was allowed for. */
export const countMessage = async (table: Table, at: Instant): Promise<void> => {
  const values = { ':minute': minuteOf(at), ':one': 1 };
  if (await update(table, 'SET #minute = :minute, #count = :one', isNewMinute, values)) return;
  await update(table, 'SET #count = #count + :one', '#minute = :minute', values);
};
