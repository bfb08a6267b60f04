import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { list, type Statement, statementsOf } from './policies.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

/** Actions on every resource there is, each with its reason. */
const anyResource: Readonly<Record<string, string>> = {
  'dynamodb:ListStreams': 'takes no resource; Lambda asks for it to follow a stream',
  'logs:CreateLogDelivery': 'takes no resource; Step Functions writes its log',
  'logs:GetLogDelivery': 'as above',
  'logs:UpdateLogDelivery': 'as above',
  'logs:DeleteLogDelivery': 'as above',
  'logs:ListLogDeliveries': 'as above',
  'logs:PutResourcePolicy': 'as above',
  'logs:DescribeResourcePolicies': 'as above',
  'logs:DescribeLogGroups': 'as above',
};

/** Resources named by a pattern, each with its reason. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^Photos\.Arn\/(incoming|photos)\/\*$/, 'objects under one prefix: their keys are made later'],
  [/:execution:(Ticket|Order)Workflow\.Name:\*$/, 'executions of one state machine: each ticket or order is one'],
  [/:secret:hotline\/[a-z-]+-\?{6}$/, 'a secret made by hand: Secrets Manager adds six characters to its name'],
];

const actionsOf = ({ Action }: Statement): readonly string[] => list(Action ?? []);
const resourcesIn = ({ Resource }: Statement): readonly string[] =>
  Resource === undefined ? [] : list(Resource).map(readable);

const profiles = [
  ['global', await synthesize(profileNamed('global'))],
  ['china', await synthesize(profileNamed('china'))],
] as const;

describe.each(profiles)('the policies of the profile %s', (name, { data, hotline, household }) => {
  const all = [...statementsOf(data), ...statementsOf(hotline), ...statementsOf(household)];
  const allowed = all.filter(([, { Effect }]) => Effect === 'Allow');
  /** A key's own policy is about that key: its resource is always `*`. */
  const ofRoles = allowed.filter(([holder]) => holder !== 'Key');

  it('allow no action by a wildcard, and none by what is left out', () => {
    expect(allowed.length).toBeGreaterThan(80);
    expect(allowed.flatMap(([, each]) => actionsOf(each)).filter((action) => /[*?]/.test(action))).toEqual([]);
    expect(allowed.filter(([, { NotAction }]) => NotAction !== undefined)).toEqual([]);
  });

  it('name the resource of each action, but for those that take none', () => {
    const anywhere = ofRoles
      .filter(([, each]) => resourcesIn(each).includes('*'))
      .flatMap(([, each]) => actionsOf(each));
    expect(anywhere.filter((action) => !Object.hasOwn(anyResource, action))).toEqual([]);
    expect([...new Set(anywhere)].sort()).toEqual(Object.keys(anyResource).sort());
  });

  it('name resources by a pattern only where they are not known beforehand', () => {
    const named = ofRoles.flatMap(([, each]) => resourcesIn(each)).filter((each) => each !== '*' && /[*?]/.test(each));
    expect(named.filter((resource) => !patterns.some(([pattern]) => pattern.test(resource)))).toEqual([]);
  });

  it('leave out resources only to send SMS to phones, which have none', () => {
    const leftOut = allowed.filter(([, { NotResource }]) => NotResource !== undefined);
    expect(leftOut.map(([holder, each]) => [holder, ...actionsOf(each)])).toEqual(
      name === 'china'
        ? []
        : [
            ['PublishRoleDefaultPolicy', 'sns:Publish'],
            ['OrderPublishRoleDefaultPolicy', 'sns:Publish'],
          ],
    );
  });

  it('limit every right to items by their partition key, and nobody may read or write the table at large', () => {
    const onTable = ofRoles.filter(([, each]) => resourcesIn(each).some((one) => /^(Tickets|Orders)\.Arn$/.test(one)));
    expect(onTable.length).toBeGreaterThan(20);
    for (const [, each] of onTable) {
      const keys = each.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      expect(list(keys).every((key) => /^[A-Z]+#\*$/.test(String(key)))).toBe(true);
    }
    const actions = new Set(
      allowed.flatMap(([, each]) => actionsOf(each)).filter((each) => each.startsWith('dynamodb:')),
    );
    expect([...actions].sort()).toEqual(
      [
        ...['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'],
      ]
        .map((action) => `dynamodb:${action}`)
        .sort(),
    );
  });

  it('let the key of the data be used only through the service that stores under it', () => {
    const uses = ofRoles.filter(([, each]) => resourcesIn(each).includes('Key.Arn'));
    expect(uses.length).toBeGreaterThan(10);
    for (const [, { Condition }] of uses)
      expect(readable(Condition?.StringEquals?.['kms:ViaService'])).toMatch(/^(dynamodb|secretsmanager)\./);
  });

  it('refuse whatever comes unencrypted, to every topic, queue and bucket', () => {
    const refusing = all.filter(
      ([, { Effect, Condition }]) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false',
    );
    const holders = new Set(refusing.map(([holder]) => holder));
    const kept = [
      ...Object.keys(resourcesOf(hotline, 'AWS::SNS::Topic')),
      ...Object.keys(resourcesOf(hotline, 'AWS::SQS::Queue')),
      ...Object.keys(resourcesOf(household, 'AWS::SQS::Queue')),
      ...Object.keys(resourcesOf(data, 'AWS::S3::Bucket')),
    ];
    expect(kept.length).toBeGreaterThan(8);
    expect([...holders].sort()).toEqual(kept.map((each) => `${each}Policy`).sort());
  });

  it('let each service take on only its own role, and invoke a function only from its own resource', () => {
    for (const { Properties } of Object.values(resourcesOf(hotline, 'AWS::IAM::Role'))) {
      const { Statement } = Properties.AssumeRolePolicyDocument as { Statement: Statement[] };
      expect(Statement).toHaveLength(1);
      expect(readable(Object.values(Statement[0]?.Principal ?? {})[0])).toMatch(
        /^(lambda|states|sms-voice)\.amazonaws\.com$/,
      );
    }
    for (const { Properties } of Object.values(resourcesOf(hotline, 'AWS::Lambda::Permission')))
      expect(Properties).toHaveProperty('SourceArn');
  });
});

describe('what rests', () => {
  it.each(profiles)('is encrypted everywhere in the profile %s', (_name, { data, hotline }) => {
    for (const [queue, { Properties }] of Object.entries(resourcesOf(hotline, 'AWS::SQS::Queue')))
      expect([queue, Properties.SqsManagedSseEnabled]).toEqual([queue, true]);
    /** Alarms name a metric and an article, never a person; CloudWatch may not use the account's key. */
    for (const [topic, { Properties }] of Object.entries(resourcesOf(hotline, 'AWS::SNS::Topic')))
      expect([topic, Properties.KmsMasterKeyId !== undefined]).toEqual([topic, topic !== 'AlarmTopic']);
    for (const { Properties } of Object.values(resourcesOf(data, 'AWS::S3::Bucket')))
      expect(Properties).toHaveProperty('BucketEncryption');
    for (const { Properties } of Object.values(resourcesOf(data, 'AWS::DynamoDB::Table')))
      expect(Properties.SSESpecification).toMatchObject({ SSEType: 'KMS' });
  });
});
