import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { rateKey } from './keys.ts';
import type { Table } from './table.ts';

/** What is counted: who tries, in which window of time. */
export type Rate = {
  readonly kind:
    | 'link-miss'
    | 'progress'
    | 'progress-ticket'
    | 'sms-asked'
    | 'key-miss'
    | 'webhook-test'
    | 'wechat-report'
    | 'website-code'
    | 'website-report';
  /** Whose tries: an HMAC, never an address or a number itself. */
  readonly key: string;
  /** Milliseconds. */
  readonly window: number;
};

/** Counts a try and tells how many there were in this window, this one included. */
export const countTry = async ({ client, name }: Table, { kind, key, window }: Rate, at: Instant): Promise<number> => {
  const number = Math.floor(at / window);
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: name,
      Key: rateKey(kind, key, number),
      UpdateExpression: 'ADD tries :one SET expiresAt = :end',
      ExpressionAttributeValues: { ':one': 1, ':end': Math.ceil(((number + 2) * window) / 1000) },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Number(Attributes?.tries ?? 1);
};
