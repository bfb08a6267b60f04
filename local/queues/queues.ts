import { createHash, randomUUID } from 'node:crypto';
import type { Queue } from '../assembly/model.ts';
import { type Clock, type Operations, ServiceError, type Storage } from '../platform.ts';

/** A message that lies in a queue. */
interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** Epoch milliseconds on the run's clock. */
  readonly sentAt: number;
}

interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

export interface Queues {
  /** Whether an ARN, URL or name is that of a queue of the assembly. */
  has(reference: string): boolean;
  /** Puts a message into a queue; resolves with its id once it is stored. */
  send(reference: string, body: string, attributes?: StoredMessage['attributes']): Promise<string>;
  /** What lies in a queue, oldest first. */
  messages(reference: string): Promise<Array<StoredMessage & { receiptHandle: string }>>;
  /** The part of the SQS protocol that fills, reads and empties a queue. */
  readonly operations: Operations;
}

interface QueueDependencies {
  readonly queues: readonly Queue[];
  readonly storage: Storage;
  readonly clock: Clock;
}

/**
 * SQS queues as the run needs them: the places where undeliverable events end. A message stays, and is received again,
 * until it is deleted; there is no visibility timeout.
 */
export function createQueues({ queues, storage, clock }: QueueDependencies): Queues {
  const shelf = storage.shelf<StoredMessage>('queues');
  const byReference = new Map(queues.flatMap((queue) => [queue.arn, queue.url, queue.name].map((key) => [key, queue])));
  let sequence = 0;
  const find = (reference: string): Queue => {
    const queue = byReference.get(reference) ?? byReference.get(reference.slice(reference.lastIndexOf('/') + 1));
    if (queue === undefined) throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  };
  const send: Queues['send'] = async (reference, body, attributes = {}) => {
    const { name } = find(reference);
    const messageId = randomUUID();
    sequence += 1;
    const order = `${String(clock.now()).padStart(15, '0')}-${String(sequence).padStart(9, '0')}-${messageId}`;
    await shelf.put(`${name}/${order}`, { messageId, body, attributes, sentAt: clock.now() });
    return messageId;
  };
  const messages: Queues['messages'] = async (reference) => {
    const found = [];
    for await (const [receiptHandle, message] of shelf.entries(`${find(reference).name}/`)) {
      found.push({ ...message, receiptHandle });
    }
    return found;
  };
  const remove = (receiptHandle: string) => shelf.delete(receiptHandle);
  const has = (reference: string) => byReference.has(reference);
  return { has, send, messages, operations: sqsOperations(queues, find, { send, messages, remove }) };
}

function sqsOperations(
  queues: readonly Queue[],
  find: (reference: string) => Queue,
  { send, messages, remove }: Pick<Queues, 'send' | 'messages'> & { remove(receiptHandle: string): Promise<void> },
): Operations {
  const url = (input: Record<string, unknown>) => find(String(input.QueueUrl)).url;
  return {
    ListQueues: async () => ({ QueueUrls: queues.map((queue) => queue.url) }),
    GetQueueUrl: async (input) => ({ QueueUrl: find(String(input.QueueName)).url }),
    GetQueueAttributes: async (input) => {
      const count = (await messages(url(input))).length;
      return { Attributes: { ApproximateNumberOfMessages: String(count), QueueArn: find(url(input)).arn } };
    },
    SendMessage: async (input) => {
      const body = String(input.MessageBody ?? '');
      const attributes = (input.MessageAttributes ?? {}) as StoredMessage['attributes'];
      return { MessageId: await send(url(input), body, attributes), MD5OfMessageBody: md5(body) };
    },
    ReceiveMessage: async (input) => {
      const received = (await messages(url(input))).slice(0, Number(input.MaxNumberOfMessages ?? 1));
      return { Messages: received.map(asReceived) };
    },
    DeleteMessage: async (input) => {
      await remove(String(input.ReceiptHandle));
      return {};
    },
  };
}

function asReceived(message: StoredMessage & { receiptHandle: string }) {
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    MessageAttributes: message.attributes,
    Attributes: { SentTimestamp: String(message.sentAt) },
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
