import type { Subscription } from '../assembly/model.ts';

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

/** The envelope in which queues and web addresses get a message, unsigned. */
export function notification(message: TopicMessage) {
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

/** The message as a function's event holds it. */
export function eventRecord(message: TopicMessage, subscription: Subscription) {
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

/** What a queue or a web address gets: the message alone or in its envelope. */
export function bodyFor({ raw }: Subscription, message: TopicMessage): string {
  return raw ? message.message : JSON.stringify(notification(message));
}
