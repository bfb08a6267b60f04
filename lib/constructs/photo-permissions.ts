import { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { incomingPrefix, photosPrefix } from '../../lambdas/shared/photos/keys.ts';
import type { DataStack } from '../data-stack.ts';
import { allow } from './permissions.ts';

/** Photos that arrive, and those that are finished. */
type Prefix = typeof incomingPrefix | typeof photosPrefix;

type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/** The name under which the bucket's ARN comes from the other stack: checks know it by that. */
const exportOf = (data: DataStack): string => {
  const imported = data.resolve(data.exportValue(data.photos.bucketArn)) as { readonly 'Fn::ImportValue': string };
  return imported['Fn::ImportValue'];
};

const allowObjects = (fn: IFunction, data: DataStack, prefix: Prefix, ...actions: readonly ObjectAction[]): void => {
  allow(
    fn,
    actions.map((action) => `s3:${action}`),
    data.photos.arnForObjects(`${prefix}*`),
  );
  Validations.of(fn.role ?? fn).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${exportOf(data)}/${prefix}*]`,
    reason: 'The objects under one prefix of the one bucket; their keys are not known when it is deployed.',
  });
};

/**
 * Allows what the check of photos does: read and delete what arrived, store the finished photo, and take it back when it
 * could not be recorded. Without the right to list, S3 answers a request for what was dealt with already by 403, not 404.
 */
export const allowPhotoCheck = (fn: IFunction, data: DataStack): void => {
  allowObjects(fn, data, incomingPrefix, 'GetObject', 'DeleteObject');
  allowObjects(fn, data, photosPrefix, 'PutObject', 'DeleteObject');
  allow(fn, ['s3:ListBucket'], data.photos.bucketArn);
};

/** Allows what erasure does: find and delete whatever is stored of a ticket, finished or arrived. It reads no picture. */
export const allowPhotoErasure = (fn: IFunction, data: DataStack): void => {
  allowObjects(fn, data, incomingPrefix, 'DeleteObject');
  allowObjects(fn, data, photosPrefix, 'DeleteObject');
  fn.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [data.photos.bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${incomingPrefix}*`, `${photosPrefix}*`] } },
    }),
  );
};

/** Allows putting a picture where files arrive, to be checked like any other. */
export const allowPhotoArrival = (fn: IFunction, data: DataStack): void =>
  allowObjects(fn, data, incomingPrefix, 'PutObject');

/** Allows what a signed form and a signed address let a browser do: send a photo, and get a finished one. */
export const allowPhotoAddresses = (fn: IFunction, data: DataStack): void => {
  allowObjects(fn, data, incomingPrefix, 'PutObject');
  allowObjects(fn, data, photosPrefix, 'GetObject');
};
