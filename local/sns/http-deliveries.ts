import { createActivity } from '../activity.ts';
import type { Subscription } from '../assembly/model.ts';
import type { Activity, Clock, Storage } from '../platform.ts';
import type { Queues } from '../queues/queues.ts';
import { type PostFailure, post } from './http-post.ts';
import { delayBefore } from './retry-delays.ts';
import { bodyFor, type TopicMessage } from './topic-message.ts';

/** A message on its way to a web address. */
interface AcceptedDelivery {
  readonly message: TopicMessage;
  readonly subscriptionArn: string;
  /** Attempts made. */
  readonly attempts: number;
  /** Epoch milliseconds before which no further attempt is made. */
  readonly dueAt: number;
}

/** A topic's message that nobody took and no queue keeps. */
export interface UndeliveredMessage {
  readonly message: TopicMessage;
  readonly endpoint: string;
  readonly reason: string;
}

/** SNS's deliveries to web addresses: tried again by the subscription's policy, then put into its dead-letter queue. */
export interface HttpDeliveries {
  /** Takes a message on: once this resolves, it survives a crash. */
  accept(message: TopicMessage, subscription: Subscription): Promise<void>;
  /** Takes up what an earlier run left. */
  start(): Promise<void>;
  /** Begins no further attempt; resolves when those under way have ended. */
  stop(): Promise<void>;
}

export interface HttpDeliveryDependencies {
  readonly subscriptions: readonly Subscription[];
  readonly queues: Queues;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly activity: Activity;
}

/** Makes them. Retries run on the run's clock and count as the platform's own. */
export function createHttpDeliveries(dependencies: HttpDeliveryDependencies): HttpDeliveries {
  const { subscriptions, storage, clock, activity } = dependencies;
  const shelf = storage.shelf<AcceptedDelivery>('http-deliveries');
  const underWay = createActivity();
  let stopped = false;

  const attempt = async (accepted: AcceptedDelivery): Promise<void> => {
    const subscription = subscriptions.find(({ arn }) => arn === accepted.subscriptionArn);
    if (subscription === undefined) return shelf.delete(keyOf(accepted));
    const failure = await post(accepted.message, subscription);
    if (failure === undefined) return shelf.delete(keyOf(accepted));
    const again = failure.final ? undefined : nextAttempt(accepted, subscription, clock.now());
    if (again === undefined) {
      await giveUp(accepted.message, subscription, failure, dependencies);
      return shelf.delete(keyOf(accepted));
    }
    await shelf.put(keyOf(again), again);
    runWhenDue(again);
  };
  const run = (accepted: AcceptedDelivery): void => {
    if (!stopped) void underWay.during(() => activity.during(() => attempt(accepted))).catch(onFault);
  };
  const runWhenDue = (accepted: AcceptedDelivery): void => {
    if (accepted.dueAt <= clock.now()) run(accepted);
    else clock.schedule(accepted.dueAt, () => run(accepted), true);
  };
  return {
    accept: async (message, { arn }) => {
      const accepted = { message, subscriptionArn: arn, attempts: 0, dueAt: clock.now() };
      await shelf.put(keyOf(accepted), accepted);
      run(accepted);
    },
    start: async () => {
      for await (const [, accepted] of shelf.entries()) runWhenDue(accepted);
    },
    stop: () => {
      stopped = true;
      return underWay.settled();
    },
  };
}

/** The delivery as it is tried again; undefined when the policy is exhausted. */
function nextAttempt(accepted: AcceptedDelivery, { retries }: Subscription, now: number): AcceptedDelivery | undefined {
  const attempts = accepted.attempts + 1;
  const delay = delayBefore(attempts, retries);
  return delay === undefined ? undefined : { ...accepted, attempts, dueAt: now + delay };
}

async function giveUp(
  message: TopicMessage,
  subscription: Subscription,
  { reason }: PostFailure,
  { queues, storage }: HttpDeliveryDependencies,
): Promise<void> {
  const { deadLetterArn, endpoint } = subscription;
  if (deadLetterArn === undefined) {
    const undelivered = storage.shelf<UndeliveredMessage>('undelivered');
    return undelivered.put(`${message.messageId}/${subscription.arn}`, { message, endpoint, reason });
  }
  await queues.send(deadLetterArn, bodyFor(subscription, message), {
    RequestID: { DataType: 'String', StringValue: message.messageId },
    ErrorCode: { DataType: 'String', StringValue: 'DeliveryFailed' },
    ErrorMessage: { DataType: 'String', StringValue: reason.slice(0, 1024) },
  });
}

function keyOf({ message, subscriptionArn }: AcceptedDelivery): string {
  return `${message.messageId}/${subscriptionArn}`;
}

/** A fault of the run itself (its store is gone): the message stays stored and the next start delivers it. */
function onFault(fault: unknown): void {
  process.stderr.write(`A delivery to a web address was put off: ${fault instanceof Error ? fault.message : fault}\n`);
}
