import { S3Client } from '@aws-sdk/client-s3';

/** The bucket of photos and the client to it: made once per function instance and passed in everywhere. */
export type PhotoBucket = { readonly client: S3Client; readonly name: string };

/**
 * Opens the bucket. The client puts the bucket's name into the host in AWS, and into the path where the endpoint's host
 * is an IP address, as it is in the local run: nothing has to be set for either.
 */
export const openPhotos = (name: string): PhotoBucket => ({ client: new S3Client({}), name });
