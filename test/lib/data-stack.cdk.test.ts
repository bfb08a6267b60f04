import { describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { DataStack } from '../../lib/data-stack.ts';
import { synthesize } from './synthesis.ts';

const { data } = synthesize();

const table = (properties: object) => data.hasResource('AWS::DynamoDB::Table', properties);

describe('the data stack keeps what must not be lost', () => {
  it('names the table and the secret as it always has: another name would deploy an empty one', () => {
    expect(Object.keys(data.toJSON().Resources)).toEqual(['Tickets83B11BB2', 'RootSecretD303C2C8']);
  });

  it('exports the names the other stack imports as it always has', () => {
    expect(Object.keys(data.toJSON().Outputs).sort()).toEqual([
      'ExportsOutputFnGetAttTickets83B11BB2Arn032E7E67',
      'ExportsOutputFnGetAttTickets83B11BB2StreamArn688D7B5D',
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

describe('the indexes of the table', () => {
  const index = (IndexName: string, partitionKey: string, sortKey: string) => ({
    IndexName,
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'ALL' },
  });

  it('are open tickets by unit and by stage, all tickets by caller and by day', () => {
    table({
      Properties: {
        GlobalSecondaryIndexes: [
          index('byUnit', 'unitStage', 'dueKey'),
          index('byStage', 'stageShard', 'dueKey'),
          index('byCaller', 'caller', 'filedKey'),
          index('byDay', 'day', 'filedKey'),
        ],
      },
    });
  });
});
