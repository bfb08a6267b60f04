import * as z from 'zod';
import type { Bucket } from '../model.ts';
import { type FoundResource, parseProperties } from './found.ts';

/** Who may reach the bucket, how it is encrypted and what expires has no effect locally; a version of an object would. */
const bucketProperties = z.strictObject({
  BucketName: z.string().optional(),
  BucketEncryption: z.unknown().optional(),
  PublicAccessBlockConfiguration: z.unknown().optional(),
  OwnershipControls: z.unknown().optional(),
  LifecycleConfiguration: z.unknown().optional(),
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean().default(true) }).optional(),
    })
    .optional(),
  Tags: z.unknown().optional(),
});

/** Reads an `AWS::S3::Bucket`. */
export function readBucket(found: FoundResource): Bucket {
  const { NotificationConfiguration } = parseProperties(found, bucketProperties);
  return {
    name: found.identity.name,
    arn: found.identity.attributes.Arn as string,
    tellsEventBridge: NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
  };
}
