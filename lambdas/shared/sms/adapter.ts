import type { SNSClient } from '@aws-sdk/client-sns';
import type { SmsGateway } from './gateway.ts';
import { type SmsTexts, snsGateway } from './sns.ts';
import { topicGateway } from './topic.ts';

export type SmsSettings = SmsTexts & {
  /** `sns`: to the phone. `topic`: to the topic, for a provider. */
  readonly adapter: 'sns' | 'topic';
  /** The topic of the adapter `topic`. */
  readonly topicArn?: string | undefined;
};

/** The adapter a deployment is set up for. @throws Error for the adapter `topic` without a topic */
export const smsGateway = (client: SNSClient, { adapter, topicArn, ...texts }: SmsSettings): SmsGateway => {
  if (adapter === 'sns') return snsGateway(client, texts);
  if (topicArn === undefined) throw new Error('the SMS adapter "topic" needs the ARN of its topic');
  return topicGateway(client, topicArn, texts.signature);
};
