import type { Subscription } from '../assembly/model.ts';
import type { AsynchronousInvocations } from '../queues/asynchronous-invocations.ts';
import type { Queues } from '../queues/queues.ts';
import type { HttpDeliveries } from './http-deliveries.ts';
import { bodyFor, eventRecord, type TopicMessage } from './topic-message.ts';

export interface DeliveryDependencies {
  readonly asynchronous: AsynchronousInvocations;
  readonly queues: Queues;
  readonly http: HttpDeliveries;
}

/** Why a message could not be delivered, or undefined when it was taken. */
export type Undelivered = string | undefined;

/** Delivers a message to one subscription, which takes it durably; of web addresses only this machine's are called. */
export async function deliver(
  message: TopicMessage,
  subscription: Subscription,
  { asynchronous, queues, http }: DeliveryDependencies,
): Promise<Undelivered> {
  switch (subscription.protocol) {
    case 'lambda':
      await asynchronous.accept(subscription.endpoint, { Records: [eventRecord(message, subscription)] });
      return undefined;
    case 'sqs':
      await queues.send(subscription.endpoint, bodyFor(subscription, message));
      return undefined;
    case 'http':
    case 'https':
      if (!isThisMachine(subscription.endpoint)) return 'the local run calls no other machine';
      await http.accept(message, subscription);
      return undefined;
    case 'email':
      return 'e-mail is not sent by the local run';
  }
}

function isThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}
