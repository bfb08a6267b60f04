import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { toIso } from '../../domain/time/instant.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';
import { type Plan, planOf } from './deliver.ts';
import { letterIn } from './letter.ts';

/** SQS hands out no more at a time. */
const handful = 10;

/** Seconds in which nobody else gets a message that is being worked on. */
const held = 120;

/** `publish-dead-letters`, the alarm's article, or the queue's own name → `PublishDeadLetters`. */
const queueIn = ([word, ...more]: readonly string[]): string => {
  if (word === undefined || more.length > 0) throw new WrongOrder('name one queue, e.g. carrier-dead-letters; --help');
  const name = word.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!/^[A-Za-z]+DeadLetters$/.test(name)) throw new WrongOrder(`"${word}" is no dead-letter queue; --help`);
  return name;
};

const limitIn = (given: unknown): number => {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  const { success, data } = z.coerce.number().int().min(1).safeParse(given);
  if (success) return data;
  throw new WrongOrder(`--max needs a number of messages, not "${String(given)}"`);
};

const countOf = async (QueueUrl: string, { deployment }: Order): Promise<number> => {
  const { Attributes } = await deployment.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
};

const receive = async (QueueUrl: string, seconds: number, { deployment }: Order): Promise<readonly Message[]> => {
  const { Messages } = await deployment.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: handful,
      VisibilityTimeout: seconds,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  return Messages ?? [];
};

/** A message in one line: its number, when it came, what is done with it. Nothing of what it holds. */
const lineOf = ({ MessageId, Attributes }: Message, what: string): string =>
  `${MessageId} of ${toIso(Number(Attributes?.SentTimestamp ?? 0))}: ${what}`;

/** Delivers a message, or discards it. @returns whether it may be deleted */
const deal = async (message: Message, { says, deliver }: Plan, { flags, say }: Order): Promise<boolean> => {
  if (flags.discard === true) {
    say(lineOf(message, 'discarded'));
    return true;
  }
  if (deliver === undefined) {
    say(lineOf(message, says));
    return false;
  }
  try {
    await deliver();
    say(lineOf(message, `${says}: done`));
    return true;
  } catch (fault) {
    say(lineOf(message, `${says}: failed with ${fault instanceof Error ? fault.name : 'an unknown error'}`));
    return false;
  }
};

/** Deals with what lay in the queue at the start: what fails again comes back behind it, and is for another day. */
const empty = async (queue: string, QueueUrl: string, order: Order): Promise<{ dealt: number; left: number }> => {
  const { deployment, now } = order;
  const wanted = Math.min(await countOf(QueueUrl, order), limitIn(order.flags.max));
  const seen = new Set<string | undefined>();
  let left = 0;
  while (seen.size < wanted) {
    const fresh = (await receive(QueueUrl, held, order)).filter(({ MessageId }) => !seen.has(MessageId));
    if (fresh.length === 0) break;
    for (const message of fresh.slice(0, wanted - seen.size)) {
      seen.add(message.MessageId);
      const plan = planOf(letterIn(message.Body ?? ''), queue, now, deployment);
      if (!(await deal(message, plan, order))) left += 1;
      else
        await deployment.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle ?? '' }));
    }
  }
  return { dealt: seen.size, left };
};

const preview = async (queue: string, QueueUrl: string, order: Order): Promise<void> => {
  const { deployment, now, flags, say } = order;
  say(`${queue} holds about ${await countOf(QueueUrl, order)} messages; --yes deals with them. The first of them:`);
  for (const message of await receive(QueueUrl, 0, order)) {
    const { says } = planOf(letterIn(message.Body ?? ''), queue, now, deployment);
    say(`  ${lineOf(message, flags.discard === true ? 'would be discarded' : says)}`);
  }
};

const run = async (order: Order): Promise<boolean> => {
  const queue = queueIn(order.words);
  limitIn(order.flags.max);
  const address = await order.deployment.queueNamed(queue);
  if (!order.yes) {
    await preview(queue, address, order);
    return true;
  }
  const { dealt, left } = await empty(queue, address, order);
  order.say(`${dealt - left} of ${dealt} messages dealt with, ${left} left`);
  return left === 0;
};

/** 死信重投: delivers again what lies in a dead-letter queue. */
export const redriveTool: Tool = {
  help: `Delivers again what lies in a dead-letter queue, each message the way it came, and deletes it. Mend the cause first.
What it holds is never shown: it may be phones and what people wrote.

  node operations/redrive.ts carrier-dead-letters [--yes]
  node operations/redrive.ts publish-dead-letters --discard [--yes]

  --discard           delete without delivering: what the stream's readers gave up on, once the replay and the sweep are done
  --max N             no more than N messages
`,
  flags: { discard: { type: 'boolean', default: false }, max: { type: 'string' } },
  run,
};
