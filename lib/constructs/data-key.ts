import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What looks after a key and cannot read a byte that it encrypts. */
const administration = [
  'CancelKeyDeletion',
  'CreateAlias',
  'DeleteAlias',
  'DescribeKey',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListKeyPolicies',
  'ListKeyRotations',
  'ListResourceTags',
  'PutKeyPolicy',
  'RevokeGrant',
  'RotateKeyOnDemand',
  'TagResource',
  'UntagResource',
  'UpdateAlias',
  'UpdateKeyDescription',
];

/** How a key is used to read and to write. */
export const keyUse = {
  read: ['Decrypt', 'DescribeKey'],
  write: ['Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom', 'ReEncryptTo'],
} as const;

/** Services that may use the key in the name of a role of this account. */
export type KeyService = 'dynamodb' | 'secretsmanager';

/** The name by which a key's policy knows a service of the region. */
export const viaService = (service: KeyService): string => `${service}.${Aws.REGION}.${Aws.URL_SUFFIX}`;

const kms = (actions: readonly string[]): string[] => actions.map((action) => `kms:${action}`);

const everyKey = ['*'];

/**
 * The policy of the key. The account looks after it; it is used only through the services that store under it, and only
 * by roles whose own policy says so, never by calling KMS itself. Nobody can delete or disable it, as the table cannot be
 * deleted: whoever wants to has to change this policy first.
 */
const policy = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'Administration',
        principals: [new AccountRootPrincipal()],
        actions: kms(administration),
        resources: everyKey,
      }),
      new PolicyStatement({
        sid: 'UseThroughServices',
        principals: [new AccountRootPrincipal()],
        actions: kms([...keyUse.read, ...keyUse.write]),
        resources: everyKey,
        conditions: { StringEquals: { 'kms:ViaService': [viaService('dynamodb'), viaService('secretsmanager')] } },
      }),
      new PolicyStatement({
        sid: 'GrantsOfServices',
        principals: [new AccountRootPrincipal()],
        actions: ['kms:CreateGrant'],
        resources: everyKey,
        conditions: {
          Bool: { 'kms:GrantIsForAWSResource': 'true' },
          StringEquals: { 'kms:ViaService': [viaService('dynamodb'), viaService('secretsmanager')] },
        },
      }),
      new PolicyStatement({
        sid: 'NobodyDeletesIt',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: kms(['ScheduleKeyDeletion', 'DisableKey', 'DisableKeyRotation']),
        resources: everyKey,
      }),
    ],
  });

/** The key that the tickets and the root secret are encrypted under, rotated each year. */
export const dataKey = (scope: Construct): Key =>
  new Key(scope, 'Key', {
    description: 'Encrypts the tickets and the root secret of the hotline',
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
    policy: policy(),
  });
