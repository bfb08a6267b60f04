import type { Subscription } from '../assembly/model.ts';
import type { AsynchronousInvocations } from '../queues/asynchronous-invocations.ts';
import type { Queues } from '../queues/queues.ts';

/** A message attribute as SNS's API names it. */
export interface SnsAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** A message published to a topic. */
export interface TopicMessage {
  readonly messageId: string;
  readonly topicArn: string;
  readonly subject: string | undefined;
  readonly message: string;
  readonly attributes: Readonly<Record<string, SnsAttribute>>;
  /** ISO 8601 in UTC, on the run's clock. */
  readonly timestamp: string;
}

export interface DeliveryDependencies {
  readonly asynchronous: AsynchronousInvocations;
  readonly queues: Queues;
}

/** Why a message could not be delivered, or undefined when it was. */
export type Undelivered = string | undefined;

/** Delivers a message to one subscription. Functions and queues take it durably; of web addresses only this machine's are called. */
export async function deliver(
  message: TopicMessage,
  subscription: Subscription,
  { asynchronous, queues }: DeliveryDependencies,
): Promise<Undelivered> {
  switch (subscription.protocol) {
    case 'lambda':
      await asynchronous.accept(subscription.endpoint, { Records: [eventRecord(message, subscription)] });
      return undefined;
    case 'sqs':
      await queues.send(
        subscription.endpoint,
        subscription.raw ? message.message : JSON.stringify(notification(message)),
      );
      return undefined;
    case 'http':
    case 'https':
      return post(message, subscription);
    case 'email':
      return 'e-mail is not sent by the local run';
  }
}

function eventRecord(message: TopicMessage, subscription: Subscription) {
  const { SignatureVersion, SigningCertURL, UnsubscribeURL, MessageAttributes, ...rest } = notification(message);
  return {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: subscription.arn,
    Sns: {
      ...rest,
      Subject: message.subject ?? null,
      SignatureVersion,
      SigningCertUrl: SigningCertURL,
      UnsubscribeUrl: UnsubscribeURL,
      MessageAttributes,
    },
  };
}

function notification(message: TopicMessage) {
  return {
    Type: 'Notification',
    MessageId: message.messageId,
    TopicArn: message.topicArn,
    ...(message.subject === undefined ? {} : { Subject: message.subject }),
    Message: message.message,
    Timestamp: message.timestamp,
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: '',
    UnsubscribeURL: '',
    MessageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, attribute]) => [
        name,
        { Type: attribute.DataType, Value: attribute.StringValue ?? attribute.BinaryValue ?? '' },
      ]),
    ),
  };
}

async function post(message: TopicMessage, subscription: Subscription): Promise<Undelivered> {
  const { hostname } = new URL(subscription.endpoint);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return 'the local run calls no other machine';
  try {
    const response = await fetch(subscription.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'text/plain; charset=UTF-8',
        'x-amz-sns-message-type': 'Notification',
        'x-amz-sns-message-id': message.messageId,
        'x-amz-sns-topic-arn': message.topicArn,
        'x-amz-sns-subscription-arn': subscription.arn,
        ...(subscription.raw ? { 'x-amz-sns-rawdelivery': 'true' } : {}),
      },
      body: subscription.raw ? message.message : JSON.stringify(notification(message)),
      signal: AbortSignal.timeout(15_000),
    });
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
