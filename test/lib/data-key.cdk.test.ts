import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readable, synthesize } from './synthesis.ts';

const { data } = await synthesize();

describe('the key of the data', () => {
  type KeyProperties = {
    readonly KeyPolicy: { readonly Statement: readonly { readonly Sid: string; readonly Action: readonly string[] }[] };
  };
  const key = propertiesOf<KeyProperties>(data, 'AWS::KMS::Key', 'Key');
  const statement = (sid: string) => key.KeyPolicy.Statement.find(({ Sid }) => Sid === sid);

  it('encrypts the tickets and the root secret', () => {
    expect(
      readable(propertiesOf<{ KmsKeyId: unknown }>(data, 'AWS::SecretsManager::Secret', 'RootSecret').KmsKeyId),
    ).toBe('Key.Arn');
    const { SSESpecification } = propertiesOf<{ SSESpecification: { KMSMasterKeyId: unknown } }>(
      data,
      'AWS::DynamoDB::Table',
      'Tickets',
    );
    expect(SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: expect.anything() });
    expect(readable(SSESpecification.KMSMasterKeyId)).toBe('Key.Arn');
  });

  it('is rotated each year and stays when the stack goes', () => {
    data.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true, RotationPeriodInDays: 365, PendingWindowInDays: 30 },
    });
  });

  it('is looked after by the account, which cannot read with it', () => {
    const actions = statement('Administration')?.Action ?? [];
    expect(actions).toContain('kms:PutKeyPolicy');
    expect(actions.filter((action) => /crypt|GenerateDataKey|CreateGrant|\*/.test(action))).toEqual([]);
  });

  it('is used only through DynamoDB and Secrets Manager', () => {
    const others = key.KeyPolicy.Statement.filter(({ Sid }) => !['Administration', 'NobodyDeletesIt'].includes(Sid));
    expect(others.map(({ Sid }) => Sid)).toEqual(['UseThroughServices', 'GrantsOfServices']);
    for (const each of others) {
      const { StringEquals } = (each as unknown as { Condition: { StringEquals: Record<string, unknown[]> } })
        .Condition;
      expect(StringEquals['kms:ViaService']?.map(readable)).toEqual(
        ['dynamodb', 'secretsmanager'].map((service) => `${service}.AWS::Region.AWS::URLSuffix`),
      );
    }
  });

  it('is deleted and disabled by nobody', () => {
    expect(statement('NobodyDeletesIt')).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:ScheduleKeyDeletion'],
    });
  });
});
