import * as z from 'zod';
import type { Queue, Secret, Topic } from '../model.ts';
import { type FoundResource, parseProperties } from './found.ts';

/** Metadata on the topic that a two-way SMS number publishes to: the number itself stands in no template. */
const inboundMetadata = 'hotline:inbound-sms';

/** Reads an `AWS::SNS::Topic`. */
export function readTopic(found: FoundResource): Topic {
  parseProperties(found, z.looseObject({ FifoTopic: z.literal(false).optional() }));
  const { name, reference: arn } = found.identity;
  return { name, arn, inboundSms: found.metadata[inboundMetadata] === true };
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
