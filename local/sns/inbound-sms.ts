import { randomUUID } from 'node:crypto';
import type { Topic } from '../assembly/model.ts';
import { type Activity, localAccount, type Operations } from '../platform.ts';
import type { Outbox } from './outbox.ts';
import type { Replies } from './replies.ts';

/** Takes what people text to the hotline's number. */
export interface InboundSms {
  /**
   * Publishes an SMS as AWS End User Messaging does, and keeps it for the phone to show; resolves when the run has
   * settled.
   * @param from E.164
   * @returns the message's id, or undefined when the application has no topic for inbound SMS
   */
  receive(from: string, text: string): Promise<string | undefined>;
}

interface InboundDependencies {
  readonly topics: readonly Topic[];
  readonly sns: Operations;
  readonly outbox: Outbox;
  readonly replies: Replies;
  readonly activity: Activity;
}

/** The number that people text to; in AWS it is the dedicated number of the account. */
const hotlineNumber = '12345';

/** Makes it for an application; its topic is the one that carries the metadata `hotline:inbound-sms`. */
export function createInboundSms({ topics, sns, outbox, replies, activity }: InboundDependencies): InboundSms {
  const topic = topics.find(({ inboundSms }) => inboundSms);
  return {
    receive: async (from, text) => {
      if (topic === undefined) return undefined;
      const inboundMessageId = randomUUID();
      const { count, lastMessageId } = await outbox.standing(from);
      await replies.record(from, text, count);
      const payload = {
        originationNumber: from,
        destinationNumber: hotlineNumber,
        messageKeyword: `keyword_${localAccount}`,
        messageBody: text,
        inboundMessageId,
        ...(lastMessageId === undefined ? {} : { previousPublishedMessageId: lastMessageId }),
      };
      await sns.Publish?.({ TopicArn: topic.arn, Message: JSON.stringify(payload) });
      await activity.settled();
      return inboundMessageId;
    },
  };
}
