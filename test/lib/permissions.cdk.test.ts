import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = synthesize();

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
};

type Policy = { readonly PolicyDocument: { readonly Statement: readonly Statement[] } };

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** What a role may do, one line per action and resource. */
const mayOf = (role: string): string[] => {
  const { PolicyDocument } = propertiesOf<Policy>(hotline, 'AWS::IAM::Policy', `${role}RoleDefaultPolicy`);
  return PolicyDocument.Statement.flatMap(({ Action, Resource, NotResource }) =>
    list(Action).flatMap((action) =>
      Resource === undefined
        ? [`${action} but ${readable(NotResource)}`]
        : list(Resource).map((resource) => `${action} ${readable(resource)}`),
    ),
  ).sort();
};

const log = (name: string): string[] => [`logs:CreateLogStream ${name}Log.Arn`, `logs:PutLogEvents ${name}Log.Arn`];
const items = (...actions: string[]): string[] => actions.map((action) => `dynamodb:${action} Tickets.Arn`);
const indexes = ['byCaller', 'byDay', 'byStage', 'byUnit'].map((index) => `dynamodb:Query Tickets.Arn/index/${index}`);
const secret = ['secretsmanager:GetSecretValue RootSecret'];
const stream = [
  'dynamodb:ListStreams *',
  ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} Tickets.StreamArn`),
];
const deadLetters = (queue: string): string[] =>
  ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} ${queue}.Arn`);
const executions = 'arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:TicketWorkflow.Name:*';

/** The whole of what each role may do. */
const may: Record<string, string[]> = {
  Intake: [...items('GetItem', 'Query', 'PutItem'), ...secret],
  Commands: [...items('GetItem', 'Query', 'PutItem'), ...secret],
  Queries: [...items('GetItem', 'Query'), ...indexes, ...secret],
  PhotoPages: [
    ...items('GetItem', 'Query', 'UpdateItem'),
    ...secret,
    's3:PutObject Photos.Arn/incoming/*',
    's3:GetObject Photos.Arn/photos/*',
  ],
  Pages: [
    ...items('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    'dynamodb:Query Tickets.Arn/index/byUnit',
    ...secret,
  ],
  Signal: [
    ...items('GetItem', 'Query', 'PutItem'),
    ...stream,
    ...deadLetters('TicketStreamsSignalDeadLetters'),
    'states:StartExecution TicketWorkflow',
    'states:SendTaskSuccess TicketWorkflow',
    `states:DescribeExecution ${executions}`,
    `states:StopExecution ${executions}`,
  ],
  Publish: [
    ...items('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    ...secret,
    ...stream,
    ...deadLetters('TicketStreamsPublishDeadLetters'),
    'sns:Publish TicketEvents',
    'sns:Publish but arn:AWS::Partition:sns:*:*:*',
  ],
  Inbound: [
    ...items('GetItem', 'Query', 'PutItem'),
    'dynamodb:Query Tickets.Arn/index/byCaller',
    ...secret,
    'sqs:SendMessage SmsInboxInboundDeadLetters.Arn',
  ],
  Digest: [
    ...items('PutItem'),
    'dynamodb:Query Tickets.Arn/index/byUnit',
    'sqs:SendMessage MorningDigestDigestDeadLetters.Arn',
  ],
  Await: items('Query', 'PutItem'),
  Milestone: items('Query', 'PutItem'),
  Archive: items('Query', 'PutItem', 'DeleteItem'),
  Sweep: [
    ...items('GetItem', 'Query'),
    ...indexes,
    'states:ListExecutions TicketWorkflow',
    'lambda:InvokeFunction Signal.Arn',
    'sqs:SendMessage DailySweepSweepDeadLetters.Arn',
  ],
  PhotoCheck: [
    ...items('Query', 'PutItem'),
    's3:GetObject Photos.Arn/incoming/*',
    's3:DeleteObject Photos.Arn/incoming/*',
    's3:PutObject Photos.Arn/photos/*',
    's3:DeleteObject Photos.Arn/photos/*',
    's3:ListBucket Photos.Arn',
    'sqs:SendMessage PhotoArrivalsPhotoCheckDeadLetters.Arn',
  ],
};

describe('each role may do what its function does, and nothing else', () => {
  it.each(Object.entries(may))('%s', (name, expected) => {
    expect(mayOf(name)).toEqual([...log(name), ...expected].sort());
  });

  it('the state machine invokes its three tasks and delivers its log', () => {
    const other = mayOf('TicketWorkflow').filter((line) => !/^logs:[A-Za-z]+ \*$/.test(line));
    expect(other).toEqual(['Archive', 'Await', 'Milestone'].map((task) => `lambda:InvokeFunction ${task}.Arn`));
  });

  it('two-way SMS may publish what people text, if this account’s service asks, and nothing else', () => {
    expect(mayOf('SmsInboxTwoWay')).toEqual(['sns:Publish InboundSms']);
    const { AssumeRolePolicyDocument } = propertiesOf<{ AssumeRolePolicyDocument: { Statement: unknown } }>(
      hotline,
      'AWS::IAM::Role',
      'SmsInboxTwoWayRole',
    );
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('there is no other role, and none with a managed policy', () => {
    const roles = resourcesOf(hotline, 'AWS::IAM::Role');
    expect(Object.keys(roles).sort()).toEqual(
      [...Object.keys(may), 'TicketWorkflow', 'SmsInboxTwoWay'].map((name) => `${name}Role`).sort(),
    );
    for (const { Properties } of Object.values(roles)) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
  });

  it('no action is allowed by a wildcard', () => {
    const policies = ['AWS::IAM::Policy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
      Object.values(resourcesOf(hotline, type)),
    );
    const allowed = policies
      .flatMap(({ Properties }) => (Properties as Policy).PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => list(Action));
    expect(allowed.length).toBeGreaterThan(50);
    expect(allowed.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('transactions, scans and batches are nobody’s', () => {
    const all = [...Object.keys(may), 'TicketWorkflow', 'SmsInboxTwoWay'].flatMap(mayOf);
    expect(all.filter((line) => /dynamodb:(Scan|Batch|Transact|PartiQL)/.test(line))).toEqual([]);
  });
});
