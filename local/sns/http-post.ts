import type { Subscription } from '../assembly/model.ts';
import { bodyFor, type TopicMessage } from './topic-message.ts';

/** Why a web address did not take a message. */
export interface PostFailure {
  readonly reason: string;
  /** The address's own refusal (4xx): SNS does not try it again. */
  readonly final: boolean;
}

/** SNS waits fifteen seconds for an answer. */
const patience = 15_000;
const tooManyRequests = 429;

/** Posts a message as SNS does; undefined when it was taken. */
export async function post(message: TopicMessage, subscription: Subscription): Promise<PostFailure | undefined> {
  try {
    const { ok, status } = await fetch(subscription.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'text/plain; charset=UTF-8',
        'x-amz-sns-message-type': 'Notification',
        'x-amz-sns-message-id': message.messageId,
        'x-amz-sns-topic-arn': message.topicArn,
        'x-amz-sns-subscription-arn': subscription.arn,
        ...(subscription.raw ? { 'x-amz-sns-rawdelivery': 'true' } : {}),
      },
      body: bodyFor(subscription, message),
      signal: AbortSignal.timeout(patience),
    });
    if (ok) return undefined;
    return { reason: `answered ${status}`, final: status >= 400 && status < 500 && status !== tooManyRequests };
  } catch (fault) {
    return { reason: fault instanceof Error ? fault.message : String(fault), final: false };
  }
}
