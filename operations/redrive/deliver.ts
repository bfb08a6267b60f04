import { PublishCommand } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { dateOf, fromIso, type Instant } from '../../domain/time/instant.ts';
import type { Deployment } from '../support/deployment.ts';
import type { Letter } from './letter.ts';

/** What is to be done with a message, in words, and how; or why it is left. */
export type Plan = { readonly says: string; readonly deliver?: () => Promise<void> };

/** `CarrierDeadLetters` → `Carrier`: each queue is named after the function it belongs to. */
export const functionOf = (queue: string): string => queue.replace(/DeadLetters$/, '');

/** A round that says how things stand this morning says nothing of use, and something wrong, on another day. */
const forItsDayAlone: ReadonlySet<string> = new Set(['DigestDeadLetters']);

const instant = z.iso.datetime({ offset: true });

const isOfAnotherDay = (queue: string, { time }: Readonly<Record<string, unknown>>, now: Instant): boolean => {
  const { success, data } = instant.safeParse(time);
  return forItsDayAlone.has(queue) && !(success && dateOf(fromIso(data)) === dateOf(now));
};

const published = ({ notification }: Extract<Letter, { kind: 'notification' }>): PublishCommand =>
  new PublishCommand({
    TopicArn: notification.TopicArn,
    Message: notification.Message,
    ...(notification.Subject === undefined ? {} : { Subject: notification.Subject }),
    MessageAttributes: Object.fromEntries(
      Object.entries(notification.MessageAttributes ?? {}).map(([name, { Type, Value }]) => [
        name,
        Type.startsWith('Binary')
          ? { DataType: Type, BinaryValue: Buffer.from(Value, 'base64') }
          : { DataType: Type, StringValue: Value },
      ]),
    ),
  });

/** How a message of a queue is delivered again (docs/runbook.md). */
export const planOf = (letter: Letter, queue: string, now: Instant, deployment: Deployment): Plan => {
  switch (letter.kind) {
    case 'notification': {
      const { TopicArn } = letter.notification;
      const deliver = async () => void (await deployment.sns.send(published(letter)));
      return { says: `publish to ${TopicArn.slice(TopicArn.lastIndexOf(':') + 1)}`, deliver };
    }
    case 'event':
      if (isOfAnotherDay(queue, letter.event, now)) return { says: 'left: it is of another day; --discard deletes it' };
      return {
        says: `hand to ${functionOf(queue)}`,
        deliver: () => deployment.handOver(functionOf(queue), letter.event),
      };
    case 'stream':
      return { says: 'left: it names places in the stream; replay or sweep, then --discard deletes it' };
    case 'unreadable':
      return { says: 'left: it cannot be read; --discard deletes it' };
  }
};
