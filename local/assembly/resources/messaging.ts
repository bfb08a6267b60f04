import * as z from 'zod';
import type { Queue, ScheduleRule, Secret, Subscription, Topic } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';

/** Metadata on the topic that a two-way SMS number publishes to: the number itself stands in no template. */
const inboundMetadata = 'hotline:inbound-sms';

/** Reads an `AWS::SNS::Topic`. */
export function readTopic(found: FoundResource): Topic {
  parseProperties(found, z.looseObject({ FifoTopic: z.literal(false).optional() }));
  const { name, reference: arn } = found.identity;
  return { name, arn, inboundSms: found.metadata[inboundMetadata] === true };
}

const subscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['lambda', 'sqs', 'http', 'https', 'email']),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  Region: z.string().optional(),
  /** Where SNS puts what it cannot deliver: a function's event is taken on in any case, and has a queue of its own. */
  RedrivePolicy: z.unknown().optional(),
});

/** Reads an `AWS::SNS::Subscription`. */
export function readSubscription(found: FoundResource): Subscription {
  const properties = parseProperties(found, subscriptionProperties);
  return {
    arn: `${properties.TopicArn}:${found.logicalId}`,
    topicArn: properties.TopicArn,
    protocol: properties.Protocol,
    endpoint: properties.Endpoint,
    raw: properties.RawMessageDelivery,
  };
}

/** Reads an `AWS::SQS::Queue`. */
export function readQueue(found: FoundResource): Queue {
  parseProperties(found, z.looseObject({ FifoQueue: z.literal(false).optional() }));
  const { name, reference, attributes } = found.identity;
  return { name, arn: attributes.Arn as string, url: reference };
}

const secretProperties = z.looseObject({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .strictObject({
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      PasswordLength: z.number().optional(),
      ExcludeCharacters: z.string().optional(),
      ExcludeLowercase: z.boolean().optional(),
      ExcludeUppercase: z.boolean().optional(),
      ExcludeNumbers: z.boolean().optional(),
      ExcludePunctuation: z.boolean().optional(),
      IncludeSpace: z.boolean().optional(),
      RequireEachIncludedType: z.boolean().optional(),
    })
    .optional(),
});

/** Reads an `AWS::SecretsManager::Secret`: its value or how it is generated. */
export function readSecret(found: FoundResource): Secret {
  const { SecretString, GenerateSecretString } = parseProperties(found, secretProperties);
  const value = SecretString === undefined ? { generate: GenerateSecretString ?? {} } : { literal: SecretString };
  return { name: found.identity.name, arn: found.identity.reference, value };
}

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Arn: z.string(),
      Id: z.string(),
      Input: z.string().optional(),
      RetryPolicy: z.unknown().optional(),
      DeadLetterConfig: z.unknown().optional(),
    }),
  ),
});

/** Reads an `AWS::Events::Rule` with a schedule; undefined when it is switched off. */
export function readSchedule(found: FoundResource): ScheduleRule | undefined {
  const properties = parseProperties(found, ruleProperties);
  if (properties.State === 'DISABLED') return undefined;
  if (properties.Targets.length === 0) throw new Error(`${describe(found)} has no target`);
  return {
    name: found.identity.name,
    arn: found.identity.attributes.Arn as string,
    ...(properties.Description === undefined ? {} : { description: properties.Description }),
    expression: properties.ScheduleExpression,
    targets: properties.Targets.map(({ Arn, Input }) => ({
      functionArn: found.find('AWS::Lambda::Function', Arn).identity.attributes.Arn as string,
      ...(Input === undefined ? {} : { input: JSON.parse(Input) as unknown }),
    })),
  };
}
