import { createHash, timingSafeEqual } from 'node:crypto';
import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type ApiAnswer, json } from '../shared/http/gateway.ts';
import type { InboundSms } from '../shared/sms/inbound-sms.ts';
import { textsIn } from './sms-up.ts';

export type PushTaker = {
  readonly sns: SNSClient;
  readonly topicArn: string;
  /** The key in the address that the provider was given. */
  readonly key: () => Promise<string>;
  /** Told how many texts of a push are none. */
  readonly malformed: (count: number) => void;
};

/** What SNS takes at once. */
const batch = 10;

/** In constant time, whatever their lengths. */
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

const publish = async (texts: readonly InboundSms[], { sns, topicArn }: PushTaker): Promise<void> => {
  const { Failed = [] } = await sns.send(
    new PublishBatchCommand({
      TopicArn: topicArn,
      PublishBatchRequestEntries: texts.map((text, index) => ({ Id: String(index), Message: JSON.stringify(text) })),
    }),
  );
  if (Failed.length > 0) throw new Error(`${Failed.length} texts were not published`);
};

/**
 * `POST /sms/inbound/{key}`: hands the texts of a push on to the topic for inbound SMS and answers as the provider wants it,
 * `{"code":0}` within 700 ms. A push that was not taken is sent again, and what was taken before then counts once. Who does
 * not know the key finds nothing here.
 */
export const takePush = async (
  {
    pathParameters,
    body = '',
    isBase64Encoded,
  }: Pick<APIGatewayProxyEventV2, 'pathParameters' | 'body' | 'isBase64Encoded'>,
  taker: PushTaker,
): Promise<ApiAnswer> => {
  if (!isSame(pathParameters?.key ?? '', await taker.key())) return json(404, {});
  const push = textsIn(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  if (!push || push.malformed > 0) taker.malformed(push?.malformed ?? 1);
  if (!push) return json(400, { code: 400 });
  const batches: InboundSms[][] = [];
  for (let index = 0; index < push.texts.length; index += batch) batches.push(push.texts.slice(index, index + batch));
  await Promise.all(batches.map((texts) => publish(texts, taker)));
  return json(200, { code: 0 });
};
