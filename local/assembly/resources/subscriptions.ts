import * as z from 'zod';
import type { FilterCondition, Subscription } from '../model.ts';
import { type FoundResource, parseProperties } from './found.ts';

const condition = z.union([
  z.string(),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ prefix: z.string().min(1) }),
]);

/** SNS knows many more conditions; a deployment that uses one must not seem to work here. */
const knownCondition = z.unknown().transform((given, context): FilterCondition => {
  const known = condition.safeParse(given);
  if (known.success) return known.data;
  const message = `the local run filters by exact strings, "exists" and "prefix", not by ${JSON.stringify(given)}`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const filterPolicy = z.record(
  z.string().regex(/^[^$]/, 'the local run does not combine conditions by "$or"'),
  z.array(knownCondition).min(1),
);

/** Unless told, SNS tries three times again, twenty seconds apart (SNS's developer guide). */
const healthyRetryPolicy = z
  .strictObject({
    numRetries: z.int().min(0).max(100).default(3),
    numNoDelayRetries: z.int().min(0).default(0),
    numMinDelayRetries: z.int().min(0).default(0),
    numMaxDelayRetries: z.int().min(0).default(0),
    minDelayTarget: z.int().min(1).default(20),
    maxDelayTarget: z.int().min(1).max(3600).default(20),
    backoffFunction: z.literal('linear').optional(),
  })
  .prefault({});

const properties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['lambda', 'sqs', 'http', 'https', 'email']),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  Region: z.string().optional(),
  FilterPolicy: filterPolicy.optional(),
  FilterPolicyScope: z.literal('MessageAttributes').optional(),
  DeliveryPolicy: z.strictObject({ healthyRetryPolicy }).prefault({}),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string() }).optional(),
});

/** Reads an `AWS::SNS::Subscription`. */
export function readSubscription(found: FoundResource): Subscription {
  const given = parseProperties(found, properties);
  return {
    arn: `${given.TopicArn}:${found.logicalId}`,
    topicArn: given.TopicArn,
    protocol: given.Protocol,
    endpoint: given.Endpoint,
    raw: given.RawMessageDelivery,
    ...(given.FilterPolicy === undefined ? {} : { filter: given.FilterPolicy }),
    retries: given.DeliveryPolicy.healthyRetryPolicy,
    ...(given.RedrivePolicy === undefined ? {} : { deadLetterArn: given.RedrivePolicy.deadLetterTargetArn }),
  };
}
