import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { SmsGateway } from './gateway.ts';
import type { TopicMessage } from './topic-message.ts';

const textAttribute = (value: string) => ({ DataType: 'String', StringValue: value });

/**
 * Hands SMS to the topic that the function `Carrier` is subscribed to: for regions without SMS of their own, where a
 * provider wants template codes and parameters. Phones travel within the message, which the topic encrypts, never in
 * an attribute.
 */
export const topicGateway = (client: SNSClient, topicArn: string, signature: string): SmsGateway => ({
  send: async ({ to, template, params, dedupeId, ticketId }) => {
    const about = ticketId === undefined ? {} : { ticketId };
    const message: TopicMessage = { to, template, params: { ...params }, dedupeId, ...about, signature };
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(message),
        MessageAttributes: { template: textAttribute(template) },
      }),
    );
  },
});
