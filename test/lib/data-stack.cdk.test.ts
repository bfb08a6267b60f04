import { describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { DataStack } from '../../lib/data-stack.ts';
import { propertiesOf, synthesize } from './synthesis.ts';

const { data } = await synthesize();

const table = (properties: object) => data.hasResource('AWS::DynamoDB::Table', properties);

describe('the data stack keeps what must not be lost', () => {
  it('names key, table, secret and bucket as it always has: another name would deploy an empty one', () => {
    expect(Object.keys(data.toJSON().Resources)).toEqual([
      'Key961B73FD',
      'Tickets83B11BB2',
      'RootSecretD303C2C8',
      'PhotosB9552D0D',
      'PhotosPolicyD6A72A52',
      'OrdersA9B65338',
    ]);
  });

  it('exports the names the other stack imports as it always has', () => {
    expect(Object.keys(data.toJSON().Outputs).sort()).toEqual([
      'ExportsOutputFnGetAttKey961B73FDArn5A860C43',
      'ExportsOutputFnGetAttOrdersA9B65338Arn17F87B9C',
      'ExportsOutputFnGetAttOrdersA9B65338StreamArn3882BD9F',
      'ExportsOutputFnGetAttPhotosB9552D0DArnF8E9C07B',
      'ExportsOutputFnGetAttPhotosB9552D0DRegionalDomainName98230141',
      'ExportsOutputFnGetAttTickets83B11BB2Arn032E7E67',
      'ExportsOutputFnGetAttTickets83B11BB2StreamArn688D7B5D',
      'ExportsOutputRefOrdersA9B6533847015BBC',
      'ExportsOutputRefPhotosB9552D0DBF1E4E5F',
      'ExportsOutputRefRootSecretD303C2C8DB637273',
      'ExportsOutputRefTickets83B11BB261DD1E94',
    ]);
  });

  it('protects the table from deletion, by the stack, by replacement and by hand', () => {
    table({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true },
    });
    expect(new DataStack(new App(), 'Data', {}).terminationProtection).toBe(true);
  });

  it('keeps the orders of household services under the same protections', () => {
    const tables = Object.values(data.findResources('AWS::DynamoDB::Table'));
    expect(tables).toHaveLength(2);
    const [tickets, orders] = tables.map(({ DeletionPolicy, UpdateReplacePolicy, Properties }) => {
      const { AttributeDefinitions: _, GlobalSecondaryIndexes: __, ...rest } = Properties;
      return { DeletionPolicy, UpdateReplacePolicy, ...rest };
    });
    expect(orders).toEqual(tickets);
  });

  it('keeps the secret when the stack goes', () => {
    data.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('can restore the table to any instant, encrypts it and pays by request', () => {
    table({
      Properties: {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      },
    });
  });

  it('streams new images and lets items expire', () => {
    table({
      Properties: {
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    });
  });

  it('generates the root of every key as JSON', () => {
    data.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { SecretStringTemplate: '{}', GenerateStringKey: 'root', PasswordLength: 64 },
    });
  });
});

describe('the bucket of photos', () => {
  const bucket = (properties: object) => data.hasResource('AWS::S3::Bucket', properties);

  it('stays when the stack goes, encrypted and open to nobody', () => {
    bucket({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    });
  });

  it('keeps no earlier versions: what is erased is gone', () => {
    expect(propertiesOf(data, 'AWS::S3::Bucket', 'Photos')).not.toHaveProperty('VersioningConfiguration');
  });

  it('is reached over encrypted connections only', () => {
    expect(JSON.stringify(data.findResources('AWS::S3::BucketPolicy'))).toContain(
      '"Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });

  it('tells EventBridge of its objects by its own property, without a function for it', () => {
    bucket({
      Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    });
    data.resourceCountIs('AWS::Lambda::Function', 0);
  });

  it('forgets within a day what arrived and was not dealt with, an order’s photo after a year, a ticket’s never', () => {
    bucket({
      Properties: {
        LifecycleConfiguration: {
          Rules: [
            { Id: 'Incoming', Status: 'Enabled', Prefix: 'incoming/', ExpirationInDays: 1 },
            { Id: 'Orders', Status: 'Enabled', Prefix: 'photos/F', ExpirationInDays: 365 },
            { Id: 'BrokenOff', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
          ],
        },
      },
    });
  });
});

describe('the indexes of the table', () => {
  const index = (IndexName: string, partitionKey: string, sortKey: string) => ({
    IndexName,
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'ALL' },
  });

  it('are open tickets by unit and by stage, all tickets by end, by caller, by day and by place, and the queues that few are in', () => {
    table({
      Properties: {
        GlobalSecondaryIndexes: [
          index('byUnit', 'unitStage', 'dueKey'),
          index('byStage', 'stageShard', 'dueKey'),
          { ...index('byActive', 'activeShard', 'activeUntil'), Projection: { ProjectionType: 'KEYS_ONLY' } },
          index('byCaller', 'caller', 'filedKey'),
          index('byDay', 'day', 'filedKey'),
          { ...index('byPlace', 'place', 'filedKey'), Projection: { ProjectionType: 'KEYS_ONLY' } },
          index('byReturn', 'returnedQueue', 'filedKey'),
          index('byReview', 'reviewQueue', 'reviewKey'),
          index('byOverdue', 'overdueQueue', 'dueKey'),
          index('byUrgent', 'urgentQueue', 'dueKey'),
          index('byUnread', 'unreadQueue', 'dueKey'),
          index('byHard', 'hardQueue', 'dueKey'),
          index('byStuck', 'stuckQueue', 'dueKey'),
          index('bySupervision', 'supervisedQueue', 'replyKey'),
          index('byLevelOne', 'levelOneMonth', 'levelOneKey'),
        ],
      },
    });
  });
});
