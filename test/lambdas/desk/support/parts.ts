import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credentials } from '../../support/store.ts';

export const photosOrigin = 'https://photos.test';

/** What the desk works with beside table and county: photos whose addresses are signed here, and AWS's own console. */
export const deskParts = {
  /** Orders of a table that is not there: whoever looks at them brings their own. */
  orders: {
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'cn-northwest-1', credentials })),
    name: 'Orders',
  },
  workflowConsole: 'aws',
  photos: { client: new S3Client({ region: 'cn-northwest-1', credentials }), name: 'photos' },
  photosOrigin,
  /** Takes on every invocation, and carries none out. */
  reports: { lambda: { send: async () => ({}) } as unknown as LambdaClient, functionName: 'Reports' },
} as const;
