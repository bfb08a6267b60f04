import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Subscription, Topic } from '../assembly/model.ts';
import { type Activity, type Clock, type Operations, ServiceError, type Storage } from '../platform.ts';
import { passesFilter } from './filter-policy.ts';
import type { UndeliveredMessage } from './http-deliveries.ts';
import type { Outbox } from './outbox.ts';
import { type DeliveryDependencies, deliver } from './topic-delivery.ts';
import type { SnsAttribute, TopicMessage } from './topic-message.ts';

export interface SnsDependencies extends DeliveryDependencies {
  readonly topics: readonly Topic[];
  readonly subscriptions: readonly Subscription[];
  readonly outbox: Outbox;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly activity: Activity;
}

const attribute = z.looseObject({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

const publication = z.looseObject({
  TopicArn: z.string().optional(),
  TargetArn: z.string().optional(),
  PhoneNumber: z.string().optional(),
  Message: z.string().min(1),
  Subject: z.string().optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
});

type Publication = z.infer<typeof publication>;

const batch = z.looseObject({
  TopicArn: z.string(),
  PublishBatchRequestEntries: z
    .array(publication.extend({ Id: z.string() }))
    .min(1)
    .max(10),
});

/** SNS's operations: an SMS goes to the outbox, a topic's message to its subscriptions. */
export function createSns(dependencies: SnsDependencies): Operations {
  const { topics, outbox } = dependencies;
  const publish = async (input: Publication): Promise<{ MessageId: string }> => {
    const messageId = randomUUID();
    const topicArn = input.TopicArn ?? input.TargetArn;
    if (topicArn !== undefined) await toTopic(messageId, topicArn, input, dependencies);
    else await outbox.record(phoneOf(input), input.Message, textAttributes(input.MessageAttributes), messageId);
    return { MessageId: messageId };
  };
  return {
    Publish: async (input) => publish(parse(publication, input)),
    PublishBatch: async (input) => {
      const { TopicArn, PublishBatchRequestEntries } = parse(batch, input);
      const Successful = [];
      for (const entry of PublishBatchRequestEntries) {
        Successful.push({ Id: entry.Id, ...(await publish({ ...entry, TopicArn })) });
      }
      return { Successful, Failed: [] };
    },
    CreateTopic: async (input) => ({ TopicArn: findTopic(topics, String(input.Name)).arn }),
    ListTopics: async () => ({ Topics: topics.map(({ arn }) => ({ TopicArn: arn })) }),
    ListSubscriptions: async () => ({ Subscriptions: dependencies.subscriptions.map(asListed) }),
    ListSubscriptionsByTopic: async (input) => ({
      Subscriptions: dependencies.subscriptions.filter(({ topicArn }) => topicArn === input.TopicArn).map(asListed),
    }),
  };
}

async function toTopic(messageId: string, topicArn: string, input: Publication, dependencies: SnsDependencies) {
  const topic = findTopic(dependencies.topics, topicArn);
  const message: TopicMessage = {
    messageId,
    topicArn: topic.arn,
    subject: input.Subject,
    message: input.Message,
    attributes: input.MessageAttributes as Record<string, SnsAttribute>,
    timestamp: new Date(dependencies.clock.now()).toISOString(),
  };
  const undelivered = dependencies.storage.shelf<UndeliveredMessage>('undelivered');
  const chosen = dependencies.subscriptions.filter(
    ({ topicArn: of, filter }) =>
      of === topic.arn && (filter === undefined || passesFilter(filter, message.attributes)),
  );
  for (const subscription of chosen) {
    await dependencies.activity.during(async () => {
      const reason = await deliver(message, subscription, dependencies);
      const endpoint = subscription.endpoint;
      if (reason !== undefined)
        await undelivered.put(`${messageId}/${subscription.arn}`, { message, endpoint, reason });
    });
  }
}

function findTopic(topics: readonly Topic[], reference: string): Topic {
  const found = topics.find(({ arn, name }) => arn === reference || name === reference);
  if (found === undefined) throw new ServiceError('NotFound', 'Topic does not exist', 404);
  return found;
}

function phoneOf({ PhoneNumber }: Publication): string {
  if (PhoneNumber !== undefined && /^\+?[1-9]\d{3,14}$/.test(PhoneNumber)) return PhoneNumber;
  throw new ServiceError('InvalidParameter', 'Invalid parameter: PhoneNumber Reason: not valid to publish to');
}

function textAttributes(attributes: Publication['MessageAttributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, { StringValue }]) => [name, StringValue ?? '']));
}

function asListed({ arn, topicArn, protocol, endpoint }: Subscription) {
  return {
    SubscriptionArn: arn,
    TopicArn: topicArn,
    Protocol: protocol,
    Endpoint: endpoint,
    Owner: topicArn.split(':')[4],
  };
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw new ServiceError('InvalidParameter', `Invalid parameter: ${issue?.path.join('.')} Reason: ${issue?.message}`);
}
