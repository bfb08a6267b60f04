import * as z from 'zod/mini';
import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { type Delivery, deliverAgain, giveUp, type Job } from '../shared/webhooks/deliver.ts';
import type { Subscribers } from '../shared/webhooks/subscriber.ts';

const code = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** What the state machine hands the task: what is delivered, and which instant it is. */
export const attemptInput = z.object({
  act: z.enum(['deliver', 'give-up']),
  subscriber: code,
  subject: code,
  /** Which copy of the cursor; empty for the cursor itself. */
  replay: z.string().check(z.regex(/^[\w-]{0,64}$/)),
  run: z.int().check(z.positive()),
  now: z.int().check(z.positive()),
  /** Of the execution: between two calls of it nobody else delivers for it. */
  execution: code,
});

export type AttemptInput = z.output<typeof attemptInput>;

export type AttemptAnswer = { readonly state: 'done' | 'again' };

export type AttemptParts = { readonly subscribers: Subscribers; readonly delivery: Delivery };

const jobOf = async (input: AttemptInput, { subscribers }: AttemptParts): Promise<Job | undefined> => {
  const { subscriber: of, subject, replay, execution, now: at } = input;
  const subscriber = await subscribers.byId(of, at);
  const id = { subscriber: of, subject, ...(replay === '' ? {} : { replay }) };
  return subscriber && { subscriber, id, holder: execution, at };
};

/**
 * Tries again, or gives up.
 * @throws NotDelivered, and GivenUp once the receiver has failed for a day
 */
export const attempt = async (input: AttemptInput, parts: AttemptParts): Promise<AttemptAnswer> => {
  const { act, run, subject, subscriber } = input;
  const job = await jobOf(input, parts);
  if (!job) throw new Error(`there is no subscriber ${subscriber}`);
  if (act === 'deliver') return { state: await deliverAgain(job, run, parts.delivery) };
  await giveUp(job, run, parts.delivery);
  count('WebhookGivenUp');
  log.error('receiver given up', { ticketId: subject, item: subscriber, run });
  return { state: 'done' };
};
