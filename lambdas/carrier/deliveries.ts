import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, toIso } from '../../domain/time/instant.ts';
import type { TopicMessage } from '../shared/sms/topic-message.ts';
import { messageKey } from '../shared/store/keys.ts';
import { conditionally, type Table } from '../shared/store/table.ts';
import type { Refused, Sent } from './adapter.ts';

/** What became of a message so far. `failed`: the provider said no for now, and nobody is at it. */
type State = 'sending' | 'failed' | (Sent | Refused)['outcome'];

/**
 * What may be done with a message now. `send`: nobody has tried. `resume`: an attempt of this very event broke off, and
 * the provider may have the message. `wait`: another event of the same message is at it. `done`: nothing.
 */
export type Claim = 'send' | 'resume' | 'wait' | 'done';

/** One message as it is claimed: by whom, and when it was published. */
export type Attempt = {
  readonly message: TopicMessage;
  /** Lambda's id of the request: the same for every attempt at one event, another for a repeated event. */
  readonly requestId: string;
  readonly at: Instant;
};

const keyOf = ({ ticketId, dedupeId }: TopicMessage) => {
  if (ticketId === undefined || !dedupeId.startsWith(`${ticketId}#`))
    return { pk: `CARRIER#${dedupeId}`, sk: 'CARRIER' };
  const key = dedupeId.slice(ticketId.length + 1);
  return { pk: messageKey(ticketId, key).pk, sk: `CARRIER#${key}` };
};

const itemOf = ({ message, requestId, at }: Attempt, state: State) => ({
  ...keyOf(message),
  ticketId: message.ticketId,
  template: message.template,
  state,
  claimedBy: requestId,
  publishedAt: toIso(at),
});

/**
 * Claims a message for this attempt, by one conditional write, so that a repeated event does not send it twice. A claim
 * held by another event is taken over but not used: Lambda tries this event again after a minute, longer than any
 * attempt can last, and by then whoever held it has written how it ended, or is dead. It is not taken back by whom it was
 * taken from, or two events would hand it to and fro and neither send.
 */
export const claim = async (table: Table, attempt: Attempt): Promise<Claim> => {
  const Item = itemOf(attempt, 'sending');
  const write = (condition: string, values: Record<string, string>, more: object = {}): Promise<boolean> =>
    conditionally(() =>
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...Item, ...more },
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: values,
        }),
      ),
    );
  if (await write('attribute_not_exists(pk) OR #state = :failed', { ':failed': 'failed' })) return 'send';
  const get = new GetCommand({ TableName: table.name, ConsistentRead: true, Key: keyOf(attempt.message) });
  const present = (await table.client.send(get)).Item as { state: State; claimedBy: string } | undefined;
  if (present?.state === 'sent' || present?.state === 'refused') return 'done';
  if (present?.claimedBy === attempt.requestId) return 'resume';
  await write(
    '#state = :sending AND claimedBy = :holder AND (attribute_not_exists(takenFrom) OR takenFrom <> :me)',
    { ':sending': 'sending', ':holder': present?.claimedBy ?? '', ':me': attempt.requestId },
    { takenFrom: present?.claimedBy },
  );
  return 'wait';
};

/** Records how the message ended, with the provider's number or code; the phone is not in it. */
export const settle = async (table: Table, attempt: Attempt, { outcome, ...facts }: Sent | Refused): Promise<void> => {
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...itemOf(attempt, outcome), ...facts } }));
};

/** Gives the claim back after an attempt that certainly sent nothing, unless another event has ended it meanwhile. */
export const release = async (table: Table, attempt: Attempt): Promise<void> => {
  await conditionally(() =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: itemOf(attempt, 'failed'),
        ConditionExpression: '#state = :sending',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':sending': 'sending' },
      }),
    ),
  );
};
